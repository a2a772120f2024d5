package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.query.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one source, as SQL over its tables.
 *
 * <p>Immutable and thread-safe.
 */
public final class SourceFields {

    /** The channel of an activity without one. */
    public static final String NO_CHANNEL = "unknown";

    private final ResolvedMapping mapping;
    private final RecordSource source;
    private final Dialect dialect;
    private final ParameterBinder binder;
    private final @Nullable NamedColumns names;

    /** Describes a source, for conditions without placeholders. */
    public SourceFields(ResolvedMapping mapping, RecordSource source, Dialect dialect) {
        this(mapping, source, ParameterBinder.ofValues(dialect));
    }

    /** Describes a source. */
    public SourceFields(ResolvedMapping mapping, RecordSource source, ParameterBinder binder) {
        this(mapping, source, binder, null);
    }

    private SourceFields(
            ResolvedMapping mapping, RecordSource source, ParameterBinder binder, @Nullable NamedColumns names) {
        this.mapping = mapping;
        this.source = source;
        this.dialect = binder.dialect();
        this.binder = binder;
        this.names = names;
    }

    /** Returns the same fields, by the names that their expressions get. */
    public SourceFields by(NamedColumns names) {
        return new SourceFields(mapping, source, binder, names);
    }

    /** Returns the binder of parameters. */
    public ParameterBinder binder() {
        return binder;
    }

    public RecordSource source() {
        return source;
    }

    public Dialect dialect() {
        return dialect;
    }

    public String path() {
        return mapping.path(source);
    }

    public IdCodec id() {
        IdColumn id = source.id();
        return new IdCodec(names == null ? id : names.in(id, dialect), dialect);
    }

    /** Returns the column of a field; null where the source has none, or an attribute is of another type. */
    private @Nullable Column column(Field field) {
        Column column = source.columns().get(field.name());
        boolean isOther = column != null
                && field.attributeName().isPresent()
                && column.valueType().valueClass() != field.type().valueClass();
        return isOther ? null : column;
    }

    public TextField text(Field field) {
        if (field.attributeName().isEmpty() && field.name().equals("id")) {
            return new TextField.Id(id());
        }
        TextField text = unnamedText(field);
        return names == null ? text : text.by(names);
    }

    private TextField unnamedText(Field field) {
        return new ColumnFields.Texts(field.closedValues(), fallback(field), dialect).of(column(field));
    }

    /** Returns the texts of a column, for fields without closed values. */
    public static TextField text(@Nullable Column column, Dialect dialect) {
        return new ColumnFields.Texts(List.of(), null, dialect).of(column);
    }

    private @Nullable String fallback(Field field) {
        if (field.equals(Field.CHANNEL)) {
            return NO_CHANNEL;
        } else if (field.equals(Field.DIRECTION)) {
            return Direction.UNKNOWN.name();
        }
        return field.equals(Field.DEAL_CURRENCY) || field.equals(Field.INVOICE_CURRENCY) ? mapping.currency() : null;
    }

    /** Returns the condition that a boolean field is true. An activity of a source without a column for it is completed. */
    public Sql isTrue(Field field) {
        return column(field) instanceof Column.Flag flag
                ? named(condition(flag))
                : field.equals(Field.COMPLETED) ? Sql.TRUE : Sql.FALSE;
    }

    private static Sql condition(Column.Flag flag) {
        return Sql.of("(", flag.condition(), ")");
    }

    private Sql named(Sql condition) {
        return names == null ? condition : names.holds(condition);
    }

    boolean hasFlag(Field field) {
        return field.equals(Field.COMPLETED) || column(field) instanceof Column.Flag;
    }

    /**
     * Returns the condition that a boolean field is known. An activity is always completed or not; an attribute is unknown where SQL does not know
     * its condition.
     */
    public Sql isKnownFlag(Field field) {
        if (field.equals(Field.COMPLETED)) {
            return Sql.TRUE;
        }
        return column(field) instanceof Column.Flag flag
                ? named(Sql.of("(", condition(flag), " OR NOT ", condition(flag), ")"))
                : Sql.FALSE;
    }

    /** Returns the value of a text or boolean field as SQL text. */
    public Sql decoded(Field field) {
        if (field.type() == Field.Type.BOOLEAN) {
            return hasFlag(field)
                    ? Sql.of("CASE WHEN ", isTrue(field), " THEN 'true' WHEN ", isKnownFlag(field), " THEN 'false' END")
                    : Sql.of(dialect.nothing(ColumnType.TEXT));
        }
        return text(field).decoded(dialect);
    }

