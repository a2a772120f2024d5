package io.github.crmprofile.jdbc.select;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions on linked records for all records at once, in a joined table with a column of 1 and 0 for each condition. There is one such
 * table for each join path to each source of the linked kind.
 */
final class LinkedByJoin implements LinkedConditions {

    private final ClientScope scope;
    private final RecordSource source;
    private final @Nullable Sql client;
    private final boolean keepsOnce;
    private final List<Condition> conditions;
    private final boolean isRequired;

    /**
     * Starts without conditions.
     *
     * @param scope the clients
     * @param source the records
     * @param client the client of a row; null where rows need not name theirs
     * @param keepsOnce whether a record with one row may not have several after the join
     */
    LinkedByJoin(ClientScope scope, RecordSource source, @Nullable Sql client, boolean keepsOnce) {
        this(scope, source, client, keepsOnce, List.of(), false);
    }

    private LinkedByJoin(
            ClientScope scope,
            RecordSource source,
            @Nullable Sql client,
            boolean keepsOnce,
            List<Condition> conditions,
            boolean isRequired) {
        this.scope = scope;
        this.source = source;
        this.client = client;
        this.keepsOnce = keepsOnce;
        this.conditions = conditions;
        this.isRequired = isRequired;
    }

    @Override
    public LinkedByJoin with(Condition.Linked condition) {
        Condition linked = condition.linked();
        return conditions.contains(linked)
                ? this
                : new LinkedByJoin(
                        scope,
                        source,
                        client,
                        keepsOnce,
                        ImmutableList.<Condition>builder()
                                .addAll(conditions)
                                .add(linked)
                                .build(),
                        isRequired);
    }

    @Override
    public boolean isOnce() {
        return keepsOnce
                || conditions.isEmpty()
                || source.kind() != RecordKind.ACTIVITY
                || scope.dealLinks(source).stream()
                        .allMatch(link -> !link.path().isDirect()
                                || scope.belonging(link.deals()).isOncePerClient());
    }

    @Override
    public Sql flag(Condition.Linked condition) {
        int index = conditions.indexOf(condition.linked());
        Preconditions.checkState(index >= 0, "this condition was not added");
        var flags = new ArrayList<Sql>();
        for (int join = 0; join < size(); join++) {
            flags.add(LinkFlags.isSet("cp_join" + join, index));
        }
        return Sql.or(flags);
    }

    /** Leaves out records without a link. Where there is a single join path, the database may then start at its other end. */
    @Override
    public LinkedByJoin required() {
        boolean isSafe = size() == 1 && scope.dialect().joinsFromEitherSide();
        return isSafe ? new LinkedByJoin(scope, source, client, keepsOnce, conditions, true) : this;
    }

    private String join() {
        return isRequired ? " JOIN (" : " LEFT JOIN (";
    }

    private int size() {
        if (source.kind() == RecordKind.ACTIVITY) {
            return scope.dealLinks(source).size();
        }
        return scope.mapping().records(RecordKind.ACTIVITY).stream()
                .mapToInt(activities -> scope.dealLinks(activities, source).size())
                .sum();
    }

    @Override
    public Sql joins() {
        if (conditions.isEmpty()) {
            return Sql.NONE;
        }
        return Sql.join("", source.kind() == RecordKind.ACTIVITY ? toDeals() : toActivities());
    }

    private List<Sql> toDeals() {
        var joins = new ArrayList<Sql>();
        for (DealLink link : scope.dealLinks(source)) {
            joins.add(toDeals(link, "cp_join" + joins.size()));
        }
        return joins;
    }

