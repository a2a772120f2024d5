package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.problem.Problems;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the rules of mappings, whether written as JSON or built in Java. */
final class MappingRules {

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(ClientKind.values()).map(ClientKind::plural),
                    Stream.of(RecordKind.values()).map(RecordKind::plural))
            .toList();

    private final Problems problems = new Problems();
    private final List<ClientSource> clients;
    private final List<RecordSource> records;
    private final SqlRules sql;
    private final LinkRules links;

    private MappingRules(MappingParts parts) {
        this.clients = parts.clients();
        this.records = parts.records();
        this.sql = new SqlRules(parts.parameters(), problems);
        this.links = new LinkRules(clients, records, parts.clientsOfDeal(), sql, problems);
    }

    static Problems problems(MappingParts parts) {
        var rules = new MappingRules(parts);
        String currency = parts.currency();
        if (currency != null && currency.isBlank()) {
            rules.problems.add(Location.ROOT.key("currency"), "is blank; write a code such as 'EUR', or leave it out");
        }
        rules.checkSources();
        rules.checkKinds(parts.disjointIds());
        rules.sql.checkParameters();
        return rules.problems;
    }

    private void checkSources() {
        if (clients.isEmpty()) {
            problems.add(
                    Location.ROOT, "has neither 'contacts' nor 'companies'; say where at least one of them comes from");
        }
        if (records.isEmpty()) {
            problems.add(
                    Location.ROOT,
                    "has neither 'deals', 'activities' nor 'invoices'; say where at least one of them comes from");
        }
        for (ClientKind kind : ClientKind.values()) {
            var own = clients.stream().filter(c -> c.kind() == kind).toList();
            each(Location.ROOT.key(kind.plural()), own, ClientSource::name, this::checkClients);
        }
        for (RecordKind kind : RecordKind.values()) {
            var own = records.stream().filter(r -> r.kind() == kind).toList();
            each(Location.ROOT.key(kind.plural()), own, RecordSource::name, this::checkRecords);
        }
    }

    private void checkKinds(Set<String> kinds) {
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                problems.add(
                        Location.ROOT.key("disjointIds"),
                        "names '" + kind + "', which is no kind of source; " + Nearest.remedy(kind, KINDS));
            }
        }
    }

    static void requireKind(String kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("No kind of source '" + kind + "'; " + Nearest.remedy(kind, KINDS));
        }
    }

    private interface Check<T> {
        void check(Location place, T element);
    }

    private <T> void each(Location place, List<T> sources, Function<T, String> name, Check<T> check) {
        var names = new HashSet<String>();
        for (int i = 0; i < sources.size(); i++) {
            T source = sources.get(i);
            if (name.apply(source).isBlank()) {
                problems.add(place.at(i).key("name"), "is blank; messages call the source by it");
            } else if (!names.add(name.apply(source))) {
                problems.add(
                        place.at(i).key("name"),
                        "'" + name.apply(source)
                                + "' is the name of an earlier source of the kind too; give each its own");
            }
            check.check(place.at(i), source);
        }
    }

    private static <T> void each(Location place, List<T> elements, Check<T> check) {
        for (int i = 0; i < elements.size(); i++) {
            check.check(place.at(i), elements.get(i));
        }
    }

    private void checkClients(Location place, ClientSource source) {
        checkSource(place, source.from(), source.where(), source.id());
        sql.checkTimeless(place.key("from"), source.from());
        sql.checkTimeless(place.key("where"), source.where());
        checkColumns(place.key("columns"), ColumnRules.of(source.kind()), source.columns());
        source.columns()
                .forEach((name, column) -> column.expressions()
                        .forEach(expression ->
                                sql.checkTimeless(place.key("columns").key(name), expression)));
        if (source.kind() == ClientKind.COMPANY && !source.companies().isEmpty()) {
            problems.add(place.key("companies"), "is for contacts only; a company belongs to no other");
        }
        each(place.key("companies"), source.companies(), links::checkCompany);
        each(place.key("emails"), source.emails(), this::checkValues);
        each(place.key("phones"), source.phones(), this::checkValues);
        if (source.rows() != null) {
            checkRows(place.key("rows"), source.columns(), source.rows());
            sql.checkTimeless(place.key("rows").key("first"), source.rows().first());
        }
    }

    private void checkValues(Location place, ClientSource.Values values) {
        boolean isText = values.equals(new ClientSource.Values(values.sql(), null, null));
        sql.check(isText ? place : place.key("text"), values.sql());
        sql.checkTimeless(place.key("where"), values.where());
        sql.checkSplit(place, values.split());
        links.checkVia(place, values.via(), values.where());
    }

    private void checkRecords(Location place, RecordSource source) {
        checkSource(place, source.from(), source.where(), source.id());
        checkColumns(place.key("columns"), ColumnRules.of(source.kind()), source.columns());
        links.checkLinks(place.key("links"), source);
        if (source.rows() != null) {
            checkRows(place.key("rows"), source.columns(), source.rows());
        }
    }

    private void checkRows(Location place, Map<String, Column> columns, RecordSource.Rows rows) {
        sql.check(place.key("first"), rows.first());
        for (String name : rows.sum()) {
            Column column = columns.get(name);
            if (column == null) {
                problems.add(
                        place.key("sum"),
                        "names '" + name + "', which 'columns' lacks; " + Nearest.remedy(name, columns.keySet()));
            } else if (!(column instanceof Column.Decimal)) {
                problems.add(place.key("sum"), "names '" + name + "', which is no 'decimal', and so has no sum");
            }
        }
        if (!rows.sum().isEmpty() && rows.others() != RecordSource.Rows.Others.PARTS) {
            problems.add(place.key("others"), "must be 'parts' where 'sum' adds up the rows of a record");
        }
    }

    private void checkColumns(Location place, ColumnRules rules, Map<String, Column> columns) {
        rules.check(place, columns, problems);
        columns.forEach((name, column) -> {
            Location at = place.key(name);
            if (column instanceof Column.Flag flag) {
                sql.check(at, flag.condition());
            } else {
                column.expressions().forEach(expression -> sql.check(at, expression));
            }
        });
    }

    private void checkSource(Location place, String from, @Nullable String where, IdColumn id) {
        sql.checkTables(place.key("from"), from);
        sql.checkOptional(place.key("where"), where);
        links.checkRef(place.key("id"), id);
        if (id.split() != null) {
            problems.add(place.key("id").key("split"), "is for links; a record has one id");
        }
    }
}
