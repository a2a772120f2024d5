package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random mappings that keep all rules. */
final class MappingArbitraries {

    private static final Arbitrary<String> SQL = Arbitraries.of(
            "t.a", "t.\"Ünit No\"", "coalesce(t.a, 'it''s')", "CASE WHEN t.a = 1 THEN '?' ELSE ';' END", "`t`.`x`");
    private static final Arbitrary<String> TABLES =
            Arbitraries.of("x t", "x t JOIN y u ON u.id = t.a", "(SELECT a FROM x) t", "\"on\" t");
    private static final Arbitrary<String> TEXT = Arbitraries.strings()
            .alpha()
            .numeric()
            .withChars(' ', '"', '\\', 'é', '\n')
            .ofMinLength(1)
            .map(s -> "x" + s);
    private static final Arbitrary<ZoneId> ZONE =
            Arbitraries.of(ZoneId.of("UTC"), ZoneOffset.UTC, ZoneId.of("+02:00"), ZoneId.of("Asia/Tokyo"));

    private MappingArbitraries() {}

    static Arbitrary<SchemaMapping> mappings() {
        return Combinators.combine(
                        ZONE,
                        TEXT.injectNull(0.5),
                        clients(ClientKind.CONTACT),
                        clients(ClientKind.COMPANY),
                        records(RecordKind.DEAL),
                        records(RecordKind.ACTIVITY),
                        records(RecordKind.INVOICE),
                        Combinators.combine(
                                        Arbitraries.of(SchemaMapping.Inheritance.values()),
                                        Arbitraries.of("contacts", "companies", "deals", "activities", "invoices")
                                                .set()
                                                .ofMaxSize(2))
                                .as(Tuple::of))
                .as((zone, currency, contacts, companies, deals, activities, invoices, rest) -> {
                    var parts = new MappingParts(
                            zone,
                            currency,
                            Map.of(),
                            List.of(companies, contacts),
                            List.of(invoices, deals, activities),
                            rest.get1(),
                            rest.get2());
                    return SchemaMapping.check(parts, Map.of());
                });
    }

    private static Arbitrary<ClientSource> clients(ClientKind kind) {
        Arbitrary<List<Link>> companies =
                links(Link.Target.COMPANY).list().ofMaxSize(kind == ClientKind.CONTACT ? 2 : 0);
        return Combinators.combine(
                        TEXT,
                        SQL,
                        SQL.injectNull(0.5),
                        keys(),
                        texts(),
                        companies,
                        values().tuple2(),
                        rows().injectNull(0.5))
                .as((name, from, where, id, column, links, values, rows) -> new ClientSource(
                        kind,
                        name,
                        from,
                        where,
                        id,
                        Map.of("name", column),
                        links,
                        values.get1(),
                        values.get2(),
                        rows));
    }

