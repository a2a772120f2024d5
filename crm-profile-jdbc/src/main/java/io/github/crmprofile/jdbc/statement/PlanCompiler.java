package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.SourceFields;
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
        var branches = new ArrayList<UnionBranch>();
        SourceFields fields = scope.fields(source);
        var together = new ArrayList<GroupedQuery>();
        for (Query query : queries) {
            if (!isRecords(query)) {
                GroupedQuery groupedQuery = GroupedQuery.of(query, fields);
                RecordSelect records = RecordSelect.owned(scope, source);
                if (records.areFoundByTime() && ExtremeBranch.isFor(groupedQuery, records)) {
                    branches.add(ExtremeBranch.of(groupedQuery, records));
                } else {
                    together.add(groupedQuery);
                }
            }
        }
        List<AggregateBranch> groups = AggregateBranch.of(scope, source, together, hasWarnings);
        branches.addAll(groups);
        var ofRecords = new RecordBranches(scope, source);
        List<Query> whole = queries.stream().filter(PlanCompiler::isRecords).toList();
        if (!whole.isEmpty()) {
            whole.forEach(query -> branches.add(ofRecords.records(query)));
            Condition any = Condition.any(
                    whole.stream().map(query -> query.selection().condition()).toArray(Condition[]::new));
            branches.addAll(ofRecords.links(RecordBranches.matching(any)));
        }
        if (hasWarnings) {
            branches.addAll(warnings(new WarningColumn(RecordSelect.owned(scope, source)), groups, ofRecords));
            branches.addAll(ofRecords.withoutKey());
        }
        return branches;
    }

    /** Adds the data warnings to a branch that scans all records; without one, adds a branch for them. */
    private static List<UnionBranch> warnings(
            WarningColumn warnings, List<AggregateBranch> groups, RecordBranches ofRecords) {
        var branches = new ArrayList<UnionBranch>();
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
