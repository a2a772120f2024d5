package io.github.crmprofile.examples.sample;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The CRM of an invented company: three years of clients, deals, activities and invoices up to the evening before a given day, and a few
 * appointments after it. The same day and size give the same records, on every machine.
 *
 * <p>It is as untidy as real data: some clients have hundreds of activities and one has none, August is quiet, deals come in three
 * currencies, some have no amount, a few were closed without a date or have an amount without a currency.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clients contacts, then companies
 * @param deals in the order of their creation
 * @param activities in no particular order
 * @param invoices in the order of their deals
 */
public record SampleCompany(List<Client> clients, List<Deal> deals, List<Activity> activities, List<Invoice> invoices) {
    static final int BUSIEST_NUMBER = 1;
    static final int EMPTY_NUMBER = 2;

    /** The client with most deals and activities. */
    public static final ClientId BUSIEST = ClientId.contact(People.text(BUSIEST_NUMBER));
    /** A client of whom nothing is known but the name. */
    public static final ClientId EMPTY = ClientId.contact(People.text(EMPTY_NUMBER));
    /** The users of the CRM, each responsible for some records. */
    public static final List<String> USERS =
            List.of("aurora", "bruno", "carlotta", "dario", "elisa", "filippo", "greta", "hugo");
    /** Where the company works: its business hours are local ones. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private static final int DEALS = 2_000;
    private static final int FEWEST_DEALS = 100;
    private static final int YEARS = 3;

    /** Copies the lists. */
    public SampleCompany {
        clients = List.copyOf(clients);
        deals = List.copyOf(deals);
        activities = List.copyOf(activities);
        invoices = List.copyOf(invoices);
    }

    /**
     * The company in its usual size: 200 contacts, 60 companies, 2 000 deals, 20 000 activities, and one or two invoices for nearly
     * every deal won.
     *
     * @param today the day before which everything happened
     * @return the company
     */
    public static SampleCompany generate(LocalDate today) {
        return generate(today, DEALS);
    }

    /**
     * The company in another size, with all else in proportion.
     *
     * @param today the day before which everything happened
     * @param deals how many deals, at least 100; there is a contact for every 10, and 10 activities for each
     * @return the company
     * @throws IllegalArgumentException if {@code deals} is below 100
     */
    public static SampleCompany generate(LocalDate today, int deals) {
        if (deals < FEWEST_DEALS) {
            throw new IllegalArgumentException(
                    "A sample company of " + deals + " deals is too small. Give at least " + FEWEST_DEALS + ".");
        }
        People people = new People(deals / 10, deals * 3 / 100);
        Workdays workdays = new Workdays(today.minusYears(YEARS), today.minusDays(1), ZONE);
        List<Deal> allDeals = new Deals(people, workdays).generate(deals);
        return new SampleCompany(
                people.clients(),
                allDeals,
                new Activities(people, workdays, allDeals).generate(deals * 10),
                new Invoices(workdays).generate(allDeals));
    }
}
