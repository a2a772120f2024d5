package io.github.crmprofile.jdbc.testing;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes records into the tables of a mapping, so that a test over one's own schema can be written in records.
 *
 * <p>Each record becomes a row of the first source of its kind, with a row of a link table for each link that has one. This works where a mapping reads
 * columns: a source is one table, and a field a column of it. It does not work, and is said by {@link #problems()}, for joins and queries in place of
 * a table, for expressions in place of a column, and for a source with a condition, unless the columns that it asks for are given by {@link #with}.
 *
 * <p>Not thread-safe.
 */
public final class FixtureWriter {

    private final DataSource dataSource;
    private final SchemaMapping mapping;
    private final Map<String, Map<String, Object>> others = new TreeMap<>();

    private FixtureWriter(DataSource dataSource, SchemaMapping mapping) {
        this.dataSource = dataSource;
        this.mapping = mapping;
    }

    /**
     * Makes a writer.
     *
     * @param dataSource the database, whose tables are there
     * @param mapping how they are read
     * @return a writer; see {@link #problems()} for what it cannot write
     */
    public static FixtureWriter of(DataSource dataSource, SchemaMapping mapping) {
        return new FixtureWriter(dataSource, mapping);
    }

    /**
     * Gives a column of each row of a source a value that no field has, such as a tenant, a type or a mark of what is not deleted.
     *
     * @param source the name of the source in the mapping
     * @param column the column of its table
     * @param value its value
     * @return this
     */
    public FixtureWriter with(String source, String column, Object value) {
        others.computeIfAbsent(source, name -> new LinkedHashMap<>()).put(column, value);
        return this;
    }

    /**
     * Returns what cannot be written by this mapping.
     *
     * @return a sentence for each source, field and link; empty when all can
     */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (ClientSource source : mapping.clients()) {
            check(mapping.path(source), source.name(), source.from(), source.where(), source.columns(), problems);
            links(mapping.path(source), source.from(), source.companies(), problems);
            source.emails()
                    .forEach(values -> values(mapping.path(source) + " emails", source.from(), values, problems));
            source.phones()
                    .forEach(values -> values(mapping.path(source) + " phones", source.from(), values, problems));
        }
        for (RecordSource source : mapping.records()) {
            check(mapping.path(source), source.name(), source.from(), source.where(), source.columns(), problems);
            links(mapping.path(source), source.from(), source.links(), problems);
        }
        return problems;
    }

    private void check(
            String path,
            String name,
            String from,
            @Nullable String where,
            Map<String, Column> columns,
            List<String> problems) {
        var table = PlainTable.of(from);
        if (table.isEmpty()) {
            problems.add(path + " is read from a join or a query; rows can only be written into one table");
            return;
        }
        if (where != null && !others.containsKey(name)) {
            problems.add(path + " has the condition " + where + "; give the columns that fulfil it by with(\"" + name
                    + "\", column, value)");
        }
        columns.forEach((field, column) -> {
            String sql =
                    column.accept(new StoredValue(field, null, mapping.zone())).expression();
            if (sql != null && table.get().column(sql).isEmpty()) {
                problems.add(path + " " + field + " is the expression " + sql + "; only a column can be written");
            }
        });
    }

    private static void links(String path, String from, List<Link> links, List<String> problems) {
        for (Link link : links) {
            Link.Via via = link.via();
            String table = via == null ? from : via.from();
            boolean isPlain = PlainTable.of(table)
                    .filter(plain -> plain.column(link.ref().sql()).isPresent()
                            && (via == null
                                    || (via.recordKey() == null
                                            && plain.column(via.key()).isPresent())))
                    .isPresent();
            if (!isPlain || link.where() != null) {
                problems.add(path + " link to " + link.target().name().toLowerCase(Locale.ROOT)
                        + " is more than a column, or a table of two columns; it is not written");
            }
        }
    }

    private static void values(String path, String from, ClientSource.Values values, List<String> problems) {
        Link.Via via = values.via();
        boolean isPlain = PlainTable.of(via == null ? from : via.from())
                .filter(plain -> plain.column(values.sql()).isPresent()
                        && (via == null
                                || (via.recordKey() == null
                                        && plain.column(via.key()).isPresent())))
                .isPresent();
        if (!isPlain || values.where() != null) {
            problems.add(path + " are more than a column, or a table of two columns; they are not written");
        }
    }

    /**
     * Writes clients and records in one transaction, companies first and each after what it refers to.
     *
     * @param clients whose records
     * @param records deals, activities and invoices
     * @throws IllegalArgumentException if the mapping has {@link #problems()}, naming all, or a record holds what it has no place for
     * @throws SQLException if the database refuses a row
     */
    public void write(Collection<Client> clients, Collection<? extends CrmRecord> records) throws SQLException {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "Records cannot be written by this mapping:\n  " + String.join("\n  ", problems));
        }
        var rows = new FixtureRows(mapping.zone());
        for (ClientKind kind : List.of(ClientKind.COMPANY, ClientKind.CONTACT)) {
            for (Client client : clients) {
                if (client.id().kind() == kind) {
                    add(client, rows);
                }
            }
        }
        for (RecordSource source : mapping.records()) {
            // The kinds of records are in the order in which they refer to one another.
            if (source.equals(mapping.records(source.kind()).get(0))) {
                records.stream()
                        .filter(record -> record.kind() == source.kind())
                        .forEach(record -> add(record, source, rows));
            }
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            rows.insert(connection);
            connection.commit();
        }
    }

    private void add(Client client, FixtureRows rows) {
        List<ClientSource> sources = mapping.clients(client.id().kind());
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "The mapping has no source of " + client.id().kind().name().toLowerCase(Locale.ROOT) + " clients");
        }
        ClientSource source = sources.get(0);
        RecordParts parts = RecordParts.of(client);
        FixtureRows.Row row =
                row(source.name(), source.from(), source.id(), client.id().id(), rows);
        rows.fields(row, source.columns(), parts);
        rows.links(row, source.id(), client.id().id(), source.companies(), target -> parts.texts("company"));
        source.emails()
                .forEach(values -> rows.values(row, source.id(), client.id().id(), values, client.emails()));
        source.phones()
                .forEach(values -> rows.values(row, source.id(), client.id().id(), values, client.phones()));
    }

    private void add(CrmRecord record, RecordSource source, FixtureRows rows) {
        RecordParts parts = RecordParts.of((Record) record);
        FixtureRows.Row row = row(source.name(), source.from(), source.id(), record.id(), rows);
        rows.fields(row, source.columns(), parts);
        rows.links(row, source.id(), record.id(), source.links(), target -> switch (target) {
            case CONTACT -> parts.texts("primaryContact", "contacts", "contact");
            case COMPANY -> parts.texts("company", "companies");
            case DEAL -> parts.texts("deal", "deals");
        });
    }

    private FixtureRows.Row row(String name, String from, IdColumn id, String own, FixtureRows rows) {
        FixtureRows.Row row = rows.start(from);
        row.put(StoredValue.ids(List.of(own), id));
        others.getOrDefault(name, Map.of()).forEach((column, value) -> row.put(new StoredValue.Cell(column, value)));
        return row;
    }
}
