package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a mapping must keep, whether written as JSON or built in Java. */
final class MappingRules {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern PLAIN = Pattern.compile("[^'\"`;\\\\\\p{Cntrl}]*");

    /** What is safe within a text of SQL, and is no part of an id. */
    private static final Pattern DELIMITER = Pattern.compile("[^\\p{L}\\p{N}'\"`\\\\]{1,3}");

    private final Problems problems = new Problems();
    private final Map<String, String> parameters;
    private final List<ClientSource> clients;
    private final List<RecordSource> records;
    private final SchemaMapping.Inheritance clientsOfDeal;
    private final Set<String> usedParameters = new HashSet<>();

    private MappingRules(
            Map<String, String> parameters,
            List<ClientSource> clients,
            List<RecordSource> records,
            SchemaMapping.Inheritance clientsOfDeal) {
        this.parameters = parameters;
        this.clients = clients;
        this.records = records;
        this.clientsOfDeal = clientsOfDeal;
    }

    static Problems problems(
            @Nullable String currency,
            Map<String, String> parameters,
            List<ClientSource> clients,
            List<RecordSource> records,
            SchemaMapping.Inheritance clientsOfDeal,
            Set<String> disjointIds) {
        var rules = new MappingRules(parameters, clients, records, clientsOfDeal);
        if (currency != null && currency.isBlank()) {
            rules.problems.add(Location.ROOT.key("currency"), "is blank; write a code such as 'EUR', or leave it out");
        }
        rules.checkSources();
        rules.checkKinds(disjointIds);
        rules.checkParameters();
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
        List<String> known = Stream.concat(
                        Stream.of(ClientKind.values()).map(ClientKind::plural),
                        Stream.of(RecordKind.values()).map(RecordKind::plural))
                .toList();
        for (String kind : kinds) {
            if (!known.contains(kind)) {
                problems.add(
                        Location.ROOT.key("disjointIds"),
                        "names '" + kind + "', which is no kind of source; " + Nearest.remedy(kind, known));
            }
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
        checkColumns(place.key("columns"), ColumnRules.of(source.kind()), source.columns());
        if (source.kind() == ClientKind.COMPANY && !source.companies().isEmpty()) {
            problems.add(place.key("companies"), "is for contacts only; a company belongs to no other");
        }
        each(place.key("companies"), source.companies(), (at, link) -> {
            if (link.target() != Link.Target.COMPANY) {
                problems.add(at, "leads to a " + MappingKeys.of(link.target()) + "; a contact's company is a company");
            }
            checkLink(at, link);
        });
        each(place.key("emails"), source.emails(), this::checkValues);
        each(place.key("phones"), source.phones(), this::checkValues);
    }

    private void checkValues(Location place, ClientSource.Values values) {
        boolean isText = values.equals(new ClientSource.Values(values.sql(), null, null));
        checkSql(isText ? place : place.key("text"), values.sql());
        checkSplit(place, values.split());
        checkVia(place, values.via(), values.where());
    }

    private void checkRecords(Location place, RecordSource source) {
        checkSource(place, source.from(), source.where(), source.id());
        checkColumns(place.key("columns"), ColumnRules.of(source.kind()), source.columns());
        each(place.key("links"), source.links(), (at, link) -> {
            if (link.target() == Link.Target.DEAL && source.kind() == RecordKind.DEAL) {
                problems.add(at.key("to"), "leads from a deal to a deal; write 'contact' or 'company'");
            }
            if (link.primary() != null && (source.kind() != RecordKind.DEAL || link.target() != Link.Target.CONTACT)) {
                problems.add(at.key("primary"), "is for the contacts of a deal only; leave it out");
            }
            checkLink(at, link);
        });
        boolean isLinked = source.links().stream()
                .anyMatch(l -> l.target() != Link.Target.DEAL
                        || (source.kind() == RecordKind.ACTIVITY && clientsOfDeal != SchemaMapping.Inheritance.NEVER));
        if (!isLinked) {
            problems.add(
                    place.key("links"),
                    "lead to no client, so that no record would belong to any; add a link to a contact or company"
                            + (source.kind() == RecordKind.ACTIVITY ? ", or let 'clientsOfDeal' be 'whenNone'" : ""));
        }
    }

    private void checkColumns(Location place, ColumnRules rules, Map<String, Column> columns) {
        rules.check(place, columns, problems);
        columns.forEach((name, column) -> {
            Location at = place.key(name);
            if (column instanceof Column.Flag flag) {
                checkSql(at, flag.condition());
            } else {
                column.expressions().forEach(sql -> checkSql(at, sql));
            }
        });
    }

    private void checkSource(Location place, String from, @Nullable String where, IdColumn id) {
        checkTables(place.key("from"), from);
        checkOptional(place.key("where"), where);
        checkRef(place.key("id"), id);
        if (id.split() != null) {
            problems.add(place.key("id").key("split"), "is for links; a record has one id");
        }
    }

    private void checkSplit(Location place, @Nullable String split) {
        if (split != null && !split.equals("json") && !DELIMITER.matcher(split).matches()) {
            problems.add(
                    place.key("split"),
                    "'" + split + "' cannot stand between texts; write one to three characters without letters, digits,"
                            + " quotes and backslashes, such as ';', or 'json' for an array of JSON");
        }
    }

    private void checkLink(Location place, Link link) {
        boolean exists = switch (link.target()) {
            case CONTACT -> clients.stream().anyMatch(c -> c.kind() == ClientKind.CONTACT);
            case COMPANY -> clients.stream().anyMatch(c -> c.kind() == ClientKind.COMPANY);
            case DEAL -> records.stream().anyMatch(r -> r.kind() == RecordKind.DEAL);
        };
        if (!exists) {
            problems.add(
                    place,
                    "leads to a " + MappingKeys.of(link.target())
                            + ", of which the mapping has no source; add one, or leave out the link");
        }
        checkRef(place.key("id"), link.ref());
        checkSplit(place.key("id"), link.ref().split());
        checkVia(place, link.via(), link.where());
        checkOptional(place.key("primary"), link.primary());
    }

    private void checkVia(Location place, Link.@Nullable Via via, @Nullable String where) {
        if (via != null) {
            checkTables(place.key("via").key("from"), via.from());
            checkSql(place.key("via").key("key"), via.key());
            checkOptional(place.key("via").key("recordKey"), via.recordKey());
        }
        checkOptional(place.key("where"), where);
    }

    private void checkRef(Location place, IdColumn ref) {
        checkSql(place, ref.sql());
        if (ref.type() != IdColumn.Type.TEXT && !ref.strip().isEmpty()) {
            problems.add(place.key("strip"), "is for texts only; write {\"text\": ...} if the column is one");
        }
        if (ref.type() != IdColumn.Type.TEXT && ref.split() != null) {
            problems.add(place.key("split"), "is for texts only; write {\"text\": ...} if the column is one");
        }
        if (ref.type() == IdColumn.Type.INTEGER && !ref.absent().stream().allMatch(a -> a.matches("-?\\d+"))) {
            problems.add(place.key("absent"), "has a value that is no integer, which the column cannot hold");
        }
    }

    private void checkOptional(Location place, @Nullable String sql) {
        if (sql != null) {
            checkSql(place, sql);
        }
    }

    private void checkTables(Location place, String from) {
        checkSql(place, from);
        if (SqlTokens.isList(from)) {
            problems.add(
                    place,
                    "joins tables by a comma, behind which nothing more can be joined; write JOIN ... ON instead");
        }
    }

    private void checkSql(Location place, String sql) {
        PARAMETER.matcher(sql).results().map(m -> m.group(1)).forEach(name -> {
            usedParameters.add(name);
            if (!parameters.containsKey(name)) {
                problems.add(
                        place,
                        "has the parameter ${" + name + "}, which 'parameters' lacks; "
                                + Nearest.remedy(name, parameters.keySet()));
            }
        });
        String fault = SqlTokens.fault(PARAMETER.matcher(sql).replaceAll("p"));
        if (fault != null) {
            problems.add(place, fault);
        }
    }

    private void checkParameters() {
        parameters.forEach((name, value) -> {
            Location place = Location.ROOT.key("parameters").key(name);
            if (!PLAIN.matcher(value).matches()) {
                problems.add(place, "may hold no quotes, semicolons and backslashes: it becomes a part of names");
            }
            if (!usedParameters.contains(name)) {
                problems.add(place, "is not used; write ${" + name + "} where it is meant, or leave it out");
            }
        });
    }
}
