package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dialect of DuckDB. */
public final class DuckDbDialect extends CollatedDialect {

    /** Makes the dialect of a DuckDB without collations. */
    public DuckDbDialect() {
        super("");
    }

    private DuckDbDialect(String collation) {
        super(collation);
    }

    /** Returns the dialect where texts have a collation, which may take different ones for equal. */
    static DuckDbDialect exact() {
        return new DuckDbDialect(" COLLATE C");
    }

    @Override
    public boolean findsByIndex() {
        return false;
    }

    @Override
    public boolean isServer() {
        return false;
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    // As bytes of UTF-8, which sort as code points do.
    @Override
    public String byCodePoint(String sql) {
        return exact(sql);
    }

    @Override
    public Sql sortsBeyondSurrogates(String sql) {
        return matches(sql, "[\\x{e000}-\\x{10ffff}]");
    }

    @Override
    String escape() {
        return "\\x{%x}";
    }

    @Override
    public Sql matches(String sql, String regex) {
        return Sql.of("REGEXP_MATCHES(", sql, ", '", regex, "')");
    }

    // A typed null would narrow the decimals of other branches.
    @Override
    public String nothing(ColumnType slot) {
        return slot == ColumnType.DECIMAL ? "NULL" : super.nothing(slot);
    }

    // The only level that it has.
    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }

    // NaN sorts after all numbers.
    @Override
    public Sql isNumber(String sql) {
        return Sql.of("(", sql, " > -1E100 AND ", sql, " < 1E100)");
    }

    @Override
    String type(ColumnType slot) {
        return slot == ColumnType.TEXT ? "VARCHAR" : super.type(slot);
    }

    // A column of nanoseconds ends in the year 2262, and is not compared with a later bound. Of one of
    // microseconds the cast is left out by the planner.
    @Override
    public Sql isReadable(ColumnType slot, String sql) {
        return super.isReadable(slot, slot == ColumnType.TIMESTAMP ? "CAST(" + sql + " AS TIMESTAMP)" : sql);
    }

    // The driver gives a day of 44 BC as one of the year 44; as a time, the same column has its era.
    @Override
    public @Nullable LocalDate date(ResultSet rows, int column) throws SQLException {
        LocalDate day = super.date(rows, column);
        return day == null ? null : rows.getObject(column, LocalDateTime.class).toLocalDate();
    }

    // The driver reads a time with zone by the clock of the JVM: an hour off in the hours before that clock
    // is changed.
    @Override
    public String readOffset(String sql) {
        return "CAST(EPOCH_US(" + sql + ") AS DECIMAL(18, 0)) * 0.000001";
    }

    @Override
    public ColumnType offsetSlot() {
        return ColumnType.DECIMAL;
    }

    // The bare column has statistics, by which whole blocks of rows are skipped.
    @Override
    public Sql near(String sql, Sql bound, boolean isFrom) {
        return Sql.of(
                sql,
                isFrom ? " >= " : " < ",
                "MAKE_TIMESTAMPTZ(CAST(CAST(",
                bound,
                " AS DECIMAL(20, 6)) * 1000000 AS BIGINT))");
    }

    @Override
    public Sql mayHold(String text, List<Sql> parts) {
        return Sql.or(parts.stream()
                .map(part -> Sql.of("contains(", text, ", CAST(", part, " AS VARCHAR))"))
                .toList());
    }

    @Override
    public Optional<CellParts> split(String from, String sql, String delimiter) {
        return Optional.of(new CellParts(
                from + " CROSS JOIN UNNEST(" + parts(sql, delimiter) + ") AS cp_cells(cp_cell)", "cp_cells.cp_cell"));
    }

    private static String parts(String sql, String delimiter) {
        return delimiter.equals("json")
                ? "CASE WHEN json_valid(" + sql + ") THEN from_json(" + sql + ", '[\"VARCHAR\"]') END"
                : "string_split(" + sql + ", '" + delimiter + "')";
    }

    @Override
    public Optional<Sql> hasPart(String text, String delimiter, List<Sql> ids) {
        String parts = "list_transform(" + parts(text, delimiter) + ", lambda cp_cell: TRIM(cp_cell))";
        return Optional.of(Sql.or(ids.stream()
                .map(id -> Sql.of("list_contains(", parts, ", CAST(", id, " AS VARCHAR))"))
                .toList()));
    }
}
