package io.github.crmprofile.jdbc.statement;

import com.google.common.collect.Iterables;
import io.github.crmprofile.jdbc.group.GroupedQuery;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.List;

/** Compiles a plan, or the part of it for clients of one kind, into one statement. */
public final class PlanCompiler {

    private PlanCompiler() {}

    static UnionStatement of(QuerySet questions, ClientScope scope) {
        return new UnionStatement(branches(questions, scope), scope.dialect(), scope.isOne());
    }

    public static List<UnionBranch> branches(QuerySet questions, ClientScope scope) {
        var branches = new ArrayList<UnionBranch>();
        for (ClientSource clients : scope.mapping().clients(scope.kind())) {
            var ofClients = new ClientBranches(scope, clients);
            branches.addAll(questions.detail().hasClient() ? ofClients.cards() : ofClients.existence());
            if (questions.detail().hasWarnings()) {
                branches.addAll(ofClients.repeated());
            }
        }
        for (RecordKind kind : RecordKind.values()) {
            for (RecordSource source : scope.mapping().records(kind)) {
                branches.addAll(branches(
                        questions.queries(kind),
                        scope,
                        source,
                        questions.detail().hasWarnings()));
            }
        }
        return branches;
    }

    private static List<UnionBranch> branches(
            List<Query> queries, ClientScope scope, RecordSource source, boolean hasWarnings) {
        RecordSelect owned = RecordSelect.owned(scope, source);
        var branches = new ArrayList<UnionBranch>();
        var together = new ArrayList<GroupedQuery>();
        for (Query query : queries) {
            if (!isRecords(query)) {
                GroupedQuery groupedQuery = GroupedQuery.of(query, owned.fields());
                if (owned.areFoundByTime() && ExtremeBranch.isFor(groupedQuery, owned)) {
                    branches.add(ExtremeBranch.of(groupedQuery, owned));
                } else {
                    together.add(groupedQuery);
                }
            }
        }
        RecordSelect computed = RecordSelect.computedOnce(scope, source);
        List<GroupBySelect> groups = GroupBySelect.of(computed, together, hasWarnings);
        WarningColumn warnings = hasWarnings ? new WarningColumn(computed) : null;
        boolean areComputed = warnings != null && !warnings.isEmpty();
        // A branch that scans all records anyway computes the warnings, too.
        int scan = areComputed ? Iterables.indexOf(groups, GroupBySelect::readsAll) : -1;
        for (int i = 0; i < groups.size(); i++) {
            GroupBySelect group = groups.get(i);
            branches.add(
                    warnings != null && i == scan ? group.withWarnings(warnings).render() : group.render());
        }
        var ofRecords = new RecordBranches(scope, source);
        branches.addAll(records(queries, ofRecords));
        if (warnings != null) {
            if (areComputed && scan < 0) {
                branches.add(ofRecords.warnings(computed, warnings));
            }
            warnings.untold().forEach(check -> branches.add(ofRecords.warning(check)));
            branches.addAll(ofRecords.withoutKey());
        }
        return branches;
    }

    private static List<UnionBranch> records(List<Query> queries, RecordBranches ofRecords) {
        List<Query> whole = queries.stream().filter(PlanCompiler::isRecords).toList();
        if (whole.isEmpty()) {
            return List.of();
        }
        var branches = new ArrayList<UnionBranch>();
        whole.forEach(query -> branches.add(ofRecords.records(query)));
        Condition any = Condition.any(
                whole.stream().map(query -> query.selection().condition()).toArray(Condition[]::new));
        branches.addAll(ofRecords.links(RecordBranches.matching(any)));
        return branches;
    }

    private static boolean isRecords(Query query) {
        return query.aggregate() instanceof Aggregate.Records;
    }

    /** Returns whether a condition depends on the client so that one statement cannot evaluate it for several. */
    public static boolean isOnlyForOne(QuerySet questions) {
        return questions.queries().stream()
                .anyMatch(query -> isOnlyForOne(query.selection().condition()));
    }

    private static boolean isOnlyForOne(Condition condition) {
        return condition
                .leaves()
                .anyMatch(leaf -> leaf instanceof Condition.LinkedToDeal linked
                        ? isOnlyForOne(linked.deal())
                        : leaf instanceof Condition.WithActivity with
                                && with.activity().asksForLinks());
    }
}
