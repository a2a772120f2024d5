package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Evaluates conditions on linked records as uncorrelated sets of keys, for databases that compute such a set once but a joined table again for each
 * row. Only for statements about one client.
 */
final class LinkedBySubquery implements LinkedConditions {

    private final ClientScope scope;
    private final RecordSource source;
    private final SourceTable table;

    LinkedBySubquery(ClientScope scope, RecordSource source) {
        this.scope = scope;
        this.source = source;
        this.table = scope.table(source);
    }

    /** Returns this: each condition is a set of its own. */
    @Override
    public LinkedBySubquery with(Condition.Linked condition) {
        return this;
    }

    @Override
    public LinkedBySubquery required() {
        return this;
    }

    @Override
    public boolean isOnce() {
        return true;
    }

    @Override
    public Sql joins() {
        return Sql.NONE;
    }

    @Override
    public Sql flag(Condition.Linked condition) {
        var sets = new ArrayList<Sql>();
        if (condition instanceof Condition.LinkedToDeal linked) {
            scope.dealLinks(source).forEach(link -> sets.add(toDeal(link, linked)));
        } else if (condition instanceof Condition.WithActivity with) {
            for (RecordSource activities : scope.mapping().records(RecordKind.ACTIVITY)) {
                scope.dealLinks(activities, source).forEach(link -> sets.add(withActivity(link, activities, with)));
            }
        }
        return Sql.or(sets);
    }

    private Sql toDeal(DealLink link, Condition.LinkedToDeal condition) {
        LinkPath linkPath = link.path();
        RecordSelect matching = RecordSelect.owned(scope, link.deals()).where(condition.deal());
        IdCodec id = matching.fields().id();
        Map<String, Sql> keys = Map.of("cp_key", Sql.of(id.comparable(linkPath.ref())));
        Sql leads = Sql.and(
                linkPath.ref().isPresent(), Sql.of(linkPath.ref().comparable(id), " IN (", matching.select(keys), ")"));
        return linkPath.isDirect()
                ? Sql.and(SourceTable.fragment(link.link().where()), leads)
                : Sql.of(table.id().sql(), " IN (", linkPath.select(Sql.of(linkPath.key()), leads), ")");
    }

    private Sql withActivity(DealLink link, RecordSource activities, Condition.WithActivity condition) {
        SourceTable others = scope.table(activities);
        LinkPath linkPath = link.path();
        RecordSelect all = RecordSelect.all(scope, activities).evaluating(List.of(condition.activity()));
        Sql mayLead = scope.belonging(source).mayBeRowOf(linkPath.ref());
        Sql holds = all.sql(condition.activity());
        Sql reference = Sql.of(linkPath.ref().comparable(table.id()));
        Sql keys;
        if (linkPath.isDirect()) {
            // H2 looks a set up in an index only if it sees no range
            // condition on that index; else it reads all of it.
            keys = all.where(Sql.and(SourceTable.fragment(link.link().where()), mayLead))
                    .where(Sql.of(holds.flag(), " = 1"))
                    .select(Map.of("cp_key", reference));
        } else {
            RecordSelect matching = all.where(holds).within(TimeRange.enclosing(List.of(condition.activity())));
            keys = Sql.of(
                    "SELECT ",
                    reference,
                    " FROM ",
                    linkPath.from(),
                    " JOIN (",
                    matching.select(Map.of("cp_record", Sql.of(others.id().sql()))),
                    ") cp_linked ON cp_linked.cp_record = ",
                    linkPath.key(),
                    " WHERE ",
                    Sql.and(linkPath.where(), mayLead));
        }
        return Sql.of(table.id().comparable(linkPath.ref()), " IN (", keys, ")");
    }
}
