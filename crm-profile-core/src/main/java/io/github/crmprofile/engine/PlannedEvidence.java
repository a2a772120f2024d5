package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.OperandQueries;
import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of an operand, without its count.
 *
 * @param uncounted the evidence of a figure in slices, which has no count
 * @param empty the operand's value over no records
 * @param whole the queries of the operand in a figure without slices; null in one with slices
 * @param leaf the formula that the operand belongs to
 * @param name the operand's name in it
 */
record PlannedEvidence(
        Evidence uncounted,
        MeasureValue empty,
        OperandQueries.@Nullable Whole whole,
        MeasuredComputation leaf,
        String name) {

    /** Returns the evidence of each operand of a figure, in the order in which they are shown. */
    static List<PlannedEvidence> of(Figure figure, Computation computation, boolean isEarlier) {
        var planned = new ArrayList<PlannedEvidence>();
        computation.leaves(
                "",
                (prefix, leaf) -> leaf.metric().operands().forEach((name, measure) -> {
                    if (measure.isContext()) {
                        return;
                    }
                    var ref = new EvidenceRef(figure, prefix + name, new EvidenceRef.Slice.Whole(), isEarlier);
                    planned.add(new PlannedEvidence(
                            new Evidence(ref, measure.kind(), null, null),
                            measure.aggregate().empty(),
                            leaf.byOperand().get(name) instanceof OperandQueries.Whole whole ? whole : null,
                            leaf,
                            name));
                }));
        return List.copyOf(planned);
    }

    Evidence read(SlicedAnswer answer, EvidenceRef.Origin origin) {
        EvidenceRef ref = uncounted.ref().withOrigin(origin);
        if (whole == null) {
            return new Evidence(ref, uncounted.kind(), null, null);
        }
        List<CrmRecord> contributors = leaf.contributors(name, answer, SliceKey.WHOLE);
        if (contributors != null) {
            return new Evidence(ref, uncounted.kind(), (long) contributors.size(), null);
        }
        Map<List<Grouping.Key>, MeasureValue> groups = whole.groups(answer, SliceKey.WHOLE);
        MeasureValue only = groups.get(List.of());
        Collection<MeasureValue> values = only == null ? groups.values() : List.of(only);
        return new Evidence(ref, uncounted.kind(), count(values), amounts(values));
    }

    /** Returns the number of records in the groups of a number; null when the groups do not hold it. */
    private @Nullable Long count(Iterable<MeasureValue> groups) {
        if (empty instanceof MeasureValue.Dated) {
            return null;
        }
        long sum = 0;
        for (MeasureValue value : groups) {
            if (value instanceof MeasureValue.Counted counted) {
                sum += counted.count();
            } else if (value instanceof MeasureValue.Money money) {
                sum += money.amounts().records();
            } else if (value instanceof MeasureValue.Decimal decimal) {
                sum += decimal.known() + decimal.missing();
            } else if (value instanceof MeasureValue.Listed listed) {
                sum += listed.records().size();
            }
        }
        return sum;
    }

    private @Nullable Amounts amounts(Iterable<MeasureValue> groups) {
        if (!(empty instanceof MeasureValue.Money)) {
            return null;
        }
        Amounts sum = Amounts.NONE;
        for (MeasureValue value : groups) {
            sum = sum.plus(((MeasureValue.Money) value).amounts());
        }
        return sum;
    }
}
