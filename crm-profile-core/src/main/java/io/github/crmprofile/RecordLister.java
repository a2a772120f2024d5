package io.github.crmprofile;

import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.OperandPaths;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.engine.Slicing;
import io.github.crmprofile.engine.UnconvertedSelection;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.Aggregate;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.metric.Selection;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists the records behind a number, from the same selection as the number. */
final class RecordLister {

    private final ProfileSource source;
    private final MetricCompiler compiler;

    RecordLister(ProfileSource source, MetricCompiler compiler) {
        this.source = source;
        this.compiler = compiler;
    }

    RecordList list(ClientId client, ResolvedRequest request, EvidenceRef ref, PageRequest page) {
        EvidenceRef.Origin origin = ref.origin();
        // All as when the number was read: its days, and what was in the future then.
        ResolvedRequest context = origin == null ? request : request.at(origin.readAt());
        MetricContext days = days(context, ref);
        RecordQuery query = query(client, context, days, ref, page);
        RecordPage read = source.list(query);
        if (read.count() == 0) {
            // An empty list says nothing about the client; any other list does, so that this read is rare.
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
        Selection selection = selection(measure, days, ref);
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

    /** The measure that the evidence is of, with the figure's filter. */
    private Measure measure(EvidenceRef ref) {
        Metric metric = compiler.metrics().get(ref.figure().metric());
        Measure measure = OperandPaths.get(metric, ref.operand());
        if (!compiler.kinds().contains(measure.kind())) {
            throw new IllegalArgumentException(
                    "The source has no " + measure.kind().plural() + ", so that metric '" + metric.id()
                            + "' is undefined and there is nothing to list");
        }
        return MetricCompiler.filtered(measure, ref.figure().deals(), metric.id());
    }

    private Selection selection(Measure measure, MetricContext days, EvidenceRef ref) {
        if (ref.slice() instanceof EvidenceRef.Slice.Part) {
            return measure.selection(days);
        }
        Slicing slicing = ref.figure().shape() instanceof Figure.Shape.By by
                ? new Slicing.ByField(by.field(), source.attributes().orElse(null))
                : ref.figure().shape() instanceof Figure.Shape.Over
                        ? new Slicing.OverTime(io.github.crmprofile.period.Granularity.DAY, List.of())
                        : new Slicing.None();
        return slicing.selection(measure, days, key(ref.slice()));
    }

    /** Returns the days of the number. */
    private static MetricContext days(ResolvedRequest context, EvidenceRef ref) {
        EvidenceRef.Origin origin = ref.origin();
        if (ref.slice() instanceof EvidenceRef.Slice.Part part) {
            return context.resolved(part.period());
        } else if (origin == null) {
            return side(context, ref);
        }
        MetricContext days = context.days(origin.first(), origin.last());
        // Where the request is still that of the number, its period has a name.
        return named(context, ref)
                .filter(own -> Objects.equals(own.period().first(), origin.first())
                        && Objects.equals(own.period().last(), origin.last()))
                .orElse(days);
    }

    private static Optional<MetricContext> named(ResolvedRequest context, EvidenceRef ref) {
        MetricContext later = context.metricContext(ref.figure());
        return ref.isEarlier() ? context.earlier(later) : Optional.of(later);
    }

    /** The period of the number: the figure's, or that it is compared with. */
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

    private static Grouping.@Nullable Key key(EvidenceRef.Slice slice) {
        if (slice instanceof EvidenceRef.Slice.Value value) {
            String text = value.value();
            return text == null ? new Grouping.Key.Unknown() : new Grouping.Key.Text(text);
        }
        return null;
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

    /** The field that the list is added up by: that of the number where it is a sum, else the amount. */
    private static @Nullable Field sum(Measure measure) {
        if (measure.aggregate() instanceof Aggregate.Sum sum && sum.field().type() == Field.Type.MONEY) {
            return sum.field();
        }
        return measure.kind() == RecordKind.ACTIVITY
                ? null
                : measure.kind() == RecordKind.DEAL ? Field.DEAL_AMOUNT : Field.INVOICE_AMOUNT;
    }
}
