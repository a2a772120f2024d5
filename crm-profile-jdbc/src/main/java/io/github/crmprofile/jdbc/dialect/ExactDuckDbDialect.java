package io.github.crmprofile.jdbc.dialect;

/** The dialect of a DuckDB with tables whose texts have a collation, which may take different ones for equal. */
final class ExactDuckDbDialect extends DuckDbDialect {

    private static final String EXACT = " COLLATE C";

    @Override
    public String text(String sql) {
        return super.text(sql) + EXACT;
    }

    @Override
    public String exact(String sql) {
        return sql.endsWith(EXACT) ? sql : text(sql);
    }

    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    public String key(String sql) {
        return exact(sql);
    }
}
