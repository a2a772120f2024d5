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
            var groups = new ArrayList<GroupBySelect>();
            var others = new ArrayList<UnionBranch>();
            for (RecordSource source : scope.mapping().records(kind)) {
                OfSource ofSource = ofSource(
                        questions.queries(kind),
                        scope,
                        source,
                        questions.detail().hasWarnings());
                groups.addAll(ofSource.groups);
                others.addAll(ofSource.others);
            }
            branches.addAll(AlikeBranches.of(groups));
            branches.addAll(others);
        }
        return branches;
    }

    /**
     * What is read of a source.
     *
     * @param groups its records in groups
     * @param others all else
     */
    private record OfSource(List<GroupBySelect> groups, List<UnionBranch> others) {}

    private static OfSource ofSource(List<Query> queries, ClientScope scope, RecordSource source, boolean hasWarnings) {
        RecordSelect owned = RecordSelect.owned(scope, source);
        var others = new ArrayList<UnionBranch>();
        var together = new ArrayList<GroupedQuery>();
        for (Query query : queries) {
            if (!isRecords(query)) {
                GroupedQuery groupedQuery = GroupedQuery.of(query, owned.fields());
                if (owned.areFoundByTime() && ExtremeBranch.isFor(groupedQuery, owned)) {
                    others.add(ExtremeBranch.of(groupedQuery, owned));
                } else {
                    together.add(groupedQuery);
                }
            }
        }
        RecordSelect computed = RecordSelect.computedOnce(scope, source);
        var groups = new ArrayList<>(GroupBySelect.of(computed, together, hasWarnings));
        WarningColumn warnings = hasWarnings ? new WarningColumn(computed) : null;
        boolean areComputed = warnings != null && !warnings.isEmpty();
        // A branch that scans all records anyway computes the warnings, too.
        int scan = areComputed ? Iterables.indexOf(groups, GroupBySelect::readsAll) : -1;
        if (warnings != null && scan >= 0) {
            groups.set(scan, groups.get(scan).withWarnings(warnings));
        }
        var ofRecords = new RecordBranches(scope, source);
        others.addAll(records(queries, ofRecords));
        if (warnings != null) {
            if (areComputed && scan < 0) {
                others.add(ofRecords.warnings(computed, warnings));
            }
            warnings.untold().forEach(check -> others.add(ofRecords.warning(check)));
            others.addAll(ofRecords.withoutKey());
        }
        return new OfSource(groups, others);
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
