package io.github.crmprofile.jdbc.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A database that fills up the shorter of two texts with blanks before it compares them, as the SQL standard has it for most collations. Texts are
 * compared with a character behind them, so that a trailing blank is no longer the last one.
 */
class PadSpaceDialect extends Dialect {

    /** Before a blank in the order of texts, as the end of a text is. */
    static final String END = "\t";

    @Override
    public String exact(String sql) {
        return "(" + sql + " || '" + END + "')";
    }

    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    public String exactValue(String text) {
        return text + END;
    }

    @Override
    @Nullable
    public String plain(@Nullable String exact) {
        // Ids that are compared as numbers come without it.
        return exact == null || !exact.endsWith(END) ? exact : exact.substring(0, exact.length() - END.length());
    }

    @Override
    public String key(String sql) {
        return exact(sql);
    }
}
