package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Roles;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column by which most tables name the firm whose rows they are, where several firms share a database.
 *
 * @param column its name
 * @param value the value of most rows
 * @param isText whether it is a text
 */
record Tenant(String column, String value, boolean isText) {

    /** Of so many values at most each is a firm, where many rows share one. */
    private static final int MOST_FIRMS = 5;

    /** Returns the column that clients and two more picked tables have, and that is called so or looks so; asks which value is meant. */
    static Optional<Tenant> of(List<Pick> picks, Graph graph, Sample sample, Notes notes) {
        List<Table> tables = picks.stream().map(Pick::table).distinct().toList();
        List<Table> clients = List.copyOf(TablePicker.clients(picks));
        return Vocabulary.words("tenant").stream()
                .filter(name -> !clients.isEmpty()
                        && clients.stream().allMatch(table -> table.has(name))
                        && tables.stream().filter(table -> table.has(name)).count() > 2)
                .findFirst()
                .or(() -> shared(tables, clients, graph, sample))
                .or(() -> everywhere(tables, clients, graph, sample))
                .flatMap(name -> of(clients.get(0), name, sample, notes));
    }

    /**
     * Returns the column that by its name refers to clients, but stands in all tables, that of these clients among them, and has the same few values
     * in all rows: an account that is no client.
     */
    private static Optional<String> shared(List<Table> tables, List<Table> clients, Graph graph, Sample sample) {
        return clients.stream()
                .flatMap(table -> graph.of(table).stream())
                .filter(reference -> !reference.isSure() && clients.contains(reference.target()))
                .map(Graph.Reference::column)
                .filter(column -> tables.size() > 2
                        && tables.stream()
                                .allMatch(table -> table.find(column.name())
                                        .filter(c -> hasFewValues(sample.codes(table, c.name())))
                                        .isPresent()))
                .map(Table.Col::plain)
                .filter(name -> clients.stream().allMatch(table -> table.has(name)))
                .findFirst();
    }

    /** Returns the reference that nearly all tables of the database have, all that were picked among them, with few values and clients of several. */
    private static Optional<String> everywhere(List<Table> tables, List<Table> clients, Graph graph, Sample sample) {
        return clients.stream()
                .flatMap(table -> table.columns().stream())
                .filter(c -> c.lastWord().equals("id") && !Roles.isWriter(c))
                .map(Table.Col::plain)
                .distinct()
                .filter(name -> tables.size() > 2
                        && 4
                                        * graph.tables().stream()
                                                .filter(table -> table.has(name))
                                                .count()
                                >= 3L * graph.tables().size())
                .filter(name -> tables.stream().allMatch(table -> table.has(name)))
                .filter(name -> isOfFirms(name, tables, clients, sample))
                .findFirst();
    }

    /** Returns whether the column has few values in all tables together, and clients have several. */
    private static boolean isOfFirms(String name, List<Table> tables, List<Table> clients, Sample sample) {
        var all = new HashMap<String, Integer>();
        values(name, tables, sample)
                .forEach(found -> found.forEach((value, count) -> all.merge(value, count, Integer::sum)));
        long ofClients = values(name, clients, sample)
                .flatMap(found -> found.keySet().stream())
                .distinct()
                .count();
        return ofClients > 1 && hasFewValues(all);
    }

    private static Stream<Map<String, Integer>> values(String name, List<Table> tables, Sample sample) {
        return tables.stream()
                .flatMap(table -> table.first(c -> true, List.of(name)).stream()
                        .map(column -> sample.codes(table, column.name())));
    }

    private static boolean hasFewValues(Map<String, Integer> found) {
        int rows = found.values().stream().mapToInt(Integer::intValue).sum();
        return !found.isEmpty() && !found.containsKey("") && found.size() <= MOST_FIRMS && rows >= 4 * found.size();
    }

    private static Optional<Tenant> of(Table clients, String name, Sample sample, Notes notes) {
        Table.Col column = clients.first(c -> true, List.of(name)).orElseThrow();
        Map<String, Integer> found = sample.codes(clients, column.name());
        Optional<String> most = found.keySet().stream()
                .filter(value -> value.matches("[\\w-]+"))
                .findFirst();
        most.ifPresent(value -> notes.question("'" + column.name()
                + "' looks like the firm whose rows they are. Which is meant? The draft takes " + value
                + ", as the parameter 'tenant'; found in '" + clients.name() + "': " + Sample.text(found) + "."));
        return most.map(value -> new Tenant(column.name(), value, column.isText()));
    }

    /** Returns the condition of a table's own rows. */
    String condition(String sql) {
        return sql + " = " + (isText ? "'${tenant}'" : "${tenant}");
    }
}
