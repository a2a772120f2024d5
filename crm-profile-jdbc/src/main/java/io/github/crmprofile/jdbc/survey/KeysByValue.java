package io.github.crmprofile.jdbc.survey;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the columns whose values are keys of clients, where nothing else says so; small numbers may be so by chance. For one thread. */
public final class KeysByValue {

    private final Sample sample;
    private final Collection<Table> clients;

    /**
     * Looks for keys of some tables.
     *
     * @param sample rows of the tables
     * @param clients the tables of clients
     */
    public KeysByValue(Sample sample, Collection<Table> clients) {
        this.sample = sample;
        this.clients = clients;
    }

    /** Returns such columns of a table for people, each with the tables whose keys it has. */
    public List<String> of(Table table, Predicate<Table.Col> isOpen) {
        return table.columns().stream()
                .filter(c -> isOpen.test(c)
                        && !c.isTime()
                        && !c.isFlag()
                        && !table.key().contains(c.name()))
                .flatMap(c -> targets(table, c).stream())
                .toList();
    }

    private List<String> targets(Table table, Table.Col column) {
        List<String> values = Sample.some(sample.codes(table, column.name()).keySet()).stream()
                .filter(value -> !value.equals("0"))
                .toList();
        var targets = new TreeSet<String>();
        int found = 0;
        for (Table client : clients) {
            int there = count(client, column, values);
            found += there;
            if (there > 0) {
                targets.add("'" + client.name() + "'");
            }
        }
        return !values.isEmpty() && found >= values.size()
                ? List.of("'" + column.name() + "' with keys of "
                        + targets.stream().collect(Collectors.joining(" and ")))
                : List.of();
    }

    private int count(Table client, Table.Col column, List<String> values) {
        return client.id()
                .filter(key -> key.isInteger() == column.isInteger() && key.isText() == column.isText())
                .map(key -> sample.beside(client, key, values, key.name()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .orElse(0);
    }
}
