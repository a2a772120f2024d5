package io.github.crmprofile.jdbc.dialect;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.google.common.io.BaseEncoding;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.WhiteSpace;
import java.util.List;
import java.util.UUID;

/** The dialect of SQL Server, which pads texts with blanks in every collation. */
final class SqlServerDialect extends PadSpaceDialect {

    @Override
    public String name() {
        return "SQL Server";
    }

    @Override
    public Sql isFilled(String sql) {
        String bytes = BaseEncoding.base16().encode(WhiteSpace.CHARACTERS.getBytes(UTF_16LE));
        int blanks = WhiteSpace.CHARACTERS.length();
        return Sql.of("TRANSLATE(", sql, ", CAST(0x", bytes, " AS NVARCHAR(", blanks, ")), SPACE(", blanks, ")) <> ''");
    }

    @Override
    public String piece(String sql, int at, int length) {
        return "SUBSTRING(" + sql + " COLLATE Latin1_General_100_BIN2, " + at + ", " + length + ")";
    }

    // LEN does not count trailing spaces.
    @Override
    public String length(String sql) {
        return "(LEN(" + sql + " + 'x') - 1)";
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS NVARCHAR(4000))";
    }

    @Override
    public String uuidText(String sql) {
        return "LOWER(" + text(sql) + ")";
    }

    @Override
    public Sql first(Sql select, String order, int rows) {
        return Sql.of(select, " ORDER BY ", order, " OFFSET 0 ROWS FETCH NEXT ", rows, " ROWS ONLY");
    }

    @Override
    public String exact(String sql) {
        return "(" + sql + " + N'" + END + "') COLLATE Latin1_General_100_BIN2";
    }

    @Override
    public String key(String sql) {
        return sql;
    }

    @Override
    public String concat(String a, String b) {
        return "CONCAT(" + a + ", " + b + ")";
    }

    @Override
    public String without(String sql, int characters) {
        return "SUBSTRING(" + sql + ", " + (characters + 1) + ", 4000)";
    }

    // In a pattern a bracket starts a set of characters.
    @Override
    public Sql contains(String sql, List<String> parts) {
        return super.contains(
                "REPLACE(" + sql + ", '[', '(')",
                parts.stream().map(part -> part.replace('[', '(')).toList());
    }

    // A sum of integers is an integer, and overflows; a sum of decimals has 38 digits.
    @Override
    public String summand(String sql) {
        return sql + " + CAST(0 AS DECIMAL(1, 0))";
    }

    // A union of sums with different decimals keeps the digits before the point, and rounds away those after it.
    @Override
    public String column(ColumnType slot, String sql) {
        return slot == ColumnType.DECIMAL ? "CAST(" + sql + " AS " + type(slot) + ")" : sql;
    }

    @Override
    String type(ColumnType slot) {
        return switch (slot) {
            case TEXT -> "NVARCHAR(4000)";
            case DECIMAL -> "DECIMAL(38, 10)";
            case TIMESTAMP -> "DATETIME2";
            case OFFSET_TIMESTAMP -> "DATETIMEOFFSET";
            default -> super.type(slot);
        };
    }

    @Override
    public Sql parameter(Object value) {
        return value instanceof UUID
                ? Sql.of("CAST(", super.parameter(value.toString()), " AS UNIQUEIDENTIFIER)")
                : super.parameter(value);
    }

    // 2100 are allowed, some of which the driver needs.
    @Override
    public int parameterLimit() {
        return 2_000;
    }

    @Override
    public int timestampDigits() {
        return 7;
    }

    // Its types hold no other years.
    @Override
    public Sql isReadable(ColumnType slot, String sql) {
        return Sql.of(sql).isKnown();
    }

    // Keys of Azure Synapse and Fabric, which have the same name, are not enforced.
    @Override
    public boolean enforcesKeys() {
        return false;
    }
}