    /** Returns a field of decimals; null where the source has none. */
    @Nullable
    public DecimalField decimal(Field field) {
        DecimalField decimal = field.equals(Field.BALANCE) ? balance() : stored(field);
        return decimal == null ? null : named(decimal);
    }

    private @Nullable DecimalField stored(Field field) {
        return column(field) instanceof Column.Decimal decimal ? DecimalField.of(decimal, dialect) : null;
    }

    private @Nullable DecimalField balance() {
        DecimalField amount = stored(Field.INVOICE_AMOUNT);
        if (amount == null || !(source.columns().get("paidAmount") instanceof Column.Decimal column)) {
            return amount;
        }
        DecimalField rest = amount.minus(DecimalField.of(column, dialect), dialect);
        return rest.orElse(
                unnamedText(Field.STATUS).isIn(Set.of(InvoiceStatus.ISSUED.name()), dialect), amount, dialect);
    }

    /** Returns the condition that a record has a time that cannot be read, also one that is ignored, such as the closing date of an open deal. */
    public Sql hasUnreadableTime() {
        boolean areNamed = areTimesNamed();
        Stream<TimeField> times = areNamed ? storedTimes() : times().stream();
        Sql unreadable = Sql.or(times.map(TimeField::isUnreadable).toList());
        return areNamed ? named(unreadable) : unreadable;
    }

    /** Returns whether all times are those of an inner SELECT, of which a single column says whether one of them cannot be read. */
    public boolean areTimesNamed() {
        return names != null && storedTimes().allMatch(this::isNamedByValue);
    }

    /** Returns the condition that a record has a number that cannot be read. */
    public Sql hasUnreadableNumber() {
        return Sql.or(numbers().stream().map(DecimalField::isUnreadable).toList());
    }

    /** Returns all columns of times as they are stored, also of times that are ignored. */
    public List<TimeField> times() {
        return timeColumns()
                .map(column -> time(column, column.valueType(), Sql.TRUE))
                .toList();
    }

    private Stream<TimeField> storedTimes() {
        return timeColumns().map(column -> stored(column, column.valueType(), Sql.TRUE));
    }

    private Stream<Column.Time> timeColumns() {
        return source.columns().values().stream()
                .filter(Column.Time.class::isInstance)
                .map(Column.Time.class::cast);
    }

    /** Returns all columns of numbers as they are stored. */
    public List<DecimalField> numbers() {
        return source.columns().values().stream()
                .filter(Column.Decimal.class::isInstance)
                .map(column -> named(DecimalField.of((Column.Decimal) column, dialect)))
                .toList();
    }

    private DecimalField named(DecimalField decimal) {
        return names == null ? decimal : decimal.by(names);
    }

    /** Returns a field of times; null where the source has none. */
    @Nullable
    public TimeField time(Field field) {
        Sql guard = field.equals(Field.CLOSED_AT) ? isOpen().not() : Sql.TRUE;
        return column(field) instanceof Column.Time time ? time(time, field.type(), guard) : null;
    }

    private Sql isOpen() {
        return unnamedText(Field.OUTCOME).isIn(Set.of(Outcome.OPEN.name()), dialect);
    }

    /** Like {@link #time}, but also for open deals, whose stored closing date is ignored otherwise. */
    @Nullable
    public TimeField storedTime(Field field) {
        return column(field) instanceof Column.Time time ? time(time, field.type(), Sql.TRUE) : null;
    }

    private TimeField time(Column.Time time, Field.Type type, Sql guard) {
        TimeField stored = stored(time, type, guard);
        if (names == null) {
            return stored;
        }
        return isNamedByValue(stored)
                ? stored.by(names)
                : TimeField.of(names.in(time), type, named(guard), mapping.zone(), dialect);
    }

    private TimeField stored(Column.Time time, Field.Type type, Sql guard) {
        return TimeField.of(time, type, guard, mapping.zone(), dialect);
    }

    /**
     * Returns whether the value of a time has a name: where planning many expressions takes time. What a sub-select computes would be written twice for
     * it, and elsewhere a CASE may have another type than its columns.
     */
    private boolean isNamedByValue(TimeField stored) {
        return dialect.savesPlanning()
                && stored.isOfOneForm()
                && stored.parts().stream().noneMatch(part -> SqlTokens.hasKeyword(part.sql(), "SELECT"));
    }
}
