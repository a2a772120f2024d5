package io.github.crmprofile;

import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.OperandPaths;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.engine.UnconvertedSelection;
import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the records behind a number, from the same selection as the number. */
final class RecordLister {

    private static final SliceKey UNDATED = new SliceKey(new Grouping.Key.Unknown(), null);

    private final ProfileSource source;
    private final MetricCompiler compiler;
    private final ContributorReader contributors;

    RecordLister(ProfileSource source, MetricCompiler compiler) {
        this.source = source;
        this.compiler = compiler;
        this.contributors = new ContributorReader(source, compiler);
    }

    RecordList list(ClientId client, ResolvedRequest request, EvidenceRef ref, PageRequest page) {
        EvidenceRef.Origin origin = ref.origin();
        // As of when the number was read: its days, and the same future.
        ResolvedRequest context = origin == null ? request : request.at(origin.readAt());
        MetricContext days = days(context, ref);
        RecordQuery query = query(client, context, days, ref, page);
        List<CrmRecord> chosen = contributors.read(client, context, days, ref);
        RecordPage read = chosen == null ? source.list(query) : ChosenRecords.page(chosen, query);
        if (read.count() == 0) {
            // An empty list does not show whether the client
            // exists; any other list does, so this read is rare.
            ClientReader.one(source, client, context.population().viewer());
        }
        Cursor next = read.next();
        return new RecordList(
                ref,
                days.period(),
                query.selection().kind(),
                read.records(),
                query.order(),
                read.count(),
                read.amounts(),
                query.sum(),
                next == null ? null : next.toString(),
                request.now());
    }

    private RecordQuery query(
            ClientId client, ResolvedRequest context, MetricContext days, EvidenceRef ref, PageRequest page) {
        Measure measure = measure(ref);
        Selection selection = selection(measure, context, days, ref);
        if (ref.slice() instanceof EvidenceRef.Slice.Unconverted) {
            selection = new UnconvertedSelection(source, compiler.money()).of(client, context, measure, selection);
        }
        Condition condition = selection.condition();
        source.attributes().ifPresent(known -> known.require(condition));
        RecordOrder order = order(selection, page);
        String after = page.after();
        return new RecordQuery(
                client,
                context.population(),
                selection,
                sum(measure),
                order,
                after == null ? null : Cursor.parse(after, order.field()),
                page.limit(),
                context.now());
    }

    /** Returns the measure of the evidence, with the figure's filter. */
    private Measure measure(EvidenceRef ref) {
        Metric metric = compiler.metrics().get(ref.figure().metric());
        OperandPaths.Operand operand = OperandPaths.get(metric, ref.operand());
        Measure measure = operand.measure();
        if (!compiler.kinds().contains(measure.kind())) {
            throw new IllegalArgumentException(
                    "The source has no " + measure.kind().plural() + ", so that metric '" + metric.id()
                            + "' is undefined and there is nothing to list");
        }
        return measure.isContext()
                ? measure
                : MetricCompiler.filtered(measure, ref.figure().deals(), metric.id());
    }

    private Selection selection(Measure measure, ResolvedRequest context, MetricContext days, EvidenceRef ref) {
        // Besides the records it counts, a formula may need others, which are the same for every slice.
        if (measure.isContext()) {
            return measure.selection(days);
        }
        Slicing slicing = slicing(ref, source);
        Selection selection = slicing.selection(measure, days, key(ref));
        if (ref.slice() instanceof EvidenceRef.Slice.Others others) {
            return slicing.without(measure, selection, leftOut(others));
        } else if (ref.slice() instanceof EvidenceRef.Slice.Compared compared) {
            Condition other =
                    measure.selection(context.resolved(compared.other())).condition();
            return selection.and(compared.isIn() ? other : Condition.not(other));
        }
        return selection;
    }

    /** Returns the slicing of the figure; for a part of its period, which the days are then, that of the part. */
    static Slicing slicing(EvidenceRef ref, ProfileSource source) {
        String name = ref.figure().field();
        Slicing.ByField field = name == null
                ? null
                : new Slicing.ByField(name, source.attributes().orElse(null));
        if (key(ref).part() != null) {
            return new Slicing.OverTime(Granularity.DAY, List.of(), field);
        }
        return field == null ? new Slicing.None() : field;
    }

