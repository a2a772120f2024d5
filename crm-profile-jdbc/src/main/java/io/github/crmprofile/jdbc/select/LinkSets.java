package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.Table;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions that ask for linked records, each as a set of keys that depends on nothing outside of it: for databases that find such a set once and
 * keep it, but a joined table anew for each row. For one client, of whom rows need not tell.
 */
final class LinkSets {

    private final Scope scope;
    private final RecordSource source;
    private final Table table;

    LinkSets(Scope scope, RecordSource source) {
        this.scope = scope;
        this.source = source;
        this.table = Table.of(source, scope.dialect());
    }

    /** Whether a record is linked to one that matches. */
    Sql flag(Condition condition) {
        var sets = new ArrayList<Sql>();
        if (condition instanceof Condition.LinkedToDeal linked) {
            for (Link link : source.links()) {
                if (link.target() == Link.Target.DEAL) {
                    scope.mapping().records(RecordKind.DEAL).forEach(deals -> sets.add(toDeal(link, deals, linked)));
                }
            }
        } else {
            for (RecordSource activities : scope.mapping().records(RecordKind.ACTIVITY)) {
                for (Link link : activities.links()) {
                    if (link.target() == Link.Target.DEAL) {
                        sets.add(withActivity(link, activities, (Condition.WithActivity) condition));
                    }
                }
            }
        }
        return Sql.or(sets);
    }

    private Sql toDeal(Link link, RecordSource deals, Condition.LinkedToDeal condition) {
        Way way = Way.of(table, link, scope.dialect());
        RecordSelect matching = RecordSelect.owned(scope, deals);
        matching.where(matching.sql(condition.deal()));
        IdCodec id = matching.fields().id();
        matching.column("cp_k", Sql.of(id.comparable(way.ref())));
        Sql leads = Sql.and(way.ref().isPresent(), Sql.of(way.ref().comparable(id), " IN (", matching.select(), ")"));
        return way.isDirect()
                ? Sql.and(Table.fragment(link.where()), leads)
                : Sql.of(table.id().sql(), " IN (", way.select(Sql.of(way.key()), leads), ")");
    }

    private Sql withActivity(Link link, RecordSource activities, Condition.WithActivity condition) {
        Table others = Table.of(activities, scope.dialect());
        Way way = Way.of(others, link, scope.dialect());
        RecordSelect matching = RecordSelect.all(scope, activities);
        Sql mayLead = scope.belonging(source).mayBeRowOf(way.ref());
        Sql holds = matching.sql(condition.activity());
        Sql reference = Sql.of(way.ref().comparable(table.id()));
        Sql keys;
        if (way.isDirect()) {
            matching.column("cp_k", reference);
            matching.where(Sql.and(Table.fragment(link.where()), mayLead));
            // H2 looks a set up in an index only where it sees no range that the index has too: it would read all of
            // the index.
            matching.where(Sql.of(holds.flag(), " = 1"));
            keys = matching.select();
        } else {
            matching.where(holds);
            matching.within(Hull.ofAny(List.of(condition.activity())));
            matching.column("cp_v", Sql.of(others.id().sql()));
            keys = Sql.of(
                    "SELECT ",
                    reference,
                    " FROM ",
                    way.from(),
                    " JOIN (",
                    matching.select(),
                    ") cp_d ON cp_d.cp_v = ",
                    way.key(),
                    " WHERE ",
                    Sql.and(way.where(), mayLead));
        }
        return Sql.of(table.id().comparable(way.ref()), " IN (", keys, ")");
    }
}
