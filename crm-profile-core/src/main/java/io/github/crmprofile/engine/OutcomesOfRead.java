package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.query.Query;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Computes the figures of the clients of one read. A figure is a function of the answers to its queries: without any it is the same for all clients of a
 * kind, and computed once for them. For one thread.
 */
final class OutcomesOfRead {

    private static final BitSet NONE = new BitSet(0);

    private final Planned planned;
    private final Map<ClientKind, @Nullable FigureOutcome[]> ofNoRecords = new EnumMap<>(ClientKind.class);

    OutcomesOfRead(Planned planned) {
        this.planned = planned;
    }

    /**
     * The figures, which many reads share.
     *
     * @param figures the figures, in the order asked
     * @param byQuery the indexes of the figures that are made of a query, for each query
     */
    record Planned(List<FigurePlan> figures, Map<Query, BitSet> byQuery) {

        static Planned of(List<FigurePlan> figures) {
            var byQuery = new HashMap<Query, BitSet>();
            for (int i = 0; i < figures.size(); i++) {
                int index = i;
                Consumer<Query> add = query ->
                        byQuery.computeIfAbsent(query, q -> new BitSet()).set(index);
                figures.get(i).each(figure -> figure.computation().queries(add));
            }
            return new Planned(figures, byQuery);
        }

        /** Returns the figures of a client whom the read does not share with others, in the order asked. */
        List<FigureOutcome> ofOne(Computation.Answers answers) {
            var outcomes = new ArrayList<FigureOutcome>(figures.size());
            figures.forEach(each -> outcomes.add(each.compute(answers)));
            return outcomes;
        }

        private BitSet withRecords(SlicedAnswer answer) {
            var all = new BitSet(figures.size());
            answer.forEachAnswered(query -> all.or(byQuery.getOrDefault(query, NONE)));
            return all;
        }
    }

    /** Returns the figures of a client, in the order asked. */
    List<FigureOutcome> of(Computation.Answers answers) {
        @Nullable
        FigureOutcome[] shared = ofNoRecords.computeIfAbsent(
                answers.client().kind(),
                kind -> new @Nullable FigureOutcome[planned.figures().size()]);
        BitSet withRecords = planned.withRecords(answers.own());
        var outcomes = new ArrayList<FigureOutcome>(shared.length);
        for (int i = 0; i < shared.length; i++) {
            FigureOutcome outcome = withRecords.get(i) ? null : shared[i];
            if (outcome == null) {
                outcome = planned.figures().get(i).compute(answers);
                if (!withRecords.get(i)) {
                    shared[i] = outcome;
                }
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }
}
