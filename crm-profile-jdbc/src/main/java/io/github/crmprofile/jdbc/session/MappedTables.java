package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the tables that the SQL of a mapping names. */
final class MappedTables {

    private final Set<SqlIdentifiers.TableName> tables = new LinkedHashSet<>();

    private MappedTables() {}

    static Set<SqlIdentifiers.TableName> of(ResolvedMapping mapping) {
        var all = new MappedTables();
        mapping.clients().forEach(all::add);
        mapping.records().forEach(all::add);
        return all.tables;
    }

    private void add(ClientSource source) {
        addSource(source.from(), source.where(), source.id().sql(), source.columns());
        source.companies().forEach(this::add);
        for (List<ClientSource.Values> list : List.of(source.emails(), source.phones())) {
            list.forEach(values -> addLink(values.via(), values.sql(), values.where()));
        }
    }

    private void add(RecordSource source) {
        addSource(source.from(), source.where(), source.id().sql(), source.columns());
        source.links().forEach(this::add);
    }

    private void addSource(String from, @Nullable String where, String id, Map<String, Column> columns) {
        tables.addAll(SqlIdentifiers.tables(from));
        addWithin(where);
        addWithin(id);
        columns.values().forEach(column -> column.expressions().forEach(this::addWithin));
    }

    private void add(Link link) {
        addLink(link.via(), link.ref().sql(), link.where());
    }

    private void addLink(Link.@Nullable Via via, String sql, @Nullable String where) {
        if (via != null) {
            tables.addAll(SqlIdentifiers.tables(via.from()));
        }
        addWithin(sql);
        addWithin(where);
    }

    private void addWithin(@Nullable String sql) {
        if (sql != null) {
            tables.addAll(SqlIdentifiers.tablesWithin(sql));
        }
    }
}
