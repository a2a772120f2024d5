package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that ask for linked records: worked out once for all of them, in a table joined to the records, with a column of 1 and 0 for each
 * condition. There is one such table for each way to each source of the linked kind.
 */
final class LinkJoins {

    private final Scope scope;
    private final RecordSource source;
    private final @Nullable Sql client;
    private final List<Condition> conditions = new ArrayList<>();

    LinkJoins(Scope scope, RecordSource source, @Nullable Sql client) {
        this.scope = scope;
        this.source = source;
        this.client = client;
    }

    /** Whether a record is linked to one that matches. */
    Sql flag(Condition condition) {
        Condition linked = condition instanceof Condition.LinkedToDeal toDeal
                ? toDeal.deal()
                : ((Condition.WithActivity) condition).activity();
        if (!conditions.contains(linked)) {
            conditions.add(linked);
        }
        int index = conditions.indexOf(linked);
        var flags = new ArrayList<Sql>();
        for (int join = 0; join < size(); join++) {
            flags.add(Sql.of("cp_j", join, ".cp_e", index, " = 1"));
        }
        return Sql.or(flags);
    }

    private int size() {
        if (source.kind() == RecordKind.ACTIVITY) {
            return scope.ways(source, Link.Target.DEAL).size()
                    * scope.mapping().records(RecordKind.DEAL).size();
        }
        return scope.mapping().records(RecordKind.ACTIVITY).stream()
                .mapToInt(activities -> scope.ways(activities, Link.Target.DEAL).size())
                .sum();
    }

    Sql joins() {
        if (conditions.isEmpty()) {
            return Sql.NONE;
        }
        return Sql.join("", source.kind() == RecordKind.ACTIVITY ? toDeals() : toActivities());
    }

    private List<Sql> toDeals() {
        var joins = new ArrayList<Sql>();
        for (Link link : source.links()) {
            if (link.target() == Link.Target.DEAL) {
                for (RecordSource deals : scope.mapping().records(RecordKind.DEAL)) {
                    joins.add(toDeals(link, deals, "cp_j" + joins.size()));
                }
            }
        }
        return joins;
    }

    private Sql toDeals(Link link, RecordSource source, String alias) {
        Way way = Way.of(Table.of(this.source, scope.dialect()), link, scope.dialect());
        RecordSelect deals = RecordSelect.owned(scope, source);
        IdCodec id = deals.fields().id();
        String key = deals.column(Sql.of(id.comparable(way.ref())));
        List<String> flags = conditions.stream().map(deals::flag).toList();
        String reference = way.ref().comparable(id);
        if (way.isDirect()) {
            return Sql.of(
                    " LEFT JOIN (SELECT ",
                    Sql.join(", ", columns(key, flags, "")),
                    " FROM (",
                    deals.select(),
                    ") cp_d) ",
                    alias,
                    " ON ",
                    Sql.and(Sql.of(alias, ".cp_k = ", reference), Table.fragment(link.where()), sameClient(alias)));
        }
        Sql links = way.select(
                Sql.of(way.key(), " AS cp_k, ", reference, " AS cp_r"),
                way.ref().isPresent());
        return Sql.of(
                " LEFT JOIN (SELECT ",
                Sql.join(", ", columns("cp_v.cp_k", flags, "MAX")),
                " FROM (",
                links,
                ") cp_v JOIN (",
                deals.select(),
                ") cp_d ON cp_d.",
                key,
                " = cp_v.cp_r GROUP BY cp_v.cp_k",
                client == null ? "" : ", cp_d.cp_c",
                ") ",
                alias,
                " ON ",
                Sql.and(
                        Sql.of(
                                alias,
                                ".cp_k = ",
                                Table.of(this.source, scope.dialect()).id().sql()),
                        sameClient(alias)));
    }

    private Sql sameClient(String alias) {
        return client == null ? Sql.TRUE : Sql.of(alias, ".cp_c = ", client);
    }

    private List<Sql> columns(String key, List<String> flags, String function) {
        var columns = new ArrayList<Sql>();
        columns.add(Sql.of(key.contains(".") ? key : "cp_d." + key, " AS cp_k"));
        for (int i = 0; i < flags.size(); i++) {
            columns.add(Sql.of(function, "(cp_d.", flags.get(i), ") AS cp_e", i));
        }
        if (client != null) {
            columns.add(Sql.of("cp_d.cp_c AS cp_c"));
        }
        return columns;
    }

    private List<Sql> toActivities() {
        var joins = new ArrayList<Sql>();
        for (RecordSource activities : scope.mapping().records(RecordKind.ACTIVITY)) {
            for (Link link : activities.links()) {
                if (link.target() == Link.Target.DEAL) {
                    joins.add(toActivities(link, activities, "cp_j" + joins.size()));
                }
            }
        }
        return joins;
    }

    private Sql toActivities(Link link, RecordSource source, String alias) {
        Table table = Table.of(source, scope.dialect());
        Way way = Way.of(table, link, scope.dialect());
        IdCodec deal = Table.of(this.source, scope.dialect()).id();
        RecordSelect activities = RecordSelect.all(scope, source);
        List<String> flags = conditions.stream().map(activities::flag).toList();
        activities.within(Hull.ofAny(conditions));
        Sql ofClients = scope.ids() == null
                ? way.ref().isPresent()
                : new Targets.Owned(scope.belonging(this.source)).condition(way.ref());
        String reference = way.ref().comparable(deal);
        Sql rows;
        if (way.isDirect()) {
            String key = activities.column(Sql.of(reference));
            activities.where(Sql.and(Table.fragment(link.where()), ofClients));
            rows = Sql.of(
                    "SELECT cp_d.",
                    key,
                    " AS cp_k",
                    maxima(flags),
                    " FROM (",
                    activities.select(),
                    ") cp_d GROUP BY cp_d.",
                    key);
        } else {
            String key = activities.column(Sql.of(table.id().sql()));
            Sql links = way.select(Sql.of(way.key(), " AS cp_v, ", reference, " AS cp_k"), ofClients);
            rows = Sql.of(
                    "SELECT cp_v.cp_k AS cp_k",
                    maxima(flags),
                    " FROM (",
                    links,
                    ") cp_v JOIN (",
                    activities.select(),
                    ") cp_d ON cp_d.",
                    key,
                    " = cp_v.cp_v GROUP BY cp_v.cp_k");
        }
        return Sql.of(" LEFT JOIN (", rows, ") ", alias, " ON ", alias, ".cp_k = ", deal.comparable(way.ref()));
    }

    private static String maxima(List<String> flags) {
        var columns = new StringBuilder();
        for (int i = 0; i < flags.size(); i++) {
            columns.append(", MAX(cp_d.")
                    .append(flags.get(i))
                    .append(") AS cp_e")
                    .append(i);
        }
        return columns.toString();
    }
}
