package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Aggregate;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.List;

/** Makes one statement of a plan, or of a part of its clients. */
final class PlanStatements {

    private PlanStatements() {}

    static Statement of(QuerySet querySet, Scope scope) {
        return new Statement(branches(querySet, scope), scope.dialect(), scope.isOne());
    }

    static List<Branch> branches(QuerySet querySet, Scope scope) {
        boolean isProfile = querySet.detail() == Plan.Detail.PROFILE;
        var branches = new ArrayList<Branch>();
        for (ClientSource clients : scope.mapping().clients(scope.kind())) {
            var ofClients = new ClientBranches(scope, clients);
            branches.addAll(isProfile ? ofClients.cards() : ofClients.existence());
        }
        for (RecordKind kind : RecordKind.values()) {
            for (RecordSource source : scope.mapping().records(kind)) {
                branches.addAll(branches(querySet.queries(kind), scope, source, isProfile));
            }
        }
        return branches;
    }

    private static List<Branch> branches(List<Query> queries, Scope scope, RecordSource source, boolean isProfile) {
        var branches = new ArrayList<Branch>();
        SourceFields fields = scope.fields(source);
        var together = new ArrayList<Need>();
        for (Query query : queries) {
            if (!isRecords(query)) {
                Need need = Need.of(query, fields);
                RecordSelect records = RecordSelect.owned(scope, source);
                if (records.areFoundByTime() && ExtremeBranch.isFor(need, records)) {
                    branches.add(ExtremeBranch.of(need, records));
                } else {
                    together.add(need);
                }
            }
        }
        List<AggregateBranch> groups = AggregateBranch.of(scope, source, together, isProfile);
        branches.addAll(groups);
        var ofRecords = new RecordBranches(scope, source);
        List<Query> whole = queries.stream().filter(PlanStatements::isRecords).toList();
        if (!whole.isEmpty()) {
            whole.forEach(query -> branches.add(ofRecords.records(query)));
            Condition any = Condition.any(
                    whole.stream().map(query -> query.selection().condition()).toArray(Condition[]::new));
            branches.addAll(ofRecords.links(RecordBranches.matching(any)));
        }
        if (isProfile) {
            branches.addAll(warnings(new Warnings(RecordSelect.owned(scope, source)), groups, ofRecords));
        }
        return branches;
    }

    /** What is wrong with records is told where all of them are read anyway, if they are. */
    private static List<Branch> warnings(Warnings warnings, List<AggregateBranch> groups, RecordBranches ofRecords) {
        var branches = new ArrayList<Branch>();
        if (!warnings.isEmpty()) {
            groups.stream()
                    .filter(AggregateBranch::readsAll)
                    .findFirst()
                    .ifPresentOrElse(AggregateBranch::warn, () -> branches.add(ofRecords.warnings()));
        }
        warnings.untold().forEach(check -> branches.add(ofRecords.warning(check)));
        return branches;
    }

    private static boolean isRecords(Query query) {
        return query.aggregate() instanceof Aggregate.Records;
    }

    /** Whether a condition depends on the client in a way that one statement cannot tell for several. */
    static boolean isOnlyForOne(QuerySet querySet) {
        return querySet.queries().stream()
                .anyMatch(query -> isOnlyForOne(query.selection().condition()));
    }

    private static boolean isOnlyForOne(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(PlanStatements::isOnlyForOne);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(PlanStatements::isOnlyForOne);
        } else if (condition instanceof Condition.Not not) {
            return isOnlyForOne(not.part());
        } else if (condition instanceof Condition.LinkedToDeal linked) {
            return isOnlyForOne(linked.deal());
        }
        return condition instanceof Condition.WithActivity linked
                && linked.activity().asksForLinks();
    }
}
