package io.github.crmprofile.jdbc.dialect;

/** The dialect of a database in which a collation behind a text makes it one that is compared character by character. */
abstract class CollatedDialect extends Dialect {

    private final String exact;

    /**
     * Makes the dialect.
     *
     * @param exact the collation, as it stands behind a text; empty where all texts are compared exactly anyway
     */
    CollatedDialect(String exact) {
        this.exact = exact;
    }

    @Override
    public final String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR)" + exact;
    }

    // As text: a type that ignores case does so in any collation.
    @Override
    public final String exact(String sql) {
        return isExact() || sql.endsWith(exact) ? sql : text(sql);
    }

    @Override
    public final boolean isExact() {
        return exact.isEmpty();
    }

    @Override
    public final String key(String sql) {
        return exact(sql);
    }
}
