package io.github.crmprofile.query;

import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.ResolvedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind of record. Records are filtered, grouped, summed and sorted by fields. The standard fields are the constants of this type; a
 * field of the host's own is an {@linkplain #attribute attribute}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the record kind that has the field
 * @param name the name, unique within the kind: a standard one such as {@code closedAt}, or {@code attributes.} and the host's own name
 * @param type what the values are
 */
public record Field(RecordKind kind, String name, Type type) {

    /** The type of the values of a field. */
    public enum Type {
        /** Text codes; closed codes such as the outcome are given by their names. */
        TEXT(String.class),
        /** True or false. */
        BOOLEAN(Boolean.class),
        /** A decimal number. */
        NUMBER(BigDecimal.class),
        /** A decimal amount in the currency of its record. */
        MONEY(BigDecimal.class),
        /** An elapsed time, in seconds. */
        DURATION(BigDecimal.class),
        /** A point in time. */
        INSTANT(Instant.class),
        /** A local date. */
        DATE(LocalDate.class);

        private final Class<?> valueClass;

        Type(Class<?> valueClass) {
            this.valueClass = valueClass;
        }

        /**
         * Returns the Java class of the values.
         *
         * @return the class that {@link Field#value} answers with
         */
        public Class<?> valueClass() {
            return valueClass;
        }

        /**
         * Returns whether values are times or dates.
         *
         * @return true for {@link #INSTANT} and {@link #DATE}
         */
        public boolean isTime() {
            return this == INSTANT || this == DATE;
        }

        /**
         * Returns whether values are {@link BigDecimal}s.
         *
         * @return true for {@link #NUMBER}, {@link #MONEY} and {@link #DURATION}
         */
        public boolean isDecimal() {
            return this == NUMBER || this == MONEY || this == DURATION;
        }
    }

    private static final String ATTRIBUTE_PREFIX = "attributes.";

    /** The id of a deal. */
    public static final Field DEAL_ID = new Field(RecordKind.DEAL, "id", Type.TEXT);
    /** The pipeline of a deal. */
    public static final Field PIPELINE = new Field(RecordKind.DEAL, "pipeline", Type.TEXT);
    /** The stage of a deal. */
    public static final Field STAGE = new Field(RecordKind.DEAL, "stage", Type.TEXT);
    /** The outcome of a deal: {@code OPEN}, {@code WON} or {@code LOST}. */
    public static final Field OUTCOME = new Field(RecordKind.DEAL, "outcome", Type.TEXT);
    /** The amount of a deal. */
    public static final Field DEAL_AMOUNT = new Field(RecordKind.DEAL, "amount", Type.MONEY);
    /** The currency of a deal. */
    public static final Field DEAL_CURRENCY = new Field(RecordKind.DEAL, "currency", Type.TEXT);
    /** When a deal was created. */
    public static final Field CREATED_AT = new Field(RecordKind.DEAL, "createdAt", Type.INSTANT);
    /** When a deal was won or lost. Unknown for an open deal, whatever date its record has: many systems keep the planned date there. */
    public static final Field CLOSED_AT = new Field(RecordKind.DEAL, "closedAt", Type.INSTANT);
    /** When a deal was last modified. */
    public static final Field MODIFIED_AT = new Field(RecordKind.DEAL, "modifiedAt", Type.INSTANT);
    /** The seconds from creation to closing of a deal; unknown when one of them is unknown or the deal is open. May be negative. */
    public static final Field CYCLE = new Field(RecordKind.DEAL, "cycle", Type.DURATION);
    /** Who is responsible for a deal. */
    public static final Field DEAL_RESPONSIBLE = new Field(RecordKind.DEAL, "responsible", Type.TEXT);

