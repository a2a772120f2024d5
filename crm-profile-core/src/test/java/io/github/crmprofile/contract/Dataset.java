package io.github.crmprofile.contract;

import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records that a source under test is to be filled with. Of one kind no two have the same id.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clients contacts and companies
 * @param deals deals; they may name clients that are not among {@code clients}
 * @param activities activities; they may name clients and deals that are not there
 * @param invoices invoices; they may name clients and deals that are not there
 * @param defaultCurrency the currency of amounts that have none; null when there is no such default
 * @param zone the business zone
 */
public record Dataset(
        List<Client> clients,
        List<Deal> deals,
        List<Activity> activities,
        List<Invoice> invoices,
        @Nullable String defaultCurrency,
        ZoneId zone) {

    /** Copies the lists. */
    public Dataset {
        clients = List.copyOf(clients);
        deals = List.copyOf(deals);
        activities = List.copyOf(activities);
        invoices = List.copyOf(invoices);
    }

    /**
     * The reference that other sources are compared with.
     *
     * @return a source over these records in memory
     */
    public InMemorySource inMemory() {
        return inMemoryBuilder().build();
    }

    InMemorySource.Builder inMemoryBuilder() {
        InMemorySource.Builder builder = InMemorySource.builder()
                .clients(clients)
                .deals(deals)
                .activities(activities)
                .invoices(invoices);
        return defaultCurrency == null ? builder : builder.defaultCurrency(defaultCurrency);
    }

    /** All records with all that is known of them: a failing example must be seen to be understood. */
    @Override
    public String toString() {
        return "Dataset in " + zone + ", default currency " + defaultCurrency + Plain.lines(clients)
                + Plain.lines(deals) + Plain.lines(activities) + Plain.lines(invoices);
    }
}
