package io.github.crmprofile.jdbc.schema;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A schema as one would draw it: a table for each thing, a column for each field, codes as the library has them. */
public final class TidySchema {

    private static final Set<String> IDS = Set.of(
            "c_id",
            "c_company",
            "d_id",
            "d_company",
            "deal_id",
            "contact_id",
            "a_id",
            "activity_id",
            "target_id",
            "i_id",
            "i_contact",
            "i_company",
            "i_deal");

    private final TestDatabase database;
    private final Dataset data;
    private final SchemaMapping.Builder mapping = SchemaMapping.builder();

    private final String suffix;

    private TidySchema(TestDatabase database, Dataset data, String suffix) {
        this.database = database;
        this.data = data;
        this.suffix = suffix;
    }

    /** Creates the tables anew, fills them, and describes them. */
    public static SchemaMapping load(TestDatabase database, Dataset data) {
        return of(database, data, "").build();
    }

    /** Does the same with the records of two data sets, each in tables of its own: the first has the default currency, and its ids come first. */
    public static SchemaMapping load(TestDatabase database, Dataset first, Dataset second) {
        SchemaMapping.Builder mapping = of(database, first, "");
        SchemaMapping more = of(database, second, "_b").build();
        more.clients().forEach(mapping::clients);
        more.records().forEach(mapping::records);
        return mapping.build();
    }

    /** Creates the tables anew, and fills them so that every second record stands in a table of its own, as nothing else does. */
    public static SchemaMapping loadHalves(TestDatabase database, Dataset data) {
        SchemaMapping.Builder mapping = of(database, half(data, 0), "");
        of(database, half(data, 1), "_b").build().records().forEach(mapping::records);
        for (RecordKind kind : RecordKind.values()) {
            mapping.disjointIds(kind);
        }
        return mapping.build();
    }

    private static Dataset half(Dataset data, int rest) {
        return new Dataset(
                data.clients(),
                half(data.deals(), rest),
                half(data.activities(), rest),
                half(data.invoices(), rest),
                data.defaultCurrency(),
                data.zone());
    }

    private static <T> List<T> half(List<T> records, int rest) {
        return IntStream.range(0, records.size())
                .filter(i -> i % 2 == rest)
                .mapToObj(records::get)
                .toList();
    }

    private static SchemaMapping.Builder of(TestDatabase database, Dataset data, String suffix) {
        var schema = new TidySchema(database, data, suffix);
        schema.mapping.zone(data.zone());
        if (data.defaultCurrency() != null) {
            schema.mapping.currency(data.defaultCurrency());
        }
        schema.clients(ClientKind.CONTACT);
        schema.clients(ClientKind.COMPANY);
        schema.texts();
        schema.deals();
        schema.activities();
        schema.invoices();
        return schema.mapping;
    }

    private String table(String name) {
        return name + suffix;
    }

    private void clients(ClientKind kind) {
        List<Client> clients =
                data.clients().stream().filter(c -> c.id().kind() == kind).toList();
        var columns = new LinkedHashMap<String, String>();
        for (String name : List.of(
                "id", "name", "company", "position", "website", "companyType", "industry", "responsible", "comment")) {
            columns.put("c_" + name, IDS.contains("c_" + name) ? "ID" : "TEXT");
        }
        Map<String, String> attributes =
                attributes(clients.stream().map(Client::attributes).toList());
        attributes.forEach((name, type) -> columns.put(name, type));
        boolean isRepeated = clients.stream().map(Client::id).distinct().count() < clients.size();
        if (isRepeated) {
            columns.put("c_row", "COUNT");
        }
        database.create(table(kind.code()), columns);
        long line = 0;
        for (Client client : clients) {
            var row = new ArrayList<Object>();
            row.add(client.id().id());
            row.add(client.name());
            row.add(client.company());
            row.add(client.position());
            row.add(client.website());
            row.add(client.companyType());
            row.add(client.industry());
            row.add(client.responsible());
            row.add(client.comment());
            attributes.forEach((name, type) -> row.add(value(client.attributes(), name, type)));
            if (isRepeated) {
                row.add(line++);
            }
            database.insert(table(kind.code()), row);
        }
        var source = ClientSource.of(kind, table(kind.code()), table(kind.code()) + " k", IdColumn.text("k.c_id"));
        for (String name :
                List.of("name", "position", "website", "companyType", "industry", "responsible", "comment")) {
            source.column(name, Column.text("k.c_" + name));
        }
        attributes.forEach((name, type) -> source.column(attribute(name), column("k." + name, type)));
        if (kind == ClientKind.CONTACT) {
            source.company(Link.to(Link.Target.COMPANY, IdColumn.text("k.c_company")));
        }
        if (isRepeated) {
            source.rows(RecordSource.Rows.first("k.c_row"));
        }
        for (int place = 0; place < 3; place++) {
            var via = new Link.Via(table("client_text") + " t", "t.client", null);
            source.email(new ClientSource.Values(
                    "t.text_value", via, "t.kind = '" + kind.code() + "' AND t.place = " + place));
            source.phone(new ClientSource.Values(
                    "t.text_value", via, "t.kind = '" + kind.code() + "' AND t.place = " + (place + 10)));
        }
        mapping.clients(source.build());
    }

