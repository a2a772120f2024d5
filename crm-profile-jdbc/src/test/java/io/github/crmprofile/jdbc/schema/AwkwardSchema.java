package io.github.crmprofile.jdbc.schema;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.RecordCopies;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A schema as they are found: contacts and companies in one table, codes for everything, ids with letters before them, links with a type in each
 * row and twice over, activities in three tables, each with its own form of time, money in micros, rows and links that are marked as deleted, columns
 * that are computed.
 */
public final class AwkwardSchema {

    private static final ZoneId LOCAL = ZoneId.of("Asia/Kolkata");
    private static final String PATTERN = "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS";
    private static final Map<Outcome, String> OUTCOMES = Map.of(Outcome.OPEN, "P", Outcome.WON, "S", Outcome.LOST, "F");
    private static final Map<InvoiceStatus, Long> STATUSES = Map.of(
            InvoiceStatus.DRAFT, 0L, InvoiceStatus.ISSUED, 1L, InvoiceStatus.PAID, 2L, InvoiceStatus.CANCELLED, 9L);

    private final TestDatabase database;
    private final Dataset data;
    private final SchemaMapping.Builder mapping = SchemaMapping.builder();

    private AwkwardSchema(TestDatabase database, Dataset data) {
        this.database = database;
        this.data = data;
    }

    /** Creates the tables anew, fills them, and describes them. Attributes are left out. */
    public static SchemaMapping load(TestDatabase database, Dataset data, SchemaMapping.Inheritance inheritance) {
        var schema = new AwkwardSchema(database, data);
        schema.mapping.zone(data.zone()).parameter("prefix", "crm_").clientsOfDeal(inheritance);
        if (!TidySchema.isRepeated(data.activities())) {
            schema.mapping.disjointIds(RecordKind.ACTIVITY);
        }
        if (data.defaultCurrency() != null) {
            schema.mapping.currency(data.defaultCurrency());
        }
        schema.clients();
        schema.deals();
        schema.activities();
        schema.invoices();
        return schema.mapping.build();
    }

    /** In the same order in every run, and so in the same SQL. */
    private static Map<String, String> sorted(Map<String, String> codes) {
        return new TreeMap<>(codes);
    }

    private void clients() {
        create("party", "pid:ID", "ptype:TEXT", "pname:TEXT", "employer:ID", "job:TEXT", "web:TEXT", "del:COUNT");
        create("party_com", "pid:ID", "ctype:TEXT", "pos:COUNT", "cval:TEXT");
        for (Client client : data.clients()) {
            String letter = client.id().kind() == ClientKind.CONTACT ? "P" : "F";
            String id = letter + client.id().id();
            String employer = client.company() == null ? "F" : "F" + client.company();
            insert("party", id, letter, client.name(), employer, client.position(), client.website(), 0L);
            for (int i = 0; i < client.emails().size(); i++) {
                insert("party_com", id, "EMAIL", (long) i, client.emails().get(i));
            }
            for (int i = 0; i < client.phones().size(); i++) {
                insert("party_com", id, "PHONE", (long) i, client.phones().get(i));
            }
        }
        insert("party", "P0deleted", "P", "deleted", "F0", null, null, 1L);
        for (ClientKind kind : ClientKind.values()) {
            String letter = kind == ClientKind.CONTACT ? "P" : "F";
            var source = ClientSource.of(
                            kind,
                            kind.code(),
                            "${prefix}party p",
                            IdColumn.text("p.pid").withStrip(letter))
                    .where("p.ptype = '" + letter + "' AND p.del = 0")
                    .column("name", Column.text("p.pname"))
                    .column("position", Column.text("p.job"))
                    .column("website", Column.text("p.web"));
            if (kind == ClientKind.CONTACT) {
                source.company(Link.to(
                        Link.Target.COMPANY,
                        IdColumn.text("p.employer").withStrip("F").withAbsent("F")));
            }
            var via = new Link.Via("${prefix}party_com pc", "pc.pid", null);
            for (int i = 0; i < 3; i++) {
                source.email(new ClientSource.Values("pc.cval", via, "pc.ctype = 'EMAIL' AND pc.pos = " + i));
                source.phone(new ClientSource.Values("pc.cval", via, "pc.ctype = 'PHONE' AND pc.pos = " + i));
            }
            mapping.clients(source.build());
        }
    }

