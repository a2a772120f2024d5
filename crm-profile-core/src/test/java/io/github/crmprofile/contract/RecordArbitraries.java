package io.github.crmprofile.contract;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Data sets that are believable, and nasty: shared deals, links into the void, whatever may be unknown unknown. */
final class RecordArbitraries {

    private static final double UNKNOWN = 0.2;

    private final World world;

    RecordArbitraries(World world) {
        this.world = world;
    }

    Arbitrary<Dataset> datasets() {
        return Combinators.combine(
                        clients(),
                        numbered(RecordKind.DEAL, deals(), RecordArbitraries::withId),
                        numbered(RecordKind.ACTIVITY, activities(), RecordArbitraries::withId),
                        numbered(RecordKind.INVOICE, invoices(), RecordArbitraries::withId),
                        Arbitraries.of("EUR").injectNull(0.7))
                .as((clients, deals, activities, invoices, currency) ->
                        new Dataset(clients, deals, activities, invoices, currency, world.zone()));
    }

    /** One data set with the records of several: of those after the first the ids, and the links to deals, are others. */
    static Dataset together(List<Dataset> parts) {
        var deals = new ArrayList<Deal>();
        var activities = new ArrayList<Activity>();
        var invoices = new ArrayList<Invoice>();
        for (int i = 0; i < parts.size(); i++) {
            Dataset part = parts.get(i);
            String suffix = i == 0 ? "" : "/" + i;
            part.deals().forEach(deal -> deals.add(withId(deal, deal.id() + suffix)));
            part.activities().forEach(activity -> activities.add(withSuffix(activity, suffix)));
            part.invoices().forEach(invoice -> invoices.add(withId(invoice, invoice.id() + suffix)));
        }
        Dataset first = parts.get(0);
        return new Dataset(first.clients(), deals, activities, invoices, first.defaultCurrency(), first.zone());
    }

    // An activity goes on to concern one of the first deals, too.
    private static Activity withSuffix(Activity activity, String suffix) {
        List<String> deals = IntStream.range(0, activity.deals().size())
                .mapToObj(i -> activity.deals().get(i) + (i == 0 ? "" : suffix))
                .toList();
        return RecordCopies.with(activity, Map.of("id", activity.id() + suffix, "deals", deals));
    }

    Arbitrary<List<Client>> clients() {
        Arbitrary<Client> client = Combinators.combine(
                        world.clients(),
                        Arbitraries.of(World.NAMES),
                        Arbitraries.of(world.companies()).injectNull(UNKNOWN),
                        one(World.USERS))
                .as((id, name, company, user) -> Client.builder(id, name)
                        .company(id.kind() == ClientKind.CONTACT ? company : null)
                        .responsible(user)
                        .build());
        int all = world.contacts().size() + world.companies().size();
        return client.list().uniqueElements(Client::id).ofMinSize(all - 1).ofMaxSize(all);
    }

    /** Records with the first ids, so that none comes twice. */
    private <T> Arbitrary<List<T>> numbered(RecordKind kind, Arbitrary<T> records, BiFunction<T, String, T> id) {
        if (!world.abilities().kinds().contains(kind)) {
            return Arbitraries.just(List.of());
        }
        List<String> ids = world.ids(kind);
        return records.list()
                .ofMaxSize(ids.size())
                .map(drawn -> IntStream.range(0, drawn.size())
                        .mapToObj(i -> id.apply(drawn.get(i), ids.get(i)))
                        .toList());
    }

    private Arbitrary<Deal> deals() {
        return Builders.withBuilder(() -> Deal.builder("?"))
                .use(contactsOfDeals())
                .in(Deal.Builder::contacts)
                .use(primaryContacts())
                .in(Deal.Builder::primaryContact)
                .use(one(world.companies()))
                .in(Deal.Builder::company)
                .use(one(World.PIPELINES))
                .in(Deal.Builder::pipeline)
                .use(one(World.STAGES))
                .in(Deal.Builder::stage)
                .use(Arbitraries.of(Outcome.class).injectNull(0.1))
                .in(Deal.Builder::outcome)
                .use(World.amounts().injectNull(UNKNOWN))
                .in(Deal.Builder::amount)
                .use(one(World.CURRENCIES))
                .in(Deal.Builder::currency)
                .use(world.someInstant().injectNull(UNKNOWN))
                .in(Deal.Builder::createdAt)
                .use(world.someInstant().injectNull(UNKNOWN))
                .in(Deal.Builder::closedAt)
                .use(world.someInstant().injectNull(UNKNOWN))
                .in(Deal.Builder::modifiedAt)
                .use(one(World.USERS))
                .in(Deal.Builder::responsible)
                .use(attributes(RecordKind.DEAL))
                .inSetter((deal, values) -> values.forEach(deal::attribute))
                .build(Deal.Builder::build);
    }

