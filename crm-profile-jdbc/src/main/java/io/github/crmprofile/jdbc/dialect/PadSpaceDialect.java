package io.github.crmprofile.jdbc.dialect;

import org.jspecify.annotations.Nullable;

/**
 * The dialect of a database that pads the shorter of two texts with blanks before it compares them, as the SQL standard has it for most collations.
 * Texts are compared with a character appended, after which no blank is trailing.
 */
class PadSpaceDialect extends Dialect {

    /** Sorts before a blank, as the end of a text does. */
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
        // Ids that are compared as numbers have no such character.
        return exact == null || !exact.endsWith(END) ? exact : exact.substring(0, exact.length() - END.length());
    }

    @Override
    public String key(String sql) {
        return exact(sql);
    }
}
