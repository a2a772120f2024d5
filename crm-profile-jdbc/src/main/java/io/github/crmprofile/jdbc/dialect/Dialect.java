package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.TimeText;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything in which databases differ. This class keeps to what most of them understand; a database that needs something else has a subclass.
 *
 * <p>Immutable and thread-safe.
 */
public class Dialect extends TextDialect {

    static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999);

    /** Returns the name of the database for messages. */
    public String name() {
        return "generic SQL";
    }

    /** Returns whether other products speak this dialect or stand before its server, so that the name does not show which product answers. */
    public boolean isServer() {
        return true;
    }

    /** Returns whether an index is how rows are found: databases that read columns of whole tables do without. */
    public boolean findsByIndex() {
        return true;
    }

    /** Returns the condition that a text is one that a pattern of times writes. */
    public Sql isTime(String text, TimeText pattern) {
        Sql matches = matches(text, pattern.regex());
        return Sql.and(
                Sql.of(length(text), " = ", pattern.length()),
                matches != null ? matches : pattern.test((at, length) -> piece(text, at, length)));
    }

    /** Returns the condition that a stored time or date can be read, and is of the years 1 to 9999. */
    public Sql isReadable(ColumnType slot, String sql) {
        Object first = switch (slot) {
            case DATE -> FIRST.toLocalDate();
            case OFFSET_TIMESTAMP -> FIRST.atOffset(ZoneOffset.UTC);
            default -> FIRST;
        };
        LocalDateTime end = timestampDigits() >= 9 ? LAST : LAST.truncatedTo(ChronoUnit.MICROS);
        Object last = switch (slot) {
            case DATE -> end.toLocalDate();
            case OFFSET_TIMESTAMP -> end.atOffset(ZoneOffset.UTC);
            default -> end;
        };
        return within(sql, parameter(first), parameter(last));
    }

    /** Returns whether a value is known and not outside of two bounds: an index finds also those that are. */
    static Sql within(String sql, Sql first, Sql last) {
        Sql within = Sql.of("(", sql, " >= ", first, " AND ", sql, " <= ", last, ")");
        Sql outside = Sql.of("(", sql, " IS NULL OR ", sql, " < ", first, " OR ", sql, " > ", last, ")");
        return new Sql(within.text(), within.binds(), outside.text());
    }

    /** Returns what is stored where a time or date cannot be read, in words. */
    public String unreadableTime() {
        return "a time before the year 1, after 9999 or without end";
    }

    /** Returns the first form of a time. Where times are texts, one has several, which sort by length: 22:00, 22:00:00, 22:00:00.0. */
    public Object firstForm(Object time) {
        return time;
    }

    /** Returns the last form of a time. */
    public Object lastForm(Object time) {
        return time;
    }

    /** Returns the expression of the last form of a readable time or date. */
    public String lastForm(ColumnType slot, String sql) {
        return sql;
    }

    /** Returns whether everything that sorts between two readable times is readable itself. */
    public boolean ordersReadableTimes() {
        return true;
    }

    /** Returns a stored number in the form in which it is listed, compared and added up. */
    public String number(String sql) {
        return sql;
    }

    /** Returns a number of a floating-point column, exact to some decimals. */
    public Decimals rounded(String sql, int decimals) {
        return new Decimals("CAST(" + sql + " AS DECIMAL(30, " + decimals + "))", 0);
    }

    /**
     * Splits texts that hold several, such as {@code 101;151}. The caller removes blanks around the parts, and empty parts.
     *
     * @param from the tables, perhaps joined
     * @param sql the text
     * @param delimiter what stands between the parts, or {@code json} for an array of JSON; it needs no escapes
     * @return the parts; empty where no SQL for it was tested on this database
     */
    public Optional<CellParts> split(String from, String sql, String delimiter) {
        return Optional.empty();
    }

    /**
     * Returns the condition that one of the parts of a text is one of some ids.
     *
     * @param text the text
     * @param delimiter what stands between the parts, or {@code json}
     * @param ids the ids
     * @return the condition; empty where the parts have to be looked through as rows
     */
    public Optional<Sql> hasPart(String text, String delimiter, List<Sql> ids) {
        return Optional.empty();
    }

    /** Returns a condition that holds of all texts within which one of the parts is, and of few others; by it most texts need not be split. */
    public Sql mayHold(String text, List<Sql> parts) {
        return Sql.TRUE;
    }

    /** Returns the condition that a stored number is neither NaN nor an infinity, which some types hold. */
    public Sql isNumber(String sql) {
        return Sql.TRUE;
    }

    /** An expression, and by how many digits the decimal point of its values moves to the left. */
    public record Decimals(String sql, int scale) {}

    /** Returns whether sums of decimals are exact. */
    public boolean sumsExactly() {
        return true;
    }

    /**
     * Returns a computed number without the error that it has where the database computes decimals as binary fractions.
     *
     * @param computed a product or difference
     * @param of the numbers that it is computed of
     */
    public Sql withoutError(Sql computed, Sql... of) {
        return computed;
    }

    /** Returns a number in a form whose sum does not overflow. */
    public String summand(String sql) {
        return sql;
    }

    /**
     * Returns a condition that an index on a timestamp with zone or offset can serve, which {@link #readOffset} would prevent. It holds at least for
     * all times from a bound on, or before it.
     */
    public Sql near(String sql, Sql bound, boolean isFrom) {
        return Sql.TRUE;
    }

    /** Returns the condition that one of two times of a row is not after the other. */
    public Sql isNotAfter(String earlier, String later) {
        return Sql.of(earlier, " <= ", later);
    }

    /** Returns the form in which a timestamp with zone or offset is read and compared. */
    public String readOffset(String sql) {
        return sql;
    }

    /** Returns the type of {@link #readOffset}: such a timestamp itself, or the seconds since 1970 as a decimal. */
    public ColumnType offsetSlot() {
        return ColumnType.OFFSET_TIMESTAMP;
    }

    /** Returns whether a type, named in lower case, is a point in time although the driver reports a timestamp without zone. */
    public boolean isInstant(String type) {
        return false;
    }

    /** Returns how many of the bounds, in ascending order, are not after a value; null where the database has no function for it. */
    @Nullable
    public Sql boundsUpTo(String sql, List<Object> bounds) {
        return null;
    }

    /** Returns whether a set of keys in IN (SELECT …) is computed once, where a joined SELECT would be run for each row. */
    public boolean keepsSets() {
        return false;
    }

    /** Returns whether a union of keys is better joined, or put into a SELECT of its own: in IN it would be run for each row. */
    public boolean joinsUnions() {
        return false;
    }

    /** Returns whether all values of a column have its type: elsewhere the same integer may be a number in one row and a text in another. */
    public boolean typesColumns() {
        return true;
    }

    /** Returns whether planning a statement takes little, however deep its SELECTs are nested. */
    public boolean plansNestedSelects() {
        return true;
    }

    /** Returns a column in the form by which a SELECT that is joined has its groups: by the column itself, the SELECT may be run for each row. */
    public String groupedOnce(String column) {
        return column;
    }

    /** Returns whether a table and a SELECT with groups may be joined in either order. */
    public boolean joinsFromEitherSide() {
        return true;
    }

    /** Returns what ends an inner SELECT so that the database computes its columns, and does not put them in wherever they are used; may be empty. */
    public String computedFirst() {
        return "";
    }

    /** Returns whether statements are written so that they are planned quickly: planning takes as long as reading the rows of one client. */
    public boolean savesPlanning() {
        return false;
    }

    /** Returns a SELECT as one of several whose rows are read together. */
    public Sql together(Sql select) {
        return select;
    }

    /** Returns the first rows of a SELECT in an order. */
    public Sql first(Sql select, String order, int rows) {
        return Sql.of(select, " ORDER BY ", order, " FETCH FIRST ", rows, " ROWS ONLY");
    }

    /** Returns the first rows of a SELECT in an order by {@code LIMIT}. */
    static Sql limited(Sql select, String order, int rows) {
        return Sql.of(select, " ORDER BY ", order, " LIMIT ", rows);
    }

    /** Returns the quotient of two counts to put in order: rounded, but equal ones to the same number. */
    public String quotient(String above, String below) {
        return above + " * 1.0E0 / " + below;
    }

    /** Returns the day of a timestamp without zone. */
    public String day(String sql) {
        return "CAST(" + sql + " AS DATE)";
    }

    /** Returns an expression as a column of a union, whose branches may have different types of one kind. */
    public String column(ColumnType slot, String sql) {
        return sql;
    }

    /** Returns a null of the type of such a column. */
    public String nothing(ColumnType slot) {
        return "CAST(NULL AS " + type(slot) + ")";
    }

    /** Returns a null as such a column of a SELECT that is the first of a union, and gives the column its type, or that is not. */
    public String nothing(ColumnType slot, boolean isOfFirst) {
        return nothing(slot);
    }

    String type(ColumnType slot) {
        return switch (slot) {
            case TEXT -> "VARCHAR(4000)";
            case COUNT -> "BIGINT";
            case DECIMAL -> "DECIMAL(30, 0)";
            case TIMESTAMP -> "TIMESTAMP";
            case OFFSET_TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
            case DATE -> "DATE";
        };
    }

    /** Returns a text as a parameter with a type, where the statement does not imply one. */
    public Sql textOrNull(@Nullable String text) {
        return text == null
                ? Sql.of(nothing(ColumnType.TEXT))
                : Sql.of("CAST(", parameter(text), " AS ", type(ColumnType.TEXT), ")");
    }

    /** Returns how many decimals of a second a timestamp keeps. */
    public int timestampDigits() {
        return 6;
    }
}