    private void texts() {
        database.create(
                table("client_text"),
                new TreeMap<>(Map.of("kind", "TEXT", "client", "ID", "place", "COUNT", "text_value", "TEXT")));
        for (Client client : data.clients()) {
            texts(client, client.emails(), 0);
            texts(client, client.phones(), 10);
        }
    }

    private void texts(Client client, List<String> texts, long first) {
        for (int i = 0; i < texts.size(); i++) {
            var row = new TreeMap<String, Object>();
            row.put("client", client.id().id());
            row.put("kind", client.id().kind().code());
            row.put("place", first + i);
            row.put("text_value", texts.get(i));
            database.insert(table("client_text"), new ArrayList<>(row.values()));
        }
    }

    private void deals() {
        var columns = new LinkedHashMap<String, String>();
        for (String name :
                List.of("id", "title", "company", "pipeline", "stage", "outcome", "currency", "responsible")) {
            columns.put("d_" + name, IDS.contains("d_" + name) ? "ID" : "TEXT");
        }
        columns.put("d_amount", "DECIMAL");
        for (String name : List.of("createdAt", "closedAt", "modifiedAt")) {
            columns.put("d_" + name, "OFFSET_TIMESTAMP");
        }
        Map<String, String> attributes =
                attributes(data.deals().stream().map(Deal::attributes).toList());
        columns.putAll(attributes);
        boolean isRepeated = isRepeated(data.deals());
        if (isRepeated) {
            columns.put("d_row", "COUNT");
        }
        database.create(table("deal"), columns);
        database.create(table("deal_contact"), ordered("deal_id", "contact_id", "is_primary"));
        var ids = new ArrayList<String>();
        for (Deal deal : data.deals()) {
            var row = new ArrayList<Object>();
            row.add(deal.id());
            row.add(deal.title());
            row.add(deal.company());
            row.add(deal.pipeline());
            row.add(deal.stage());
            row.add(deal.outcome() == null ? null : deal.outcome().name());
            row.add(deal.currency());
            row.add(deal.responsible());
            row.add(amount(deal.amount()));
            row.add(offset(deal.createdAt()));
            row.add(offset(deal.closedAt()));
            row.add(offset(deal.modifiedAt()));
            attributes.forEach((name, type) -> row.add(value(deal.attributes(), name, type)));
            if (isRepeated) {
                row.add((long) ids.size());
            }
            database.insert(table("deal"), row);
            boolean isFirst = !ids.contains(deal.id());
            ids.add(deal.id());
            if (!isFirst) {
                continue;
            }
            for (String contact : deal.contacts()) {
                String primary = contact.equals(deal.primaryContact()) ? "Y" : "N";
                database.insert(table("deal_contact"), List.of(deal.id(), contact, primary));
            }
        }
        RecordSource.Builder source = texts(
                RecordKind.DEAL,
                "deal",
                "d",
                List.of("title", "pipeline", "stage", "outcome", "currency", "responsible"));
        source.column("amount", Column.decimal("d.d_amount").withScale(database.scale()));
        for (String name : List.of("createdAt", "closedAt", "modifiedAt")) {
            source.column(name, Column.time("d.d_" + name, database.instants()));
        }
        attributes.forEach((name, type) -> source.column(attribute(name), column("d." + name, type)));
        if (isRepeated) {
            source.rows(RecordSource.Rows.first("d.d_row"));
        }
        source.link(Link.to(Link.Target.COMPANY, IdColumn.text("d.d_company")));
        source.link(Link.to(Link.Target.CONTACT, IdColumn.text("dc.contact_id"))
                .withVia(table("deal_contact") + " dc", "dc.deal_id")
                .withPrimary("dc.is_primary = 'Y'"));
        mapping.records(source.build());
    }

