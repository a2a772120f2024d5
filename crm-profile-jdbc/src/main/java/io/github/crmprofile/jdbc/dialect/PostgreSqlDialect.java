package io.github.crmprofile.jdbc.dialect;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.ImmutableLongArray;
import io.github.crmprofile.jdbc.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The dialect of PostgreSQL. */
public class PostgreSqlDialect extends CollatedDialect {

    /** The seconds that 33 of the 53 bits of a binary number hold: the other 20 hold microseconds. */
    private static final long EXACT_SECONDS = 1L << 33;

    /** What no setting of a server, and no driver, reads as anything else in a literal. */
    private static final CharMatcher PLAIN = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf(" _-"));

    /** Makes the dialect of a PostgreSQL that compares all texts of the mapping exactly. */
    public PostgreSqlDialect() {
        this("");
    }

    PostgreSqlDialect(String collation) {
        super(collation);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Sql matches(String sql, String regex) {
        return Sql.of(sql, " ~ '", regex, "'");
    }

    // Most texts begin with a letter or digit of ASCII, which takes a tenth of the time of the regular expression.
    @Override
    public Sql isFilled(String sql) {
        return Sql.of("(", byCodePoint(sql), " BETWEEN '0' AND 'z' OR ", super.isFilled(sql), ")");
    }

    @Override
    public String byCodePoint(String sql) {
        return "(" + sql + ") COLLATE \"C\"";
    }

    @Override
    public Sql sortsBeyondSurrogates(String sql) {
        return Sql.of(sql, " ~ '[\\ue000-\\U0010ffff]'");
    }

    // A list of parameters is put together anew for each record, one of literals once. Without its type, a literal
    // would have that of the column.
    @Override
    public Sql constant(String text) {
        return PLAIN.matchesAllOf(text) ? Sql.of("VARCHAR ", literal(text)) : super.constant(text);
    }

    @Override
    String type(ColumnType slot) {
        return switch (slot) {
            case TEXT -> "VARCHAR";
            case DECIMAL -> "NUMERIC";
            default -> super.type(slot);
        };
    }

    // Constants: of parameters a plan that the server keeps does not know that hardly a time is outside of them.
    @Override
    public Sql isReadable(ColumnType slot, String sql) {
        return switch (slot) {
            case DATE -> within(sql, Sql.of("DATE '0001-01-01'"), Sql.of("DATE '9999-12-31'"));
            case OFFSET_TIMESTAMP ->
                within(
                        sql,
                        Sql.of("TIMESTAMPTZ '0001-01-01 00:00Z'"),
                        Sql.of("TIMESTAMPTZ '9999-12-31 23:59:59.999999Z'"));
            default ->
                within(sql, Sql.of("TIMESTAMP '0001-01-01 00:00'"), Sql.of("TIMESTAMP '9999-12-31 23:59:59.999999'"));
        };
    }

    // A trend by day has hundreds of bounds. Evaluated as cases, or parsed as times, they would take the
    // server longer than the records of a client: so both sides become numbers.
    @Override
    @Nullable
    public Sql boundsUpTo(String sql, List<Object> bounds) {
        Object first = bounds.get(0);
        if (first instanceof LocalDate) {
            return boundsUpTo(
                    "CAST(" + sql + " - DATE '1970-01-01' AS BIGINT)",
                    bounds.stream().mapToLong(bound -> ((LocalDate) bound).toEpochDay()),
                    "BIGINT");
        }
        boolean areNumbers = bounds.stream().allMatch(PostgreSqlDialect::isExactNumber);
        return areNumbers
                ? boundsUpTo(
                        "DATE_PART('epoch', " + sql + ")",
                        bounds.stream().mapToLong(bound -> instant(bound).getEpochSecond()),
                        "DOUBLE PRECISION")
                : null;
    }

    private Sql boundsUpTo(String number, LongStream bounds, String type) {
        Sql array = parameter(ImmutableLongArray.copyOf(bounds));
        return Sql.of("WIDTH_BUCKET(", number, ", (SELECT CAST(", array, " AS ", type, "[])))");
    }

    /** Returns whether a binary number separates this whole second from the microsecond before it, so that no time falls on the wrong side. */
    private static boolean isExactNumber(Object bound) {
        Instant instant =
                bound instanceof LocalDateTime || bound instanceof OffsetDateTime ? instant(bound) : Instant.MAX;
        return instant.getNano() == 0 && Math.abs(instant.getEpochSecond()) < EXACT_SECONDS;
    }

    private static Instant instant(Object bound) {
        return bound instanceof LocalDateTime wall
                ? wall.toInstant(ZoneOffset.UTC)
                : ((OffsetDateTime) bound).toInstant();
    }

    // From some thousand links on, the planner takes to read whole
    // tables, although to look up the rows takes a tenth of that time.
    @Override
    public int listSize() {
        return 100;
    }

    // NaN sorts after all numbers.
    @Override
    public Sql isNumber(String sql) {
        return Sql.of("(", sql, " > -1E100 AND ", sql, " < 1E100)");
    }

    // Its decimals have 16 digits or 20, by how many digits the counts have: 4 / 3 would be less than 13336 / 10002.
    @Override
    public String quotient(String above, String below) {
        return "CAST(" + above + " AS DOUBLE PRECISION) / " + below;
    }

    @Override
    public String computedFirst() {
        return " OFFSET 0";
    }

    @Override
    public boolean savesPlanning() {
        return true;
    }

    // Without a limit it may start workers for the few rows of a client, which takes ten times as long.
    @Override
    public Sql together(Sql select) {
        return Sql.of("(", select, " LIMIT ", Long.MAX_VALUE, ")");
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }

    // From the eleventh run on it keeps one plan for all values, by which hardly a record is in any period:
    // a ranking by conversion took 1.4 times as long.
    @Override
    public Optional<String> plansForValues() {
        return Optional.of("SELECT cp_was.cp_mode, set_config('plan_cache_mode', 'force_custom_plan', true)"
                + " FROM (SELECT current_setting('plan_cache_mode', true) AS cp_mode OFFSET 0) cp_was"
                + " WHERE cp_was.cp_mode IS NOT NULL");
    }

    @Override
    public String plansAs(String before) {
        return "SELECT set_config('plan_cache_mode', " + literal(before) + ", true)";
    }

    // A read of a table gives the rows of those that inherit from it, too.
    @Override
    public Optional<String> heirs() {
        return Optional.of("SELECT 1 AS cp_col FROM pg_catalog.pg_inherits i"
                + " JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid"
                + " WHERE i.inhparent = to_regclass(?) AND NOT c.relispartition");
    }
}
