package io.github.crmprofile.jdbc.survey;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of codes that a source joins, each once for a column. For one thread. */
public final class Joins {

    private static final String ALIASES = "skmnoqrtuvw";

    private final String alias;
    private final Names names;
    private final Map<String, String> joined = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    public Joins(String alias, Names names) {
        this.alias = alias;
        this.names = names;
    }

    /** Returns the alias of a table that a column of the source refers to. */
    public String alias(Table.Col column, Table lookup) {
        return joined.computeIfAbsent(column.name(), key -> {
            String other = unused();
            text.append(" LEFT JOIN ")
                    .append(names.name(lookup.name()))
                    .append(' ')
                    .append(other)
                    .append(" ON ")
                    .append(names.column(other, lookup.id().orElseThrow()))
                    .append(" = ")
                    .append(names.column(alias, column));
            return other;
        });
    }

    private String unused() {
        int round = joined.size() / ALIASES.length();
        char letter = ALIASES.charAt(joined.size() % ALIASES.length());
        return round == 0 ? String.valueOf(letter) : letter + String.valueOf(round + 1);
    }

    /** Returns what stands behind the table of the source; empty for nothing. */
    public String text() {
        return text.toString();
    }
}
