package io.github.crmprofile.jdbc.dialect;

import java.util.Optional;
import java.util.regex.Pattern;

/** HSQLDB. */
final class HsqldbDialect extends Dialect {

    @Override
    String name() {
        return "HSQLDB";
    }

    @Override
    public Decimals rounded(String sql, int decimals) {
        return super.rounded("ROUND(" + sql + ", " + decimals + ")", decimals);
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }

    @Override
    public Optional<CellParts> split(String from, String sql, String delimiter) {
        return delimiter.equals("json")
                ? Optional.empty()
                : Optional.of(new CellParts(
                        from + " CROSS JOIN UNNEST(REGEXP_SUBSTRING_ARRAY(" + sql + ", '(?:(?!" + Pattern.quote(delimiter)
                                + ").)+')) AS cp_u(cp_v)",
                        "cp_u.cp_v"));
    }
}