    private Arbitrary<Activity> activities() {
        Arbitrary<Channel> channels = Arbitraries.of(World.CHANNELS).map(Channel::of);
        Arbitrary<Activity> emails = Builders.withBuilder(() -> Activity.builder("?", Channel.EMAIL))
                .use(links(world.contacts()))
                .in(Activity.Builder::contacts)
                .use(links(world.companies()))
                .in(Activity.Builder::companies)
                .use(linksToDeals())
                .in(Activity.Builder::deals)
                .use(Arbitraries.of(Direction.class))
                .in(Activity.Builder::direction)
                .use(world.someInstant().injectNull(UNKNOWN))
                .in(Activity.Builder::occurredAt)
                .use(Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)))
                .in(Activity.Builder::completed)
                .use(one(World.USERS))
                .in(Activity.Builder::responsible)
                .use(attributes(RecordKind.ACTIVITY))
                .inSetter((activity, values) -> values.forEach(activity::attribute))
                .build(Activity.Builder::build);
        return Combinators.combine(emails, channels).as(RecordArbitraries::withChannel);
    }

    private Arbitrary<Invoice> invoices() {
        Arbitrary<InvoiceStatus> statuses = Arbitraries.of(InvoiceStatus.class).injectNull(0.1);
        Arbitrary<Invoice> issued = Builders.withBuilder(() -> Invoice.builder("?", InvoiceStatus.ISSUED))
                .use(one(world.contacts()))
                .in(Invoice.Builder::contact)
                .use(one(world.companies()))
                .in(Invoice.Builder::company)
                .use(oneDeal())
                .in(Invoice.Builder::deal)
                .use(World.amounts().injectNull(UNKNOWN))
                .in(Invoice.Builder::amount)
                .use(World.amounts().injectNull(UNKNOWN))
                .in(Invoice.Builder::paidAmount)
                .use(one(World.CURRENCIES))
                .in(Invoice.Builder::currency)
                .use(world.someDay().injectNull(UNKNOWN))
                .in(Invoice.Builder::issuedOn)
                .use(world.someDay().injectNull(UNKNOWN))
                .in(Invoice.Builder::dueOn)
                .use(world.someDay().injectNull(UNKNOWN))
                .in(Invoice.Builder::paidOn)
                .use(one(World.USERS))
                .in(Invoice.Builder::responsible)
                .use(attributes(RecordKind.INVOICE))
                .inSetter((invoice, values) -> values.forEach(invoice::attribute))
                .build(Invoice.Builder::build);
        return Combinators.combine(issued, statuses).as(RecordArbitraries::withStatus);
    }

    private Arbitrary<Map<String, Object>> attributes(RecordKind kind) {
        List<Field> fields = world.attributes(kind);
        List<Arbitrary<Object>> values =
                fields.stream().map(field -> value(field).injectNull(0.5)).toList();
        return Combinators.combine(values).as(drawn -> {
            var attributes = new LinkedHashMap<String, Object>();
            for (int i = 0; i < fields.size(); i++) {
                if (drawn.get(i) != null) {
                    attributes.put(fields.get(i).attributeName().orElseThrow(), drawn.get(i));
                }
            }
            return attributes;
        });
    }

    private Arbitrary<Object> value(Field field) {
        return switch (field.type()) {
            case TEXT -> Arbitraries.of(World.SEGMENTS).asGeneric();
            case BOOLEAN -> Arbitraries.of(true, false).asGeneric();
            case NUMBER, MONEY, DURATION -> World.amounts().asGeneric();
            case INSTANT -> world.someInstant().asGeneric();
            case DATE -> world.someDay().asGeneric();
        };
    }

    private static Arbitrary<String> one(List<String> values) {
        return Arbitraries.of(values).injectNull(UNKNOWN);
    }

    private Arbitrary<List<String>> contactsOfDeals() {
        return world.abilities().hasSeveralContactsPerDeal()
                ? links(world.contacts())
                : one(world.contacts()).map(contact -> contact == null ? List.of() : List.of(contact));
    }

    private Arbitrary<String> primaryContacts() {
        return world.abilities().hasSeveralContactsPerDeal() ? one(world.contacts()) : Arbitraries.just(null);
    }

    private Arbitrary<List<String>> linksToDeals() {
        return world.abilities().kinds().contains(RecordKind.DEAL)
                ? links(world.ids(RecordKind.DEAL))
                : Arbitraries.just(List.of());
    }

    private Arbitrary<String> oneDeal() {
        return world.abilities().kinds().contains(RecordKind.DEAL)
                ? one(world.ids(RecordKind.DEAL))
                : Arbitraries.just(null);
    }

    /** The same one may come twice. */
    private Arbitrary<List<String>> links(List<String> ids) {
        List<String> withUnknown =
                Stream.concat(ids.stream(), Stream.of(world.missingId())).toList();
        return Arbitraries.of(withUnknown).list().ofMaxSize(4);
    }

    private static <T extends Record> T withId(T record, String id) {
        return RecordCopies.with(record, Map.of("id", id));
    }

    private static Activity withChannel(Activity activity, Channel channel) {
        return RecordCopies.with(activity, Map.of("channel", channel));
    }

    private static Invoice withStatus(Invoice invoice, @Nullable InvoiceStatus status) {
        return RecordCopies.with(invoice, Collections.singletonMap("status", status));
    }
}