    private static Arbitrary<List<ClientSource.Values>> values() {
        return Combinators.combine(SQL, vias(), SQL.injectNull(0.5))
                .as(ClientSource.Values::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<RecordSource> records(RecordKind kind) {
        Arbitrary<Link> links = kind == RecordKind.DEAL
                ? Combinators.combine(
                                recordLinks(Link.Target.CONTACT),
                                recordLinks(Link.Target.COMPANY),
                                Arbitraries.of("1 = 1", "t.a = 1").injectNull(0.5),
                                Arbitraries.of(true, false))
                        .as((contact, company, primary, isContact) -> isContact
                                ? new Link(
                                        contact.target(),
                                        contact.ref(),
                                        contact.via(),
                                        contact.where(),
                                        primary,
                                        contact.code())
                                : company)
                : Arbitraries.of(Link.Target.values()).flatMap(MappingArbitraries::recordLinks);
        return Combinators.combine(
                        TEXT,
                        SQL,
                        SQL.injectNull(0.5),
                        keys(),
                        columns(kind),
                        links(Link.Target.COMPANY),
                        Arbitraries.oneOf(links.list().ofMaxSize(2), alike(links)),
                        rows().injectNull(0.5))
                .as((name, from, where, id, columns, company, others, rows) -> {
                    var all = new ArrayList<Link>(others);
                    all.add(company);
                    return new RecordSource(kind, name, from, where, id, columns, all, rows);
                });
    }

    private static Arbitrary<RecordSource.Rows> rows() {
        return Combinators.combine(SQL, Arbitraries.of(RecordSource.Rows.Others.values()))
                .as((first, others) -> new RecordSource.Rows(first, others, List.of()));
    }

    private static Arbitrary<Map<String, Column>> columns(RecordKind kind) {
        return Combinators.combine(
                        texts(),
                        codes("UNKNOWN"),
                        times(),
                        decimals(),
                        Arbitraries.oneOf(SQL, Arbitraries.of("1 = 1")).map(Column::when))
                .as((text, codes, time, decimal, flag) -> {
                    var columns = new LinkedHashMap<String, Column>();
                    columns.put("attributes.own Field", text);
                    columns.put("responsible", text);
                    columns.put("attributes.codes", codes);
                    switch (kind) {
                        case DEAL -> {
                            columns.put("outcome", Column.constant("WON"));
                            columns.put("amount", decimal);
                            columns.put("closedAt", time);
                        }
                        case ACTIVITY -> {
                            columns.put("channel", text);
                            columns.put("direction", codes);
                            columns.put("occurredAt", time);
                            columns.put("completed", flag);
                        }
                        case INVOICE -> {
                            columns.put("status", Column.codes("t.s", Map.of("7", "PAID")));
                            columns.put("paidAmount", decimal);
                            columns.put("paidOn", time);
                        }
                    }
                    return columns;
                });
    }

    private static Arbitrary<Column> texts() {
        return Arbitraries.oneOf(
                Combinators.combine(SQL, TEXT.list().ofMaxSize(2)).as(Column.Text::new),
                TEXT.map(Column::constant),
                codes("x"));
    }

    private static Arbitrary<Column> codes(String value) {
        return Combinators.combine(
                        SQL,
                        Arbitraries.maps(TEXT, Arbitraries.just(value))
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.just(value).injectNull(0.5),
                        Arbitraries.just(value).injectNull(0.5))
                .as(Column.Codes::new);
    }

    private static Arbitrary<Column> decimals() {
        return Combinators.combine(
                        SQL,
                        Arbitraries.integers().between(-2, 6),
                        Arbitraries.integers().between(0, 6).injectNull(0.5),
                        Arbitraries.of("0", "-1", "99999.99").list().ofMaxSize(2))
                .as(Column.Decimal::new);
    }

    private static Arbitrary<Column.Time> times() {
        Arbitrary<Column.Time> plain = Combinators.combine(
                        SQL,
                        Arbitraries.of(TimeForm.values()),
                        ZONE.injectNull(0.5),
                        Arbitraries.integers().between(0, 2))
                .as((sql, form, zone, absent) -> new Column.Time(
                        sql,
                        form,
                        zone,
                        form == TimeForm.TEXT ? "yyyy-MM-dd" : null,
                        Collections.nCopies(absent, absent(form)),
                        null));
        return Combinators.combine(plain, plain.injectNull(0.5))
                .as((time, otherwise) -> new Column.Time(
                        time.sql(), time.form(), time.zone(), time.pattern(), time.absent(), otherwise));
    }

    private static String absent(TimeForm form) {
        return switch (form) {
            case EPOCH_SECONDS, EPOCH_MILLIS -> "-1";
            case OFFSET -> "1900-01-01T00:00:00+01:00";
            case UTC, LOCAL, DATE, TEXT -> "9999-12-31";
        };
    }

    private static Arbitrary<IdColumn> keys() {
        return Combinators.combine(SQL, Arbitraries.of(IdColumn.Type.values()), Arbitraries.of("", "p-"))
                .as((sql, type, prefix) -> new IdColumn(sql, type, prefix, "", List.of()));
    }

    private static Arbitrary<Link> links(Link.Target target) {
        Arbitrary<IdColumn> refs = Combinators.combine(
                        keys(), Arbitraries.of("", "D_"), Arbitraries.of(List.<String>of(), List.of("0")))
                .as((ref, strip, absent) -> new IdColumn(
                        ref.sql(), ref.type(), ref.prefix(), ref.type() == IdColumn.Type.TEXT ? strip : "", absent));
        return Combinators.combine(refs, vias(), SQL.injectNull(0.5))
                .as((ref, via, where) -> new Link(target, ref, via, where, null));
    }

    private static Arbitrary<Link> recordLinks(Link.Target target) {
        Arbitrary<Link.Code> codes = Combinators.combine(
                        Arbitraries.of("t.a", "t.b"),
                        Arbitraries.of("1", "2", "x'\\")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .uniqueElements())
                .as(Link.Code::new);
        return Combinators.combine(links(target), codes.injectNull(0.4))
                .as((link, code) -> new Link(link.target(), link.ref(), link.via(), link.where(), null, code));
    }

    /** The links of one column of ids, one beside the other, with codes that may overlap. */
    private static Arbitrary<List<Link>> alike(Arbitrary<Link> links) {
        return links.list()
                .ofMaxSize(3)
                .map(list -> list.stream()
                        .map(l -> new Link(
                                l.target(),
                                list.get(0).ref(),
                                list.get(0).via(),
                                list.get(0).where(),
                                l.target() == Link.Target.CONTACT ? list.get(0).primary() : null,
                                l.code()))
                        .toList());
    }

    private static Arbitrary<Link.Via> vias() {
        return Combinators.combine(TABLES, Arbitraries.oneOf(SQL, Arbitraries.of("t.a = t.b")), SQL.injectNull(0.5))
                .as(Link.Via::new)
                .injectNull(0.5);
    }
}
