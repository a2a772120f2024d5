package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.examples.sample.SampleCompany;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.ReportingPeriod;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the records come from, and what is shown of them unless something else is asked for.
 *
 * @param clock what is the time in the data
 * @param currency in which totals are shown
 * @param rates what other currencies are worth in it
 */
record Data(
        InMemorySource source,
        Clock clock,
        List<Client> clients,
        ClientId client,
        ReportingPeriod period,
        String currency,
        Map<String, BigDecimal> rates) {

    private static final int MOST_FOUND = 10;

    static Data sample(Clock clock, ZoneId zone) {
        SampleCompany company = SampleCompany.generate(LocalDate.now(clock.withZone(zone)));
        InMemorySource source = InMemorySource.builder()
                .clients(company.clients())
                .deals(company.deals())
                .activities(company.activities())
                .invoices(company.invoices())
                .build();
        return new Data(
                source,
                clock,
                company.clients(),
                SampleCompany.BUSIEST,
                ReportingPeriod.DEFAULT,
                "EUR",
                Map.of("USD", new BigDecimal("0.92"), "GBP", new BigDecimal("1.17")));
    }

    static Data csv(Path folder, ZoneId zone) {
        SalesFolder sales = SalesFolder.read(folder, zone);
        InMemorySource source = InMemorySource.builder()
                .clients(sales.clients())
                .deals(sales.deals())
                .without(RecordKind.ACTIVITY)
                .without(RecordKind.INVOICE)
                .build();
        // The files end some years ago: the profile is that of their last day.
        Instant last = sales.deals().stream()
                .flatMap(deal -> Stream.of(deal.createdAt(), deal.closedAt()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("There are no dates in " + folder + "."));
        Client first = sales.clients().stream()
                .max(Comparator.comparing(client -> dealsOf(client, sales.deals())))
                .orElseThrow(() -> new IllegalArgumentException("There are no accounts in " + folder + "."));
        return new Data(
                source,
                Clock.fixed(last, zone),
                sales.clients(),
                first.id(),
                ReportingPeriod.parse("this_quarter"),
                "USD",
                Map.of());
    }

    private static int dealsOf(Client company, List<Deal> deals) {
        return Collections.frequency(
                deals.stream().map(Deal::company).toList(), company.id().id());
    }

    ExchangeRates exchangeRates() {
        return ExchangeRates.fixed(currency, rates);
    }

    /** The one client that is meant by an id or a part of a name. */
    ClientId find(String text) {
        if (text.matches("(contact|company):.*")) {
            return ClientId.parse(text);
        }
        List<Client> found = source.find(text, null, MOST_FOUND + 1);
        Optional<Client> exact = found.stream()
                .filter(client -> found.size() == 1 || client.name().equalsIgnoreCase(text))
                .findFirst();
        return exact.map(Client::id)
                .orElseThrow(() -> new IllegalArgumentException(
                        found.isEmpty()
                                ? "No client's name contains '" + text + "'. Give a part of a name, or an id such as "
                                        + client + "."
                                : "Several clients' names contain '" + text + "'. Give more of the name, or the id: "
                                        + listed(found)));
    }

    private static String listed(List<Client> found) {
        return found.stream()
                        .limit(MOST_FOUND)
                        .map(client -> Columns.clean(client.name() + " (" + client.id() + ")"))
                        .collect(Collectors.joining(", "))
                + (found.size() > MOST_FOUND ? ", …" : ".");
    }

    /** The name of a contact's company. */
    Optional<String> companyOf(Client contact) {
        return clients.stream()
                .filter(client -> client.id().kind() == ClientKind.COMPANY)
                .filter(client -> client.id().id().equals(contact.company()))
                .map(Client::name)
                .findFirst();
    }
}
