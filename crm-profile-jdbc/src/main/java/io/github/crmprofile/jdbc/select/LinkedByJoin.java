package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions on linked records for all records at once, in a joined table with a column of 1 and 0 for each condition. There is one such
 * table for each join path to each source of the linked kind.
 */
final class LinkedByJoin {

    private final ClientScope scope;
    private final RecordSource source;
    private final @Nullable Sql client;
    private final boolean keepsOnce;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean isRequired;

    /**
     * Starts without conditions.
     *
     * @param scope whose records
     * @param source the records
     * @param client the id of the client of a record; null where rows need not be of one client
     * @param keepsOnce whether a record with one row may not have several after the join
     */
    LinkedByJoin(ClientScope scope, RecordSource source, @Nullable Sql client, boolean keepsOnce) {
        this.scope = scope;
        this.source = source;
        this.client = client;
        this.keepsOnce = keepsOnce;
    }

    /** Returns whether a record with one row has one after the join. */
    boolean isOnce() {
        return keepsOnce
                || conditions.isEmpty()
                || source.kind() != RecordKind.ACTIVITY
                || scope.dealLinks(source).stream()
                        .allMatch(link -> !link.path().isDirect()
                                || scope.belonging(link.deals()).isOncePerClient());
    }

    /** Returns whether a record is linked to one that matches. */
    Sql flag(Condition.Linked condition) {
        Condition linked = condition.linked();
        if (!conditions.contains(linked)) {
            conditions.add(linked);
        }
        int index = conditions.indexOf(linked);
        var flags = new ArrayList<Sql>();
        for (int join = 0; join < size(); join++) {
            flags.add(Sql.of("cp_join", join, ".cp_flag", index, " = 1"));
        }
        return Sql.or(flags);
    }

    /**
     * Leaves out records that are not linked to one that matches. Where there is a single join path, the database may then start at its other end.
     */
    void require() {
        isRequired = size() == 1 && scope.dialect().joinsFromEitherSide();
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

    Sql joins() {
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
        RecordSelect deals =
                keepsOnce ? RecordSelect.owned(scope, link.deals()) : RecordSelect.byLink(scope, link.deals());
        IdCodec id = deals.fields().id();
        deals.column("cp_key", Sql.of(id.comparable(linkPath.ref())));
        for (int i = 0; i < conditions.size(); i++) {
            deals.column("cp_flag" + i, deals.sql(conditions.get(i)).flag());
        }
        Sql reference = Sql.of(linkPath.ref().comparable(id));
        if (linkPath.isDirect()) {
            Sql linked = Sql.and(
                    Sql.of(alias, ".cp_key = ", reference),
                    linkPath.ref().isPresent(),
                    SourceTable.fragment(link.link().where()),
                    sameClient(alias));
            return Sql.of(join(), deals.select(), ") ", alias, " ON ", linked);
        }
        return Sql.of(
                join(),
                "SELECT ",
                linkPath.key(),
                " AS cp_key",
                maxima(),
                client == null ? "" : ", cp_linked.cp_client AS cp_client",
                " FROM ",
                linkPath.from(),
                " JOIN (",
                deals.select(),
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

    private String maxima() {
        var columns = new StringBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            columns.append(", MAX(cp_linked.cp_flag")
                    .append(i)
                    .append(") AS cp_flag")
                    .append(i);
        }
        return columns.toString();
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
        RecordSelect activities = RecordSelect.all(scope, others);
        for (int i = 0; i < conditions.size(); i++) {
            activities.column("cp_flag" + i, activities.sql(conditions.get(i)).flag());
        }
        activities.within(TimeRange.enclosing(conditions));
        Sql ofClients = scope.clients() == 0
                ? linkPath.ref().isPresent()
                : scope.belonging(source).mayBeRowOf(linkPath.ref());
        String reference = linkPath.ref().comparable(deal);
        Sql rows;
        if (linkPath.isDirect()) {
            activities.column("cp_key", Sql.of(reference));
            activities.where(Sql.and(SourceTable.fragment(link.link().where()), ofClients));
            rows = Sql.of(
                    "SELECT cp_linked.cp_key",
                    maxima(),
                    " FROM (",
                    activities.select(),
                    ") cp_linked GROUP BY cp_linked.cp_key");
        } else {
            activities.column("cp_record", Sql.of(table.id().sql()));
            rows = Sql.of(
                    "SELECT ",
                    reference,
                    " AS cp_key",
                    maxima(),
                    " FROM ",
                    linkPath.from(),
                    " JOIN (",
                    activities.select(),
                    ") cp_linked ON cp_linked.cp_record = ",
                    linkPath.key(),
                    " WHERE ",
                    Sql.and(linkPath.where(), ofClients),
                    " GROUP BY ",
                    reference);
        }
        return Sql.of(join(), rows, ") ", alias, " ON ", alias, ".cp_key = ", deal.comparable(linkPath.ref()));
    }
}