    /** The id of an activity. */
    public static final Field ACTIVITY_ID = new Field(RecordKind.ACTIVITY, "id", Type.TEXT);
    /** The channel of an activity. */
    public static final Field CHANNEL = new Field(RecordKind.ACTIVITY, "channel", Type.TEXT);
    /** The direction of an activity: {@code INBOUND}, {@code OUTBOUND} or {@code UNKNOWN}. */
    public static final Field DIRECTION = new Field(RecordKind.ACTIVITY, "direction", Type.TEXT);
    /** When an activity took place. */
    public static final Field OCCURRED_AT = new Field(RecordKind.ACTIVITY, "occurredAt", Type.INSTANT);
    /** Whether an activity is completed. */
    public static final Field COMPLETED = new Field(RecordKind.ACTIVITY, "completed", Type.BOOLEAN);
    /** Who is responsible for an activity. */
    public static final Field ACTIVITY_RESPONSIBLE = new Field(RecordKind.ACTIVITY, "responsible", Type.TEXT);

    /** The id of an invoice. */
    public static final Field INVOICE_ID = new Field(RecordKind.INVOICE, "id", Type.TEXT);
    /** The status of an invoice: {@code DRAFT}, {@code ISSUED}, {@code PAID} or {@code CANCELLED}. */
    public static final Field STATUS = new Field(RecordKind.INVOICE, "status", Type.TEXT);
    /** The amount of an invoice. */
    public static final Field INVOICE_AMOUNT = new Field(RecordKind.INVOICE, "amount", Type.MONEY);
    /** The balance of an {@code ISSUED} invoice (amount less the amount paid, which is 0 when unknown); of any other invoice, its amount. */
    public static final Field BALANCE = new Field(RecordKind.INVOICE, "balance", Type.MONEY);
    /** The currency of an invoice. */
    public static final Field INVOICE_CURRENCY = new Field(RecordKind.INVOICE, "currency", Type.TEXT);
    /** The day an invoice was issued. */
    public static final Field ISSUED_ON = new Field(RecordKind.INVOICE, "issuedOn", Type.DATE);
    /** The day an invoice is to be paid by. */
    public static final Field DUE_ON = new Field(RecordKind.INVOICE, "dueOn", Type.DATE);
    /** The day an invoice was paid. */
    public static final Field PAID_ON = new Field(RecordKind.INVOICE, "paidOn", Type.DATE);
    /** Who is responsible for an invoice. */
    public static final Field INVOICE_RESPONSIBLE = new Field(RecordKind.INVOICE, "responsible", Type.TEXT);

    private static final List<Field> STANDARD = List.of(
            DEAL_ID,
            PIPELINE,
            STAGE,
            OUTCOME,
            DEAL_AMOUNT,
            DEAL_CURRENCY,
            CREATED_AT,
            CLOSED_AT,
            MODIFIED_AT,
            CYCLE,
            DEAL_RESPONSIBLE,
            ACTIVITY_ID,
            CHANNEL,
            DIRECTION,
            OCCURRED_AT,
            COMPLETED,
            ACTIVITY_RESPONSIBLE,
            INVOICE_ID,
            STATUS,
            INVOICE_AMOUNT,
            BALANCE,
            INVOICE_CURRENCY,
            ISSUED_ON,
            DUE_ON,
            PAID_ON,
            INVOICE_RESPONSIBLE);

    private static final Set<Field> DERIVED = Set.of(CYCLE, BALANCE);

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the kind has no standard field of that name and type, and it is no attribute
     */
    public Field {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (name.startsWith(ATTRIBUTE_PREFIX)
                ? name.length() == ATTRIBUTE_PREFIX.length()
                : !isKnownOrFirst(kind, name, type)) {
            throw new IllegalArgumentException(
                    "No field '" + name + "' of type " + type + " of " + kind.plural() + "; known are " + names(kind)
                            + ", or use Field.attribute(kind, name, type) for a field of your own");
        }
    }