    private void deals() {
        create(
                "deal",
                "id:ID",
                "subject:TEXT",
                "pipe:TEXT",
                "stage:TEXT",
                "sem:TEXT",
                "micros:DECIMAL",
                "cur:TEXT",
                "made:TIMESTAMP",
                "closed:DECIMAL",
                "changed:TEXT",
                "owner_id:TEXT",
                "firm:ID",
                "person:ID",
                "del:COUNT",
                "seq:COUNT");
        var ids = new ArrayList<String>();
        create("deal_party", "deal:ID", "party:ID", "del:COUNT");
        for (Deal deal : data.deals()) {
            String person = deal.primaryContact() == null ? null : "P" + deal.primaryContact();
            insert(
                    "deal",
                    deal.id(),
                    deal.title(),
                    deal.pipeline(),
                    deal.stage(),
                    deal.outcome() == null ? "?" : OUTCOMES.get(deal.outcome()),
                    micros(deal.amount()),
                    code(deal.currency()),
                    utc(deal.createdAt()),
                    seconds(deal.closedAt()),
                    text(deal.modifiedAt()),
                    deal.responsible(),
                    deal.company() == null ? "" : deal.company(),
                    person,
                    0L,
                    (long) ids.size());
            boolean isFirst = !ids.contains(deal.id());
            ids.add(deal.id());
            if (!isFirst) {
                continue;
            }
            for (String contact : deal.contacts()) {
                insert("deal_party", deal.id(), "P" + contact, 0L);
                insert("deal_party", deal.id(), "P" + contact, 0L);
            }
            insert("deal_party", deal.id(), "P1", 1L);
            insert("deal_party", deal.id(), "F1", 0L);
        }
        insert(
                "deal",
                "deleted",
                "x",
                "a",
                "a",
                "S",
                micros(BigDecimal.TEN),
                "978",
                null,
                null,
                null,
                "a",
                "1",
                "P1",
                1L,
                0L);
        RecordSource.Builder source = RecordSource.of(RecordKind.DEAL, "deal", "${prefix}deal d", IdColumn.text("d.id"))
                .where("d.del = 0")
                .column("title", Column.text("d.subject"))
                .column("pipeline", Column.text("d.pipe"))
                .column("stage", Column.text("d.stage"))
                .column("outcome", Column.codes("d.sem", sorted(Map.of("P", "OPEN", "S", "WON", "F", "LOST"))))
                .column("amount", Column.decimal("d.micros").withScale(6))
                .column("currency", Column.codes("d.cur", sorted(Map.of("978", "EUR", "840", "USD"))))
                .column("createdAt", Column.time("d.made", TimeForm.UTC))
                .column(
                        "closedAt",
                        Column.time("CASE WHEN d.closed IS NOT NULL THEN d.closed END", TimeForm.EPOCH_SECONDS))
                .column("modifiedAt", Column.textTime("d.changed", PATTERN).withZone(ZoneOffset.UTC))
                .column("responsible", Column.text("d.owner_id"))
                .link(Link.to(Link.Target.COMPANY, IdColumn.text("d.firm").withAbsent("")))
                .link(Link.to(Link.Target.CONTACT, IdColumn.text("d.person").withStrip("P"))
                        .withPrimary("1 = 1"))
                .link(Link.to(Link.Target.CONTACT, IdColumn.text("dp.party").withStrip("P"))
                        .withVia("${prefix}deal_party dp", "dp.deal")
                        .withWhere("dp.del = 0"));
        if (TidySchema.isRepeated(data.deals())) {
            source.rows(RecordSource.Rows.first("d.seq"));
        }
        mapping.records(source.build());
    }

