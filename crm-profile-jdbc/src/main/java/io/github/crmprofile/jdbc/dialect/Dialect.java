package io.github.crmprofile.jdbc.dialect;

import com.google.common.primitives.ImmutableLongArray;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.TimeText;
import io.github.crmprofile.model.WhiteSpace;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All in which databases differ. This one keeps to what most of them understand; a database that needs
 * something else has one of its own.
 *
 * <p>Immutable and thread-safe.
 */
public class Dialect {

    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999);

    /** How the database is called in messages. */
    public String name() {
        return "generic SQL";
    }

    /** Whether other products speak this dialect or stand before its server, so that the name does not say what answers. */
    public boolean isServer() {
        return true;
    }

    /** A text or number as text. */
    public String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR(4000))";
    }

    /** An integer as text. */
    public String integerText(String sql) {
        return text(sql);
    }

    /** A UUID as text. */
    public String uuidText(String sql) {
        return text(sql);
    }

    /** A text that is equal to another only when it has the same characters. */
    public String exact(String sql) {
        return sql;
    }

    /** Whether texts that differ in case or trailing spaces may count as equal unless made {@link #exact}. */
    public boolean isExact() {
        return true;
    }

    /** Returns the value to compare an {@link #exact} text with. */
    public String exactValue(String text) {
        return text;
    }

    /** Returns the text that was made {@link #exact}, from what was read of it. */
    @Nullable
    public String plain(@Nullable String exact) {
        return exact;
    }

    /** Returns a text id in the form in which it is compared with other ids: as its column compares, so that an index serves. */
    public String key(String sql) {
        return sql;
    }

    public String concat(String a, String b) {
        return "(" + a + " || " + b + ")";
    }

    /** A text without its first characters. */
    public String without(String sql, int characters) {
        return "SUBSTR(" + sql + ", " + (characters + 1) + ")";
    }

    /**
     * Whether a text has other characters than white space, as {@link WhiteSpace} has it; false or unknown for null. The functions used here are
     * those that most databases have.
     */
    public Sql isFilled(String sql) {
        String rest = sql;
        for (int i = 0; i < WhiteSpace.CHARACTERS.length(); i++) {
            rest = "REPLACE(" + rest + ", '" + WhiteSpace.CHARACTERS.charAt(i) + "', '')";
        }
        return Sql.of("LENGTH(", rest, ") > 0");
    }

    /** A regular expression for a character that is no white space, each one escaped in the way of the database. */
    static String notWhiteSpace(String escape) {
        int[] characters = WhiteSpace.CHARACTERS.chars().sorted().toArray();
        var set = new StringBuilder("[^");
        for (int i = 0; i < characters.length; i++) {
            boolean isInner = i > 0
                    && i + 1 < characters.length
                    && characters[i - 1] == characters[i] - 1
                    && characters[i + 1] == characters[i] + 1;
            if (!isInner) {
                set.append(escape.formatted(characters[i]));
            } else if (set.charAt(set.length() - 1) != '-') {
                set.append('-');
            }
        }
        return set.append("]").toString();
    }

    /** Whether a text has a part that matches a regular expression of the common kind; null where the database knows none. */
    @Nullable
    public Sql matches(String sql, String regex) {
        return null;
    }

    /** Whether a text is one that a pattern of times writes. */
    public Sql isTime(String text, TimeText pattern) {
        Sql matches = matches(text, pattern.regex());
        return Sql.and(
                Sql.of(length(text), " = ", pattern.length()),
                matches != null ? matches : pattern.test((at, length) -> piece(text, at, length)));
    }

    /** Some characters of a text, the first of which is at a position that counts from 1. */
    public String piece(String sql, int at, int length) {
        return "SUBSTR(" + sql + ", " + at + ", " + length + ")";
    }

    /** How many characters a text has, trailing spaces included. */
    public String length(String sql) {
        return "LENGTH(" + sql + ")";
    }

    /** Whether a stored time or date can be read, and is one of the years 1 to 9999. */
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

    /** Whether a value is known and not outside of two bounds: an index finds also those that are. */
    static Sql within(String sql, Sql first, Sql last) {
        Sql within = Sql.of("(", sql, " >= ", first, " AND ", sql, " <= ", last, ")");
        Sql outside = Sql.of("(", sql, " IS NULL OR ", sql, " < ", first, " OR ", sql, " > ", last, ")");
        return new Sql(within.text(), within.binds(), outside.text());
    }

    /** Whether all that lies between two readable times is readable itself. */
    public boolean ordersReadableTimes() {
        return true;
    }

    /** Whether a text, in any case, contains another that is in lower case; true for all texts where the database cannot tell. */
    public Sql contains(String sql, String part) {
        return Sql.of("LOWER(", sql, ") LIKE ", parameter("%" + escaped(part) + "%"), " ESCAPE '!'");
    }

    /** Whether an exact text starts with another. */
    public final Sql startsWith(String sql, String part) {
        return Sql.of(sql, " LIKE ", parameter(escaped(part) + "%"), " ESCAPE '!'");
    }

    private static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** A number out of a floating-point column, exact to so many decimals. */
    public Decimals rounded(String sql, int decimals) {
        return new Decimals("CAST(" + sql + " AS DECIMAL(30, " + decimals + "))", 0);
    }

    /**
     * Takes texts apart that hold several, such as {@code 101;151}. Blanks around the parts, and empty parts, are left to the caller.
     *
     * @param from the tables, perhaps joined
     * @param sql the text
     * @param delimiter what stands between the parts, or {@code json} for an array of JSON; it needs no escapes
     * @return the parts; empty where no SQL for it was tested on this database
     */
    public Optional<CellParts> split(String from, String sql, String delimiter) {
        return Optional.empty();
    }

    /** Whether a stored number is one, and not the NaN or infinity that some types hold. */
    public Sql isNumber(String sql) {
        return Sql.TRUE;
    }

    /** An expression, and by how many digits the decimal point of its values is to be moved to the left. */
    public record Decimals(String sql, int scale) {}

    /** Whether sums of decimals are exact. */
    public boolean sumsExactly() {
        return true;
    }

    /** A number in a form in which its sum does not overflow. */
    public String summand(String sql) {
        return sql;
    }

    /**
     * Returns a condition that an index on a timestamp with zone or offset serves, where {@link #readOffset} hides the column from it: true at least of
     * all times from a bound on, or before it.
     */
    public Sql near(String sql, Sql bound, boolean isFrom) {
        return Sql.TRUE;
    }

    /** A timestamp with zone or offset in the form in which it is read and compared. */
    public String readOffset(String sql) {
        return sql;
    }

    /** What {@link #readOffset} gives: such a timestamp itself, or the seconds since 1970 as a decimal. */
    public ColumnType offsetSlot() {
        return ColumnType.OFFSET_TIMESTAMP;
    }

    /** Whether a type, by its name in lower case, is a point in time although the driver takes it for a timestamp without zone. */
    public boolean isInstant(String type) {
        return false;
    }

    /** How many of these bounds, in ascending order, are not after a value; null where the database has no function that tells. */
    @Nullable
    public Sql boundsUpTo(String sql, List<Object> bounds) {
        return null;
    }

    /** Whether a set of keys in IN (SELECT …) is found once, where a joined SELECT would be run for each row. */
    public boolean keepsSets() {
        return false;
    }

    /** Whether a union of keys is to be joined, or put into a SELECT of its own: in IN it would be run for each row. */
    public boolean joinsUnions() {
        return false;
    }

    /** Whether all values of a column are of its type: elsewhere the same integer may be a number here and a text there. */
    public boolean typesColumns() {
        return true;
    }

    /** Whether a table and a SELECT with groups may be joined in either order. */
    public boolean joinsFromEitherSide() {
        return true;
    }

    /** The first rows of a SELECT in an order. */
    public Sql first(Sql select, String order, int rows) {
        return Sql.of(select, " ORDER BY ", order, " FETCH FIRST ", rows, " ROWS ONLY");
    }

    /** The first rows of a SELECT in an order, where {@code LIMIT} is the word for it. */
    static Sql limited(Sql select, String order, int rows) {
        return Sql.of(select, " ORDER BY ", order, " LIMIT ", rows);
    }

    /** The day of a timestamp without zone. */
    public String day(String sql) {
        return "CAST(" + sql + " AS DATE)";
    }

    /** An expression as a column of a union, whose branches may give different types of a kind. */
    public String column(ColumnType slot, String sql) {
        return sql;
    }

    /** No value, of the type that such a column has. */
    public String nothing(ColumnType slot) {
        return "CAST(NULL AS " + type(slot) + ")";
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

    /** The parameter for a value. */
    public Sql parameter(Object value) {
        return new Sql("?", List.of(value));
    }

    /** A text of the mapping as it is written in SQL. */
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A text as a parameter where nothing else tells its type. */
    public Sql textOrNull(@Nullable String text) {
        return text == null
                ? Sql.of(nothing(ColumnType.TEXT))
                : Sql.of("CAST(", parameter(text), " AS ", type(ColumnType.TEXT), ")");
    }

    /** How many decimals of a second a timestamp keeps. */
    public int timestampDigits() {
        return 6;
    }

    /** How many values a list of parameters may have. */
    public int listSize() {
        return 500;
    }

    /** How many parameters a statement may have. */
    public int parameterLimit() {
        return 30_000;
    }

    /** Whether a transaction is of any use: where it is not, it costs round trips, or is refused at the first read. */
    public boolean hasTransactions() {
        return true;
    }

    /** The isolation level at which a transaction sees one state of the data; null when there is no such level, or it needs no asking for. */
    @Nullable
    public Integer snapshot() {
        return null;
    }

    /** The fetch size with which a large result is not collected in memory. */
    public int fetchSize() {
        return 1_000;
    }

    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else if (value instanceof UUID || value instanceof LocalDateTime || value instanceof LocalDate) {
            statement.setObject(index, value);
        } else if (value instanceof OffsetDateTime time) {
            bindOffset(statement, index, time);
        } else if (value instanceof ImmutableLongArray numbers) {
            statement.setObject(index, numbers.toArray());
        } else if (value instanceof Sql.TypedNull nothing) {
            statement.setNull(index, nothing.jdbcType());
        } else {
            throw new AssertionError(value.getClass());
        }
    }

    void bindOffset(PreparedStatement statement, int index, OffsetDateTime value) throws SQLException {
        statement.setObject(index, value);
    }

    @Nullable
    public LocalDateTime timestamp(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDateTime.class);
    }

    @Nullable
    public OffsetDateTime offsetTimestamp(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class);
    }

    @Nullable
    public LocalDate date(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    static final int REPEATABLE_READ = Connection.TRANSACTION_REPEATABLE_READ;
}