    private RecordSource.Builder texts(RecordKind kind, String table, String alias, List<String> names) {
        String prefix = alias + "." + alias + "_";
        RecordSource.Builder source =
                RecordSource.of(kind, table(table), table(table) + " " + alias, IdColumn.text(prefix + "id"));
        names.forEach(name -> source.column(name, Column.text(prefix + name)));
        return source;
    }

    /** Whether some rows have one id: then each has a number, and the first counts. */
    static boolean isRepeated(List<? extends CrmRecord> records) {
        return records.stream().map(CrmRecord::id).distinct().count() < records.size();
    }

    private static Map<String, String> ordered(String... texts) {
        var columns = new LinkedHashMap<String, String>();
        for (String text : texts) {
            columns.put(text, IDS.contains(text) ? "ID" : "TEXT");
        }
        return columns;
    }

    private void activities() {
        var columns = new LinkedHashMap<>(ordered("a_id", "a_channel", "a_direction", "a_responsible", "a_completed"));
        columns.put("a_occurredAt", "OFFSET_TIMESTAMP");
        Map<String, String> attributes =
                attributes(data.activities().stream().map(Activity::attributes).toList());
        columns.putAll(attributes);
        boolean isRepeated = isRepeated(data.activities());
        if (isRepeated) {
            columns.put("a_row", "COUNT");
        }
        database.create(table("activity"), columns);
        database.create(table("activity_link"), ordered("activity_id", "kind", "target_id"));
        var ids = new ArrayList<String>();
        for (Activity activity : data.activities()) {
            var row = new ArrayList<Object>();
            row.add(activity.id());
            row.add(activity.channel().code());
            row.add(activity.direction().name());
            row.add(activity.responsible());
            row.add(activity.completed() ? "yes" : null);
            row.add(offset(activity.occurredAt()));
            attributes.forEach((name, type) -> row.add(value(activity.attributes(), name, type)));
            if (isRepeated) {
                row.add((long) ids.size());
            }
            database.insert(table("activity"), row);
            boolean isFirst = !ids.contains(activity.id());
            ids.add(activity.id());
            if (!isFirst) {
                continue;
            }
            activity.contacts()
                    .forEach(id -> database.insert(table("activity_link"), List.of(activity.id(), "contact", id)));
            activity.companies()
                    .forEach(id -> database.insert(table("activity_link"), List.of(activity.id(), "company", id)));
            activity.deals().forEach(id -> database.insert(table("activity_link"), List.of(activity.id(), "deal", id)));
        }
        RecordSource.Builder source =
                texts(RecordKind.ACTIVITY, "activity", "a", List.of("channel", "direction", "responsible"));
        source.column("completed", Column.when("a.a_completed = 'yes'"));
        source.column("occurredAt", Column.time("a.a_occurredAt", database.instants()));
        attributes.forEach((name, type) -> source.column(attribute(name), column("a." + name, type)));
        if (isRepeated) {
            source.rows(RecordSource.Rows.first("a.a_row"));
        }
        for (Link.Target target : Link.Target.values()) {
            source.link(Link.to(target, IdColumn.text("al.target_id"))
                    .withVia(table("activity_link") + " al", "al.activity_id")
                    .withWhere("al.kind = '" + target.name().toLowerCase(java.util.Locale.ROOT) + "'"));
        }
        mapping.records(source.build());
    }