    private void activities() {
        create("call", "id:ID", "ts:DECIMAL", "dir:COUNT", "done:COUNT", "who:TEXT", "seq:COUNT");
        create(
                "mail",
                "id:ID",
                "sent:TIMESTAMP",
                "sent_day:DATE",
                "folder:TEXT",
                "done:COUNT",
                "who:TEXT",
                "seq:COUNT");
        create("todo", "id:ID", "kind:TEXT", "ts:TEXT", "dir:TEXT", "done:COUNT", "who:TEXT", "seq:COUNT");
        create("bind", "act:ID", "otype:TEXT", "oid:ID", "del:COUNT");
        var ids = new ArrayList<String>();
        for (Activity activity : data.activities()) {
            activity(activity, ids.size());
            boolean isFirst = !ids.contains(activity.id());
            ids.add(activity.id());
            if (!isFirst) {
                continue;
            }
            activity.contacts().forEach(id -> insert("bind", activity.id(), "3", id, 0L));
            activity.companies().forEach(id -> insert("bind", activity.id(), "4", id, 0L));
            activity.deals().forEach(id -> insert("bind", activity.id(), "2", id, 0L));
            insert("bind", activity.id(), "2", "0", 1L);
        }
        mapping.records(linked("call")
                .column("channel", Column.constant("call"))
                .column(
                        "direction",
                        Column.codes(
                                database.code("x.dir"),
                                sorted(Map.of("1", "INBOUND", "2", "OUTBOUND", "0", "UNKNOWN"))))
                .column("occurredAt", Column.time("x.ts", TimeForm.EPOCH_MILLIS))
                .build());
        mapping.records(linked("mail")
                .column("channel", Column.constant("email"))
                .column(
                        "direction",
                        Column.codes("COALESCE(x.folder, 'draft')", sorted(Map.of("out", "OUTBOUND", "in", "INBOUND")))
                                .withOtherwise("UNKNOWN"))
                .column(
                        "occurredAt",
                        Column.time("x.sent", TimeForm.LOCAL)
                                .withZone(LOCAL)
                                .withOtherwise(Column.time("x.sent_day", TimeForm.DATE)))
                .build());
        mapping.records(linked("todo")
                .column("channel", Column.codes("x.kind", sorted(Map.of("T", "task", "F", "fax"))))
                .column("direction", Column.text("x.dir"))
                .column("occurredAt", Column.textTime("x.ts", PATTERN).withZone(ZoneOffset.UTC))
                .build());
    }

    private void activity(Activity activity, long row) {
        Long done = activity.completed() ? 1L : 0L;
        Instant time = activity.occurredAt();
        if (activity.channel().equals(Channel.CALL)) {
            Long direction = (long) List.of(Direction.UNKNOWN, Direction.INBOUND, Direction.OUTBOUND)
                    .indexOf(activity.direction());
            BigDecimal millis = time == null ? null : seconds(time).movePointRight(3);
            insert("call", activity.id(), millis, direction, done, activity.responsible(), row);
        } else if (activity.channel().equals(Channel.EMAIL)) {
            Map<Direction, String> folders =
                    Map.of(Direction.UNKNOWN, "draft", Direction.INBOUND, "in", Direction.OUTBOUND, "out");
            // What began with a day is stored as a day.
            LocalDate day = time == null ? null : LocalDate.ofInstant(time, data.zone());
            boolean isDay =
                    day != null && day.atStartOfDay(data.zone()).toInstant().equals(time);
            LocalDateTime sent = time == null || isDay ? null : LocalDateTime.ofInstant(time, LOCAL);
            insert(
                    "mail",
                    activity.id(),
                    sent,
                    isDay ? day : null,
                    folders.get(activity.direction()),
                    done,
                    activity.responsible(),
                    row);
        } else {
            String code = Map.of("task", "T", "fax", "F")
                    .getOrDefault(activity.channel().code(), activity.channel().code());
            insert(
                    "todo",
                    activity.id(),
                    code,
                    text(time),
                    activity.direction().name(),
                    done,
                    activity.responsible(),
                    row);
        }
    }

    private RecordSource.Builder linked(String table) {
        RecordSource.Builder source = RecordSource.of(
                        RecordKind.ACTIVITY, table, "${prefix}" + table + " x", IdColumn.text("x.id"))
                .column("completed", Column.when("x.done = 1"))
                .column("responsible", Column.text("x.who"));
        if (TidySchema.isRepeated(data.activities())) {
            source.rows(RecordSource.Rows.first("x.seq"));
        }
        for (Link.Target target : Link.Target.values()) {
            String type = Map.of(Link.Target.CONTACT, "3", Link.Target.COMPANY, "4", Link.Target.DEAL, "2")
                    .get(target);
            source.link(Link.to(target, IdColumn.text("b.oid"))
                    .withVia("${prefix}bind b", "b.act")
                    .withWhere("b.otype = '" + type + "' AND b.del = 0"));
        }
        return source;
    }

