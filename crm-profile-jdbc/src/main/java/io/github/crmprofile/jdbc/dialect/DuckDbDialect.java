package io.github.crmprofile.jdbc.dialect;

import java.util.Optional;

/** DuckDB. */
final class DuckDbDialect extends Dialect {

    @Override
    String name() {
        return "DuckDB";
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR)";
    }

    // A type given to it would narrow the decimals of other branches.
    @Override
    public String nothing(ColumnType slot) {
        return slot == ColumnType.DECIMAL ? "NULL" : super.nothing(slot);
    }

    @Override
    String type(ColumnType slot) {
        return slot == ColumnType.TEXT ? "VARCHAR" : super.type(slot);
    }

    @Override
    public Optional<CellParts> split(String from, String sql, String delimiter) {
        String list = delimiter.equals("json")
                ? "CASE WHEN json_valid(" + sql + ") THEN from_json(" + sql + ", '[\"VARCHAR\"]') END"
                : "string_split(" + sql + ", '" + delimiter + "')";
        return Optional.of(new CellParts(from + " CROSS JOIN UNNEST(" + list + ") AS cp_u(cp_v)", "cp_u.cp_v"));
    }
}