    /** Returns the days of the number. */
    private static MetricContext days(ResolvedRequest context, EvidenceRef ref) {
        EvidenceRef.Origin origin = ref.origin();
        ReportingPeriod part = part(ref.slice());
        if (part != null) {
            return context.resolved(part);
        } else if (origin == null) {
            return side(context, ref);
        }
        MetricContext days = context.days(origin.first(), origin.last());
        // While the request is still that of the number, its period has a name.
        return named(context, ref)
                .filter(own -> Objects.equals(own.period().first(), origin.first())
                        && Objects.equals(own.period().last(), origin.last()))
                .orElse(days);
    }

    private static Optional<MetricContext> named(ResolvedRequest context, EvidenceRef ref) {
        MetricContext later = context.metricContext(ref.figure());
        return ref.isEarlier() ? context.earlier(later) : Optional.of(later);
    }

    /** Returns the period of the number: the figure's, or its comparison period. */
    private static MetricContext side(ResolvedRequest context, EvidenceRef ref) {
        return named(context, ref)
                .orElseThrow(() ->
                        new IllegalArgumentException("The records of the comparison period were asked for, but "
                                + (context.comparison() == null
                                        ? "the request compares nothing; give it the comparison of the profile"
                                        : "period '"
                                                + context.metricContext(ref.figure())
                                                        .period()
                                                        .period()
                                                + "' has none")));
    }

    private static @Nullable ReportingPeriod part(EvidenceRef.Slice slice) {
        if (slice instanceof EvidenceRef.Slice.Part part) {
            return part.period();
        } else if (slice instanceof EvidenceRef.Slice.Others others) {
            return others.part();
        }
        return slice instanceof EvidenceRef.Slice.Cell cell ? cell.part() : null;
    }

    /** Returns which slice of the days of the list is asked for. A part of a trend is no slice: it is those days. */
    static SliceKey key(EvidenceRef ref) {
        boolean isTrend = ref.figure().shape() instanceof Figure.Shape.Over;
        if (ref.slice() instanceof EvidenceRef.Slice.Value value) {
            boolean isUndated = isTrend && value.value() == null && ref.figure().field() == null;
            return isUndated ? UNDATED : SliceKey.ofValue(key(value.value()));
        } else if (ref.slice() instanceof EvidenceRef.Slice.Cell cell) {
            return new SliceKey(cell.part() == null ? UNDATED.part() : null, key(cell.value()));
        }
        return ref.slice() instanceof EvidenceRef.Slice.Undated ? UNDATED : SliceKey.WHOLE;
    }

    /** Returns the values whose records are left out. */
    static Set<Grouping.Key> leftOut(EvidenceRef.Slice.Others others) {
        var keys = new LinkedHashSet<Grouping.Key>();
        others.values().forEach(value -> keys.add(key(value)));
        if (others.isKnown()) {
            keys.add(key((String) null));
        }
        return keys;
    }

    private static Grouping.Key key(@Nullable String value) {
        return value == null ? new Grouping.Key.Unknown() : new Grouping.Key.Text(value);
    }

    private static RecordOrder order(Selection selection, PageRequest page) {
        String name = page.orderBy();
        if (name == null) {
            return new RecordOrder(selection.date(), page.isDescending());
        }
        Field field = Field.find(selection.kind(), name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A list of " + selection.kind().plural() + " cannot be ordered by '" + name + "'; it can by "
                                + String.join(", ", Field.names(selection.kind()))));
        return new RecordOrder(field, page.isDescending());
    }

    /** Returns the field that the list is summed by: that of the number where it is a sum, else the amount. */
    private static @Nullable Field sum(Measure measure) {
        if (measure.aggregate() instanceof Aggregate.Sum sum && sum.field().type() == Field.Type.MONEY) {
            return sum.field();
        }
        return measure.kind() == RecordKind.ACTIVITY
                ? null
                : measure.kind() == RecordKind.DEAL ? Field.DEAL_AMOUNT : Field.INVOICE_AMOUNT;
    }
}