    private Sql toDeals(DealLink link, String alias) {
        SourceTable table = scope.table(source);
        LinkPath linkPath = link.path();
        // Without a DISTINCT the database looks up an activity's deal, and does not compare it with all of the client.
        boolean isMadeDistinct = keepsOnce && !scope.belonging(link.deals()).isOncePerClient();
        RecordSelect deals = (isMadeDistinct
                        ? RecordSelect.owned(scope, link.deals())
                        : RecordSelect.byLink(scope, link.deals()))
                .evaluating(conditions);
        IdCodec id = deals.fields().id();
        var columns = new LinkedHashMap<String, Sql>();
        columns.put("cp_key", Sql.of(id.comparable(linkPath.ref())));
        columns.putAll(LinkFlags.of(deals, conditions));
        Sql reference = Sql.of(linkPath.ref().comparable(id));
        if (linkPath.isDirect()) {
            Sql linked = Sql.and(
                    Sql.of(alias, ".cp_key = ", reference),
                    linkPath.ref().isPresent(),
                    SourceTable.fragment(link.link().where()),
                    sameClient(alias));
            return Sql.of(join(), deals.select(columns), ") ", alias, " ON ", linked);
        }
        return Sql.of(
                join(),
                "SELECT ",
                linkPath.key(),
                " AS cp_key",
                LinkFlags.maxima(conditions.size()),
                client == null ? "" : ", cp_linked.cp_client AS cp_client",
                " FROM ",
                linkPath.from(),
                " JOIN (",
                deals.select(columns),
                ") cp_linked ON cp_linked.cp_key = ",
                reference,
                " WHERE ",
                Sql.and(linkPath.where(), linkPath.ref().isPresent()),
                " GROUP BY ",
                linkPath.key(),
                client == null ? "" : ", cp_linked.cp_client",
                ") ",
                alias,
                " ON ",
                Sql.and(Sql.of(alias, ".cp_key = ", table.id().sql()), sameClient(alias)));
    }

    private Sql sameClient(String alias) {
        return client == null ? Sql.TRUE : Sql.of(alias, ".cp_client = ", client);
    }

    private List<Sql> toActivities() {
        var joins = new ArrayList<Sql>();
        for (RecordSource activities : scope.mapping().records(RecordKind.ACTIVITY)) {
            for (DealLink link : scope.dealLinks(activities, source)) {
                joins.add(toActivities(link, activities, "cp_join" + joins.size()));
            }
        }
        return joins;
    }

    private Sql toActivities(DealLink link, RecordSource others, String alias) {
        SourceTable table = scope.table(others);
        LinkPath linkPath = link.path();
        IdCodec deal = scope.table(source).id();
        RecordSelect activities =
                RecordSelect.all(scope, others).evaluating(conditions).within(TimeRange.enclosing(conditions));
        Set<Condition> common = Conjuncts.common(conditions, activities.conditions());
        for (Condition condition : common) {
            activities = activities.where(condition);
        }
        Map<String, Sql> columns = LinkFlags.of(
                activities,
                conditions.stream()
                        .map(condition -> Conjuncts.without(common, condition))
                        .toList());
        Sql ofClients = scope.clients() == 0
                ? linkPath.ref().isPresent()
                : scope.belonging(source).mayBeRowOf(linkPath.ref());
        String reference = linkPath.ref().comparable(deal);
        Sql rows;
        if (linkPath.isDirect()) {
            activities =
                    activities.where(Sql.and(SourceTable.fragment(link.link().where()), ofClients));
            rows = grouped(activities, columns, reference, conditions.size());
        } else {
            columns.put("cp_record", Sql.of(table.id().sql()));
            rows = Sql.of(
                    "SELECT ",
                    reference,
                    " AS cp_key",
                    LinkFlags.maxima(conditions.size()),
                    " FROM ",
                    linkPath.from(),
                    " JOIN (",
                    activities.select(columns),
                    ") cp_linked ON cp_linked.cp_record = ",
                    linkPath.key(),
                    " WHERE ",
                    Sql.and(linkPath.where(), ofClients),
                    " GROUP BY ",
                    reference);
        }
        return Sql.of(join(), rows, ") ", alias, " ON ", alias, ".cp_key = ", deal.comparable(linkPath.ref()));
    }

    /** Returns the activities in groups: of a SELECT of their own, since some databases take no sub-select in a group or an aggregate. */
    private Sql grouped(RecordSelect activities, Map<String, Sql> columns, String reference, int conditions) {
        if (scope.dialect().savesPlanning()) {
            columns.replaceAll((name, flag) -> Sql.of("MAX(", flag, ")"));
            columns.put("cp_key", Sql.of(reference));
            return Sql.of(activities.select(columns), " GROUP BY ", reference);
        }
        columns.put("cp_key", Sql.of(reference));
        return Sql.of(
                "SELECT cp_linked.cp_key",
                LinkFlags.maxima(conditions),
                " FROM (",
                activities.select(columns),
                ") cp_linked GROUP BY cp_linked.cp_key");
    }
}