    // The constants are created before the list of them.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isKnownOrFirst(RecordKind kind, String name, Type type) {
        return STANDARD == null
                || STANDARD.stream().anyMatch(f -> f.kind == kind && f.name.equals(name) && f.type == type);
    }

    /**
     * Creates a field of the host's own, which is read from the attributes of a record.
     *
     * @param kind the record kind
     * @param name the attribute's name
     * @param type the type of its values; a value of another type counts as unknown
     * @return the field
     * @throws IllegalArgumentException if the name is blank
     */
    public static Field attribute(RecordKind kind, String name, Type type) {
        return new Field(kind, ATTRIBUTE_PREFIX + name, type);
    }

    /**
     * Returns the names of all values that the field can have.
     *
     * @return the names of the constants of an outcome, a direction or a status; empty for any other field, whose values are not a closed set
     */
    public List<String> closedValues() {
        Enum<?>[] values = {};
        if (equals(OUTCOME)) {
            values = Outcome.values();
        } else if (equals(DIRECTION)) {
            values = Direction.values();
        } else if (equals(STATUS)) {
            values = InvoiceStatus.values();
        }
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /**
     * Finds the standard field with a name.
     *
     * @param kind the record kind
     * @param name the name of a standard field
     * @return the field, or empty when the kind has none of that name
     */
    public static Optional<Field> find(RecordKind kind, String name) {
        return STANDARD.stream()
                .filter(f -> f.kind == kind && f.name.equals(name))
                .findFirst();
    }

    /**
     * Returns the names of the standard fields of a kind.
     *
     * @param kind the record kind
     * @return the names, in the order of the constants of this type
     */
    public static List<String> names(RecordKind kind) {
        return STANDARD.stream().filter(f -> f.kind == kind).map(f -> f.name).toList();
    }

    /**
     * Returns the standard fields of a kind whose values are stored in the record: all but those computed from other fields.
     *
     * @param kind the kind of record
     * @return the fields, the id first
     */
    public static List<Field> stored(RecordKind kind) {
        return STANDARD.stream()
                .filter(field -> field.kind == kind && !DERIVED.contains(field))
                .toList();
    }

    /**
     * Returns the name of the attribute, if this is a field of the host's own.
     *
     * @return the attribute's name, or empty for a standard field
     */
    public Optional<String> attributeName() {
        return name.startsWith(ATTRIBUTE_PREFIX)
                ? Optional.of(name.substring(ATTRIBUTE_PREFIX.length()))
                : Optional.empty();
    }

    /**
     * Returns the field with the currency of this field's amounts.
     *
     * @return the currency field of the record kind
     * @throws IllegalArgumentException if this is no MONEY field of a kind that has a currency
     */
    public Field currency() {
        if (type != Type.MONEY || kind == RecordKind.ACTIVITY) {
            throw new IllegalArgumentException(
                    "Field " + this + " of type " + type + " has no currency; MONEY fields of deals and invoices do");
        }
        return kind == RecordKind.DEAL ? DEAL_CURRENCY : INVOICE_CURRENCY;
    }

    /**
     * Reads this field from a record. This is the definition; every source must return the same value.
     *
     * @param record a record of this field's kind
     * @return the value, an instance of {@link Type#valueClass()}, or null when unknown
     * @throws IllegalArgumentException if the record is of another kind
     */
    public @Nullable Object value(CrmRecord record) {
        if (record.kind() != kind) {
            throw new IllegalArgumentException(
                    "Field " + this + " cannot be read from " + record.kind().plural());
        }
        return FieldReader.read(record, this);
    }

    /**
     * Selects records whose value is one of these texts.
     *
     * @param values the accepted values, compared exactly
     * @return the condition; none matches when no value is given
     * @throws IllegalArgumentException if this is no TEXT field, or its values are a {@linkplain #closedValues closed set} without one of these
     */
    public Condition in(String... values) {
        List<String> closed = closedValues();
        List<String> unknown = Arrays.stream(values)
                .filter(value -> !closed.isEmpty() && !closed.contains(value))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Field " + this + " has no value '" + String.join("', '", unknown) + "'; its values are " + closed);
        }
        return new Condition.OneOf(this, new LinkedHashSet<>(Arrays.asList(values)));
    }

    /**
     * Selects deals by outcome; for {@link #OUTCOME}.
     *
     * @param outcome an accepted outcome
     * @param more other accepted ones
     * @return the condition
     * @throws IllegalArgumentException if this is another field
     */
    public Condition in(Outcome outcome, Outcome... more) {
        return in(OUTCOME, outcome, more);
    }

    /**
     * Selects activities by direction; for {@link #DIRECTION}.
     *
     * @param direction an accepted direction
     * @param more other accepted ones
     * @return the condition
     * @throws IllegalArgumentException if this is another field
     */
    public Condition in(Direction direction, Direction... more) {
        return in(DIRECTION, direction, more);
    }

    /**
     * Selects invoices by status; for {@link #STATUS}.
     *
     * @param status an accepted status
     * @param more other accepted ones
     * @return the condition
     * @throws IllegalArgumentException if this is another field
     */
    public Condition in(InvoiceStatus status, InvoiceStatus... more) {
        return in(STATUS, status, more);
    }

    private Condition in(Field owner, Enum<?> first, Enum<?>[] more) {
        if (!equals(owner)) {
            throw new IllegalArgumentException(
                    "Field " + this + " has no value " + first + ", which is one of " + owner);
        }
        return in(Stream.concat(Stream.of(first), Arrays.stream(more))
                .map(Enum::name)
                .toArray(String[]::new));
    }

    /**
     * Selects records whose value lies in a half-open interval.
     *
     * @param from the first value that matches, or null for no lower bound
     * @param to the first value that no longer matches, or null for no upper bound
     * @return the condition; an unknown value never matches
     * @throws IllegalArgumentException if the values have no order, or a bound is of another class than they are
     */
    public Condition between(@Nullable Comparable<?> from, @Nullable Comparable<?> to) {
        return new Condition.Between(this, from, to);
    }

    /**
     * Selects records dated in a period, by an INSTANT or DATE field.
     *
     * @param period the period
     * @return the condition; an unknown date is in no bounded period, and in {@code all_time}
     * @throws IllegalArgumentException if the field is no time or date
     */
    public Condition in(ResolvedPeriod period) {
        return period.isAllTime() ? Condition.always() : between(lowerBound(period), upperBound(period));
    }

    /**
     * Selects records dated before the end of a period, by an INSTANT or DATE field.
     *
     * @param period the period
     * @return the condition; an unknown date is before the end of {@code all_time} only
     * @throws IllegalArgumentException if the field is no time or date
     */
    public Condition beforeEndOf(ResolvedPeriod period) {
        Comparable<?> end = upperBound(period);
        if (end == null) {
            return period.isAllTime() ? Condition.always() : known();
        }
        return between(null, end);
    }

    /**
     * Returns the first value of this INSTANT or DATE field within a period.
     *
     * @param period the period
     * @return an instant or a local date by the type of the field; null when the period has no beginning
     */
    public @Nullable Comparable<?> lowerBound(ResolvedPeriod period) {
        return type == Type.INSTANT ? period.from() : period.first();
    }

    /**
     * Returns the first value of this INSTANT or DATE field after a period.
     *
     * @param period the period
     * @return an instant or a local date by the type of the field; null when the period has no end
     */
    public @Nullable Comparable<?> upperBound(ResolvedPeriod period) {
        var last = period.last();
        return type == Type.INSTANT ? period.to() : last == null ? null : last.plusDays(1);
    }

    /**
     * Selects records whose value is known.
     *
     * @return the condition
     */
    public Condition known() {
        return new Condition.Known(this);
    }

    /**
     * Returns the kind and the name.
     *
     * @return for example {@code deal.closedAt}
     */
    @Override
    public String toString() {
        return kind.code() + "." + name;
    }
}