    private void invoices() {
        var columns = new LinkedHashMap<>(ordered(
                "i_id", "i_number", "i_contact", "i_company", "i_deal", "i_status", "i_currency", "i_responsible"));
        columns.put("i_amount", "DECIMAL");
        columns.put("i_paidAmount", "DECIMAL");
        for (String name : List.of("issuedOn", "dueOn", "paidOn")) {
            columns.put("i_" + name, "DATE");
        }
        Map<String, String> attributes =
                attributes(data.invoices().stream().map(Invoice::attributes).toList());
        columns.putAll(attributes);
        boolean isRepeated = isRepeated(data.invoices());
        if (isRepeated) {
            columns.put("i_row", "COUNT");
        }
        database.create(table("invoice"), columns);
        var ids = new ArrayList<String>();
        for (Invoice invoice : data.invoices()) {
            var row = new ArrayList<Object>();
            row.add(invoice.id());
            row.add(invoice.number());
            row.add(invoice.contact());
            row.add(invoice.company());
            row.add(invoice.deal());
            row.add(invoice.status() == null ? null : invoice.status().name());
            row.add(invoice.currency());
            row.add(invoice.responsible());
            row.add(amount(invoice.amount()));
            row.add(amount(invoice.paidAmount()));
            row.add(invoice.issuedOn());
            row.add(invoice.dueOn());
            row.add(invoice.paidOn());
            attributes.forEach((name, type) -> row.add(value(invoice.attributes(), name, type)));
            if (isRepeated) {
                row.add((long) ids.size());
            }
            database.insert(table("invoice"), row);
            ids.add(invoice.id());
        }
        RecordSource.Builder source =
                texts(RecordKind.INVOICE, "invoice", "i", List.of("number", "status", "currency", "responsible"));
        source.column("amount", Column.decimal("i.i_amount").withScale(database.scale()));
        source.column("paidAmount", Column.decimal("i.i_paidAmount").withScale(database.scale()));
        for (String name : List.of("issuedOn", "dueOn", "paidOn")) {
            source.column(name, Column.time("i.i_" + name, TimeForm.DATE));
        }
        attributes.forEach((name, type) -> source.column(attribute(name), column("i." + name, type)));
        if (isRepeated) {
            source.rows(RecordSource.Rows.first("i.i_row"));
        }
        source.link(Link.to(Link.Target.CONTACT, IdColumn.text("i.i_contact")));
        source.link(Link.to(Link.Target.COMPANY, IdColumn.text("i.i_company")));
        source.link(Link.to(Link.Target.DEAL, IdColumn.text("i.i_deal")));
        mapping.records(source.build());
    }

    /** The attributes that occur, as columns: {@code x_} and the name, by the type of the first value. */
    private static Map<String, String> attributes(Collection<Map<String, Object>> rows) {
        var types = new TreeMap<String, String>();
        rows.forEach(row -> row.forEach((name, value) -> types.putIfAbsent("x_" + name, type(value))));
        return types;
    }

    private static String type(Object value) {
        if (value instanceof BigDecimal) {
            return "DECIMAL";
        } else if (value instanceof Instant) {
            return "OFFSET_TIMESTAMP";
        } else if (value instanceof LocalDate) {
            return "DATE";
        }
        return value instanceof Boolean ? "FLAG" : "TEXT";
    }

    private Object value(Map<String, Object> attributes, String column, String type) {
        Object value = attributes.get(column.substring(2));
        if (value == null || !type(value).equals(type)) {
            return null;
        }
        if (value instanceof BigDecimal amount) {
            return amount(amount);
        }
        return value instanceof Instant instant ? offset(instant) : value instanceof Boolean ? value.toString() : value;
    }

    private static String attribute(String column) {
        return "attributes." + column.substring(2);
    }

    private Column column(String sql, String type) {
        return switch (type) {
            case "DECIMAL" -> Column.decimal(sql).withScale(database.scale());
            case "OFFSET_TIMESTAMP" -> Column.time(sql, database.instants());
            case "DATE" -> Column.time(sql, TimeForm.DATE);
            case "FLAG" -> Column.when(sql + " = 'true'");
            default -> Column.text(sql);
        };
    }

    private static Object offset(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private BigDecimal amount(BigDecimal amount) {
        return amount == null ? null : amount.movePointRight(database.scale());
    }
}
