package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and fills the columns of a joined table that say, by 1 or 0, which conditions a linked record meets. */
final class LinkFlags {

    private LinkFlags() {}

    /** Returns a column for each condition on the records of a SELECT. */
    static Map<String, Sql> of(RecordSelect linked, List<Condition> conditions) {
        var flags = new LinkedHashMap<String, Sql>();
        for (int i = 0; i < conditions.size(); i++) {
            flags.put(name(i), linked.sql(conditions.get(i)).flag());
        }
        return flags;
    }

    /** Returns the columns of a group of linked records in {@code cp_linked}: 1 where one of them meets the condition. */
    static String maxima(int conditions) {
        var columns = new StringBuilder();
        for (int i = 0; i < conditions; i++) {
            columns.append(", MAX(cp_linked.").append(name(i)).append(") AS ").append(name(i));
        }
        return columns.toString();
    }

    /** Returns the condition that a joined row has the flag of a condition. */
    static Sql isSet(String alias, int condition) {
        return Sql.of(alias, ".", name(condition), " = 1");
    }

    private static String name(int condition) {
        return "cp_flag" + condition;
    }
}
