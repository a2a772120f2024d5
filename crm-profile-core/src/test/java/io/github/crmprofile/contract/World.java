package io.github.crmprofile.contract;

import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * The few values that data sets and requests are made of: few, so that they meet, and each of them known to be a trap.
 *
 * @param zone the business zone
 * @param precision the smallest unit of time that the source keeps
 * @param days the days around which everything happens
 * @param abilities what the source can store
 */
record World(ZoneId zone, ChronoUnit precision, List<LocalDate> days, SourceAbilities abilities) {

    static final String NOT_AN_ID = "gone";
    private static final int FIRST_NUMBER = 1_001;
    private static final String NOT_A_NUMBER_IN_USE = "9999";

    // By code unit and by code point these sort alike, which databases cannot agree on beyond.
    private static final List<String> CONTACTS = List.of("1", "O'Néil%_", "\uD83D\uDE00");
    private static final List<String> COMPANIES = List.of("1", "K\"2;--");
    private static final List<String> DEALS = List.of("1", "10", "2", "d_1", "D_1", "d%1", "ж\\'");
    private static final List<String> ACTIVITIES =
            List.of("1", "10", "2", "a", "A", "á", "%", "_", "''", "x;y", "call-1", "mail-1");
    private static final List<String> INVOICES = List.of("1", "2026/001", "i", "I", "'", "\uD83D\uDE00");
    static final List<String> USERS = List.of("u1", "u2", "U2'");
    static final List<String> PIPELINES = List.of("sales", "Sales", "after%");
    static final List<String> STAGES = List.of("new", "won't", "№1");
    static final List<String> CURRENCIES = List.of("EUR", "USD", "BTC");
    static final List<String> CHANNELS = List.of("email", "call", "task", "note", "Email", "fax", "web_form");
    static final List<String> SEGMENTS = List.of("a", "A", "b'c");
    static final List<String> NAMES = List.of("Ann", "ann b", "100% O'Neil", "An_n\\", "Ännchen", "Bob");

    List<String> contacts() {
        return ids(CONTACTS);
    }

    List<String> companies() {
        return ids(COMPANIES);
    }

    List<String> ids(RecordKind kind) {
        return ids(
                switch (kind) {
                    case DEAL -> DEALS;
                    case ACTIVITY -> ACTIVITIES;
                    case INVOICE -> INVOICES;
                });
    }

    /** An id that no record has. */
    String missingId() {
        return abilities.hasTextIds() ? NOT_AN_ID : NOT_A_NUMBER_IN_USE;
    }

    // Numbers of one length are in the same order as texts and as numbers.
    private List<String> ids(List<String> texts) {
        return abilities.hasTextIds()
                ? texts
                : IntStream.range(0, texts.size())
                        .mapToObj(i -> String.valueOf(FIRST_NUMBER + i))
                        .toList();
    }

    /** The attributes that records may have, of each kind. */
    List<Field> attributes(RecordKind kind) {
        return !abilities.hasAttributes()
                ? List.of()
                : Stream.concat(
                                Stream.of(
                                        Field.attribute(kind, "segment", Field.Type.TEXT),
                                        Field.attribute(kind, "vip", Field.Type.BOOLEAN),
                                        Field.attribute(kind, "score", Field.Type.NUMBER),
                                        Field.attribute(kind, "reviewedAt", Field.Type.INSTANT),
                                        Field.attribute(kind, "renewalOn", Field.Type.DATE)),
                                // An activity has no currency.
                                kind == RecordKind.ACTIVITY
                                        ? Stream.empty()
                                        : Stream.of(Field.attribute(kind, "margin", Field.Type.MONEY)))
                        .toList();
    }

    /** All fields of a kind whose type is one of these. */
    List<Field> fields(RecordKind kind, Field.Type... types) {
        Stream<Field> standard =
                Field.names(kind).stream().map(name -> Field.find(kind, name).orElseThrow());
        return Stream.concat(standard, attributes(kind).stream())
                .filter(field -> types.length == 0 || List.of(types).contains(field.type()))
                .toList();
    }

    /** Changes of clocks, one of them at midnight, and the ends of years and months, in zones that have them. */
    static Arbitrary<World> worlds(ChronoUnit precision, SourceAbilities abilities) {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Rome",
                        "UTC",
                        "America/Sao_Paulo",
                        "Australia/Lord_Howe",
                        "Africa/Cairo",
                        "America/St_Johns",
                        "Pacific/Auckland")
                .map(ZoneId::of);
        Arbitrary<LocalDate> days = Arbitraries.of(
                        "2026-03-29",
                        "2025-10-26",
                        "2018-11-04",
                        "2018-02-18",
                        "2024-04-26",
                        "2010-11-07",
                        "2025-12-31",
                        "2024-02-29")
                .map(LocalDate::parse);
        return Combinators.combine(zones, days.list().ofMinSize(1).ofMaxSize(2))
                .as((zone, focus) -> new World(zone, precision, focus, abilities));
    }

    Arbitrary<ClientId> clients() {
        return Arbitraries.oneOf(
                Arbitraries.of(contacts()).map(ClientId::contact),
                Arbitraries.of(companies()).map(ClientId::company));
    }

    Arbitrary<LocalDate> someDay() {
        return Combinators.combine(Arbitraries.of(days), Arbitraries.integers().between(-2, 2))
                .as(LocalDate::plusDays);
    }

    /** Instants around the beginnings of days, as exact as the source is. */
    Arbitrary<Instant> someInstant() {
        Arbitrary<Long> micros = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(0L, -1L, 1L, -1_000L, 1_000L, -500_000L, -1_000_000L, 1_000_000L)),
                Tuple.of(2, Arbitraries.longs().between(-90_000_000_000L, 90_000_000_000L)));
        return Combinators.combine(someDay(), micros)
                .as((day, offset) -> day.atStartOfDay(zone)
                        .toInstant()
                        .plus(offset, ChronoUnit.MICROS)
                        .truncatedTo(precision));
    }

    static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.of("0", "1", "1.5", "0.5", "-50", "0.1", "0.2", "12.3456", "99999999999999.9999")
                        .map(BigDecimal::new),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-100_000), BigDecimal.valueOf(100_000))
                        .ofScale(4));
    }

    /** What a text field may hold, and a text that none does. */
    Arbitrary<String> texts(Field field) {
        List<String> known = switch (field.name()) {
            case "id" -> ids(field.kind());
            case "pipeline" -> PIPELINES;
            case "stage" -> STAGES;
            case "outcome" -> List.of("OPEN", "WON", "LOST");
            case "currency" -> CURRENCIES;
            case "channel" -> CHANNELS;
            case "direction" -> List.of("INBOUND", "OUTBOUND", "UNKNOWN");
            case "status" -> List.of("DRAFT", "ISSUED", "PAID", "CANCELLED");
            case "responsible" -> USERS;
            default -> SEGMENTS;
        };
        String unknown = field.name().equals("id") && !abilities.hasTextIds() ? missingId() : "' OR '1'='1";
        return Arbitraries.of(Stream.concat(known.stream(), Stream.of(unknown)).toList());
    }
}