    private void invoices() {
        create(
                "bill",
                "id:ID",
                "num:TEXT",
                "state:COUNT",
                "total:DECIMAL",
                "paid:DECIMAL",
                "cur:TEXT",
                "issued:DATE",
                "due:TIMESTAMP",
                "settled:TEXT",
                "who:TEXT",
                "person:ID",
                "firm:ID",
                "deal:ID");
        for (Invoice invoice : data.invoices()) {
            LocalDate due = invoice.dueOn();
            LocalDate paid = invoice.paidOn();
            insert(
                    "bill",
                    invoice.id(),
                    invoice.number(),
                    invoice.status() == null ? Long.valueOf(77) : STATUSES.get(invoice.status()),
                    micros(invoice.amount()),
                    invoice.paidAmount(),
                    invoice.currency(),
                    invoice.issuedOn(),
                    due == null ? null : due.atTime(13, 30),
                    paid == null ? "00000000" : paid.format(DateTimeFormatter.BASIC_ISO_DATE),
                    invoice.responsible(),
                    invoice.contact(),
                    invoice.company(),
                    invoice.deal());
        }
        mapping.records(RecordSource.of(RecordKind.INVOICE, "bill", "${prefix}bill b", IdColumn.text("b.id"))
                .column("number", Column.text("b.num"))
                .column(
                        "status",
                        Column.codes(
                                database.code("b.state"),
                                sorted(Map.of("0", "DRAFT", "1", "ISSUED", "2", "PAID", "9", "CANCELLED"))))
                .column("amount", Column.decimal("b.total").withScale(6))
                .column("paidAmount", Column.decimal("b.paid"))
                .column("currency", Column.text("b.cur"))
                .column("issuedOn", Column.time("b.issued", TimeForm.DATE))
                .column("dueOn", Column.time("b.due", TimeForm.LOCAL).withZone(LOCAL))
                .column(
                        "paidOn",
                        // By id alone, a database that pads texts would take the time of the twin.
                        Column.textTime(
                                        "(SELECT MAX(y.settled) FROM ${prefix}bill y WHERE y.id = b.id AND y.settled = b.settled)",
                                        "uuuuMMdd")
                                .withAbsent("00000000"))
                .column("responsible", Column.text("b.who"))
                .link(Link.to(Link.Target.CONTACT, IdColumn.text("b.person")))
                .link(Link.to(Link.Target.COMPANY, IdColumn.text("b.firm")))
                .link(Link.to(Link.Target.DEAL, IdColumn.text("b.deal")))
                .build());
    }

    private void create(String table, String... columns) {
        var types = new LinkedHashMap<String, String>();
        for (String column : columns) {
            int colon = column.indexOf(':');
            types.put(column.substring(0, colon), column.substring(colon + 1));
        }
        database.create("crm_" + table, types);
    }

    private void insert(String table, Object... row) {
        database.insert("crm_" + table, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(row))));
    }

    private static BigDecimal micros(BigDecimal amount) {
        return amount == null ? null : amount.movePointRight(6);
    }

    private static String code(String currency) {
        return currency == null ? null : Map.of("EUR", "978", "USD", "840").getOrDefault(currency, currency);
    }

    private static LocalDateTime utc(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static BigDecimal seconds(Instant instant) {
        return instant == null
                ? null
                : BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    }

    private static String text(Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ofPattern(PATTERN, Locale.ROOT).format(utc(instant));
    }

    /** The same records with the clients that activities inherit written out, and without attributes, for comparison in memory. */
    public static Dataset written(Dataset data, SchemaMapping.Inheritance inheritance) {
        return new Dataset(
                data.clients().stream()
                        .map(c -> new Client(
                                c.id(),
                                c.name(),
                                c.company(),
                                c.position(),
                                c.emails(),
                                c.phones(),
                                c.website(),
                                null,
                                null,
                                null,
                                null,
                                Map.of()))
                        .toList(),
                data.deals().stream()
                        .map(deal -> RecordCopies.with(deal, Map.of("attributes", Map.of())))
                        .toList(),
                data.activities().stream().map(a -> plain(a, data, inheritance)).toList(),
                data.invoices().stream()
                        .map(i -> RecordCopies.with(i, Map.of("attributes", Map.of())))
                        .toList(),
                data.defaultCurrency(),
                data.zone());
    }

    private static Activity plain(Activity a, Dataset data, SchemaMapping.Inheritance inheritance) {
        var contacts = new TreeSet<>(a.contacts());
        var companies = new TreeSet<>(a.companies());
        // A link to a client that is not there is none.
        boolean isAlone = data.clients().stream()
                .map(Client::id)
                .noneMatch(
                        client -> (client.kind() == ClientKind.CONTACT ? contacts : companies).contains(client.id()));
        if (inheritance == SchemaMapping.Inheritance.ALWAYS
                || (inheritance == SchemaMapping.Inheritance.WHEN_NONE && isAlone)) {
            data.deals().stream().filter(deal -> a.deals().contains(deal.id())).forEach(deal -> {
                contacts.addAll(deal.contacts());
                if (deal.company() != null) {
                    companies.add(deal.company());
                }
            });
        }
        return RecordCopies.with(
                a,
                Map.of(
                        "contacts", List.copyOf(contacts),
                        "companies", List.copyOf(companies),
                        "attributes", Map.of()));
    }
}
