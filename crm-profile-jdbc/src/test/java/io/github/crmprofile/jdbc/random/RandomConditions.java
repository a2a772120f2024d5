package io.github.crmprofile.jdbc.random;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Fields, and conditions on them, at random. */
final class RandomConditions {

    private static final List<Field> FIELDS = Stream.concat(
                    Stream.of(RecordKind.values()).flatMap(RandomConditions::standard),
                    Stream.of(
                            Field.attribute(RecordKind.DEAL, "region", Field.Type.TEXT),
                            Field.attribute(RecordKind.DEAL, "score", Field.Type.NUMBER),
                            Field.attribute(RecordKind.DEAL, "vip", Field.Type.BOOLEAN),
                            Field.attribute(RecordKind.DEAL, "since", Field.Type.DATE),
                            Field.attribute(RecordKind.DEAL, "seenAt", Field.Type.INSTANT),
                            Field.attribute(RecordKind.DEAL, "region", Field.Type.NUMBER),
                            Field.attribute(RecordKind.ACTIVITY, "score", Field.Type.DURATION),
                            Field.attribute(RecordKind.INVOICE, "region", Field.Type.TEXT),
                            Field.attribute(RecordKind.INVOICE, "absent", Field.Type.DATE)))
            .toList();

    private final RandomCrm any;
    private final boolean isAnyTimeComparable;

    /**
     * Conditions on a data set.
     *
     * @param any with the ids and texts of the data set
     * @param isAnyTimeComparable whether the database can compare all times of a record with each other
     */
    RandomConditions(RandomCrm any, boolean isAnyTimeComparable) {
        this.any = any;
        this.isAnyTimeComparable = isAnyTimeComparable;
    }

    private static Stream<Field> standard(RecordKind kind) {
        return Stream.of(
                        "id",
                        "pipeline",
                        "stage",
                        "outcome",
                        "amount",
                        "currency",
                        "createdAt",
                        "closedAt",
                        "modifiedAt",
                        "cycle",
                        "responsible",
                        "channel",
                        "direction",
                        "occurredAt",
                        "completed",
                        "status",
                        "balance",
                        "issuedOn",
                        "dueOn",
                        "paidOn")
                .flatMap(name -> Field.find(kind, name).stream());
    }

    List<Field> fields(RecordKind kind, Field.Type... types) {
        return FIELDS.stream()
                .filter(field -> field.kind() == kind && List.of(types).contains(field.type()))
                .toList();
    }

    /** Where a condition stands: SQL has to tell those on linked records and of viewers. */
    enum Where {
        QUERY,
        LINKED,
        VIEWER
    }

    Condition condition(RecordKind kind, int depth, Where where) {
        int choice = any.random.nextInt(depth == 0 ? 6 : 10);
        return switch (choice) {
            case 0 ->
                new Condition.OneOf(
                        any.one(fields(kind, Field.Type.TEXT)), new LinkedHashSet<>(List.of(code(), code(), code())));
            case 1 -> between(any.one(fields(kind, Field.Type.INSTANT, Field.Type.DATE)));
            case 2 -> decimals(kind, where);
            case 3 -> new Condition.Known(any.one(fields(kind, Field.Type.values())));
            case 4 -> where == Where.QUERY || isAnyTimeComparable ? notAfter(kind) : Condition.never();
            case 5 ->
                fields(kind, Field.Type.BOOLEAN).isEmpty()
                        ? Condition.always()
                        : new Condition.IsTrue(any.one(fields(kind, Field.Type.BOOLEAN)));
            case 6 -> Condition.not(condition(kind, depth - 1, where));
            case 7 -> Condition.all(condition(kind, depth - 1, where), condition(kind, depth - 1, where));
            case 8 -> Condition.any(condition(kind, depth - 1, where), condition(kind, depth - 1, where));
            default -> linked(kind, depth, where);
        };
    }

    private Condition linked(RecordKind kind, int depth, Where where) {
        if (where == Where.VIEWER || (where == Where.LINKED && !isAnyTimeComparable) || kind == RecordKind.INVOICE) {
            return condition(kind, depth - 1, where);
        }
        return kind == RecordKind.ACTIVITY
                ? new Condition.LinkedToDeal(condition(RecordKind.DEAL, depth - 1, Where.LINKED))
                : new Condition.WithActivity(condition(RecordKind.ACTIVITY, depth - 1, Where.LINKED));
    }

    String code() {
        return any.chance(0.4)
                ? any.text()
                : any.one(List.of("WON", "OPEN", "LOST", "PAID", "ISSUED", "call", "email", "INBOUND", "EUR", "1"));
    }

    private Condition between(Field field) {
        boolean isInstant = field.type() == Field.Type.INSTANT;
        Comparable<?> from = any.mostly(isInstant ? any.instant() : any.date());
        Comparable<?> to = any.mostly(isInstant ? any.instant() : any.date());
        return new Condition.Between(field, from, to);
    }

    private Condition decimals(RecordKind kind, Where where) {
        List<Field> decimals = fields(kind, Field.Type.MONEY, Field.Type.NUMBER, Field.Type.DURATION);
        if (decimals.isEmpty()) {
            return Condition.always();
        }
        Field field = any.one(decimals);
        boolean isLeftToSql = field.equals(Field.CYCLE) && where != Where.QUERY;
        if (isLeftToSql && !isAnyTimeComparable) {
            return field.known();
        }
        boolean isZero = isLeftToSql || any.chance(0.2);
        BigDecimal bound = isZero ? BigDecimal.ZERO : any.amount();
        if (any.chance(0.3)) {
            return new Condition.Above(field, bound);
        }
        return any.chance(0.5) ? field.between(bound, null) : field.between(null, bound);
    }

    private Condition notAfter(RecordKind kind) {
        List<Field> times = fields(kind, any.one(List.of(Field.Type.INSTANT, Field.Type.DATE)));
        return times.isEmpty() ? Condition.never() : new Condition.NotAfter(any.one(times), any.one(times));
    }
}
