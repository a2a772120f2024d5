package io.github.crmprofile;

import io.github.crmprofile.contract.ProfileCase;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.standard.StandardMetrics;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Clients with their records, figures and users for properties, and numbers of theirs. */
abstract class ProfileCases {

    /** Fields by which numbers are sliced; a kind of record has some of them. */
    static final List<String> FIELDS = List.of(
            "pipeline",
            "stage",
            "responsible",
            "outcome",
            "channel",
            "direction",
            "completed",
            "status",
            "currency",
            "attributes.segment");

    static final String[] ALL = StandardMetrics.registry().ids().toArray(String[]::new);

    static final List<Metric.Measured> MEASURED = Stream.of(ALL)
            .map(StandardMetrics.registry()::get)
            .filter(Metric.Measured.class::isInstance)
            .map(Metric.Measured.class::cast)
            .toList();

    static List<MetricValue> values(ProfileCase asked, String... metrics) {
        return profiles(asked).figures(asked.request(), metrics).stream()
                .map(FigureResult::value)
                .toList();
    }

    static long count(MetricValue value) {
        return ((MetricValue.Count) value).count();
    }

    static Amounts amounts(MetricValue value) {
        return ((MetricValue.Money) value).amounts();
    }

    static CrmProfiles profiles(ProfileCase asked) {
        return CrmProfiles.builder()
                .source(asked.data().inMemory())
                .clock(Clock.fixed(asked.now(), ZoneOffset.UTC))
                .build();
    }

    @Provide
    Arbitrary<ProfileCase> cases() {
        return ProfileCase.arbitrary(ChronoUnit.NANOS);
    }

    @Provide
    Arbitrary<String> ownFields() {
        return Arbitraries.of("stage", "pipeline", "responsible", "currency", "channel", "attributes.segment");
    }

    @Provide
    Arbitrary<Set<String>> users() {
        return Arbitraries.of("u1", "u2", "U2'").set();
    }

    @Provide
    Arbitrary<Metric.Measured> additive() {
        return Arbitraries.of(MEASURED.stream()
                .filter(metric -> metric.operands().values().stream()
                        .allMatch(measure -> measure.membership().isAdditive()))
                .filter(metric -> metric.id().endsWith(".count") || metric.id().endsWith(".value"))
                .filter(metric -> !metric.id().equals("win_rate.value"))
                .toList());
    }

    @Provide
    Arbitrary<Figure> figures() {
        return Arbitraries.of(MEASURED)
                .flatMap(metric -> Combinators.combine(shapes(metric), filters(metric))
                        .as((shape, filter) -> new Figure(metric.id(), shape, null, filter)));
    }

    static Arbitrary<Figure.Shape> shapes(Metric.Measured metric) {
        List<String> fields = FIELDS.stream()
                .filter(field -> metric.operands().values().stream().allMatch(m -> has(m.kind(), field)))
                .toList();
        return Arbitraries.oneOf(
                Arbitraries.just(new Figure.Shape.Plain()),
                Arbitraries.of(fields).map(Figure.Shape.By::new),
                Combinators.combine(
                                Arbitraries.of(Granularity.class).injectNull(0.2),
                                Arbitraries.of(fields).injectNull(0.5))
                        .as(Figure.Shape.Over::new));
    }

    static boolean has(RecordKind kind, String field) {
        return field.startsWith("attributes.")
                || Field.find(kind, field).isPresent()
                || (kind == RecordKind.ACTIVITY
                        && Field.find(RecordKind.DEAL, field).isPresent());
    }

    static Arbitrary<Figure.DealFilter> filters(Metric.Measured metric) {
        boolean hasInvoices = metric.operands().values().stream().anyMatch(m -> m.kind() == RecordKind.INVOICE);
        return hasInvoices
                ? Arbitraries.just(Figure.DealFilter.NONE)
                : Arbitraries.of("sales", "Sales", "after%")
                        .map(Figure.DealFilter::pipeline)
                        .injectNull(0.7)
                        .map(filter -> filter == null ? Figure.DealFilter.NONE : filter);
    }

    static List<MetricValue.Slice> slices(@Nullable MetricValue value) {
        return value == null ? List.of() : ((MetricValue.Breakdown) value).slices();
    }
}
