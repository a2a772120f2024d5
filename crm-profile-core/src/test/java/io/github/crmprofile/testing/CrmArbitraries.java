package io.github.crmprofile.testing;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators of records around a period, for tests of code that computes numbers of one's own. They are small, and crowd where mistakes are made: at both
 * ends of the period, minutes from midnight, in tasks and notes, in deals with several activities or without an amount.
 *
 * <pre>{@code
 * CrmArbitraries crm = CrmArbitraries.around(first, last, ZoneId.of("Europe/Rome")).withCurrencies("EUR", "USD");
 * Arbitrary<Dataset> data = crm.datasets();
 * }</pre>
 *
 * <p>Ids are numbers, and a deal has one contact, so that tables of any kind can hold them. Immutable and thread-safe.
 */
public final class CrmArbitraries {

    private static final double UNKNOWN = 0.1;
    private static final int MOST_DEALS = 6;
    private static final int MOST_ACTIVITIES = 8;
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.NOON, LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(23, 30), LocalTime.of(23, 59, 59));

    private final LocalDate first;
    private final LocalDate last;
    private final ZoneId zone;
    private final int contacts;
    private final List<Channel> channels;
    private final List<String> currencies;

    private CrmArbitraries(
            LocalDate first,
            LocalDate last,
            ZoneId zone,
            int contacts,
            List<Channel> channels,
            List<String> currencies) {
        this.first = first;
        this.last = last;
        this.zone = zone;
        this.contacts = contacts;
        this.channels = channels;
        this.currencies = currencies;
    }

    /**
     * Begins with two contacts, five channels of which two are no communication, and euros.
     *
     * @param first the first day of the period
     * @param last its last day
     * @param zone in which days begin
     * @return generators
     */
    public static CrmArbitraries around(LocalDate first, LocalDate last, ZoneId zone) {
        return new CrmArbitraries(
                first,
                last,
                zone,
                2,
                List.of(Channel.CALL, Channel.EMAIL, Channel.MEETING, Channel.TASK, Channel.NOTE),
                List.of("EUR"));
    }

    /**
     * Returns generators of records of more or fewer contacts.
     *
     * @param count how many; their ids are 1 to this number
     * @return a copy
     */
    public CrmArbitraries withContacts(int count) {
        return new CrmArbitraries(first, last, zone, count, channels, currencies);
    }

    /**
     * Returns generators of activities over other channels.
     *
     * @param others the channels that the code under test knows
     * @return a copy
     */
    public CrmArbitraries withChannels(Channel... others) {
        return new CrmArbitraries(first, last, zone, contacts, List.of(others), currencies);
    }

    /**
     * Returns generators of deals in other currencies.
     *
     * @param codes their codes
     * @return a copy
     */
    public CrmArbitraries withCurrencies(String... codes) {
        return new CrmArbitraries(first, last, zone, contacts, channels, List.of(codes));
    }

    /**
     * Generates moments in and around the period, many of them just before or after a midnight of the zone.
     *
     * @return an arbitrary that shrinks to noon of the first day
     */
    public Arbitrary<Instant> instants() {
        LocalDate middle = first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
        return Combinators.combine(
                        Arbitraries.of(first, last, middle, first.minusDays(1), last.plusDays(1), first.minusDays(40)),
                        Arbitraries.of(TIMES))
                .as((day, time) -> day.atTime(time).atZone(zone).toInstant());
    }

    /**
     * Generates deals of one contact each: open, won and lost ones, some without amount, some closed without a date.
     *
     * @param id the id of the deal
     * @return an arbitrary
     */
    public Arbitrary<Deal> deals(String id) {
        return Combinators.combine(
                        contactIds(),
                        Arbitraries.of(Outcome.class),
                        Arbitraries.integers()
                                .between(0, 100_000)
                                .map(cents -> BigDecimal.valueOf(cents, 2))
                                .injectNull(UNKNOWN),
                        Arbitraries.of(currencies),
                        instants(),
                        instants().injectNull(UNKNOWN))
                .as((contact, outcome, amount, currency, one, other) -> {
                    boolean isOrdered = other == null || !other.isBefore(one);
                    Deal.Builder deal = Deal.builder(id)
                            .contact(contact)
                            .outcome(outcome)
                            .amount(amount)
                            .currency(currency)
                            .createdAt(isOrdered ? one : other);
                    return outcome == Outcome.OPEN
                            ? deal.build()
                            : deal.closedAt(isOrdered ? other : one).build();
                });
    }

    /**
     * Generates activities with one contact each, most of them completed, many of them about deals.
     *
     * @param id the id of the activity
     * @param deals ids of deals that it may be about
     * @return an arbitrary
     */
    public Arbitrary<Activity> activities(String id, List<String> deals) {
        Arbitrary<List<String>> about = deals.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(deals).map(List::of).injectNull(0.3).map(list -> list == null ? List.of() : list);
        return Combinators.combine(
                        contactIds(),
                        Arbitraries.of(channels),
                        Arbitraries.of(Direction.INBOUND, Direction.OUTBOUND),
                        instants(),
                        Arbitraries.of(true, true, true, false),
                        about)
                .as((contact, channel, direction, at, isCompleted, links) -> Activity.builder(id, channel)
                        .contact(contact)
                        .direction(direction)
                        .occurredAt(at)
                        .completed(isCompleted)
                        .deals(links)
                        .build());
    }

    /**
     * Generates whole sets of records, from none to a few, so that a failing one can be read.
     *
     * @return an arbitrary of contacts with deals and activities, without invoices
     */
    public Arbitrary<Dataset> datasets() {
        return Arbitraries.integers().between(0, MOST_DEALS).flatMap(count -> {
            List<String> ids = ids(count);
            return Combinators.combine(several(ids.stream().map(this::deals).toList()), activities(ids))
                    .as((deals, activities) -> new Dataset(clients(), deals, activities, List.of(), null, zone));
        });
    }

    private Arbitrary<List<Activity>> activities(List<String> deals) {
        return Arbitraries.integers()
                .between(0, MOST_ACTIVITIES)
                .flatMap(count -> several(
                        ids(count).stream().map(id -> activities(id, deals)).toList()));
    }

    private List<Client> clients() {
        return ids(contacts).stream()
                .map(id -> Client.builder(ClientId.contact(id), "Contact " + id).build())
                .toList();
    }

    private Arbitrary<String> contactIds() {
        return Arbitraries.of(ids(contacts));
    }

    private static List<String> ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private static <T> Arbitrary<List<T>> several(List<Arbitrary<T>> each) {
        return each.isEmpty()
                ? Arbitraries.just(new ArrayList<>())
                : Combinators.combine(each).as(values -> values);
    }
}
