package io.github.crmprofile.misspelt;

import static io.github.crmprofile.architecture.MisspeltTrials.WORD;

import io.github.crmprofile.architecture.MisspeltTrials;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.PeriodMembership;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ScorePart;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.KnownAttributes;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.standard.DealMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Metrics of the host's own, and the fields and conditions that they are made of. */
final class MetricTrials {

    private static final Measure COUNT = Measure.count(Memberships.WON);
    private static final Measure VALUE = Measure.sum(Field.DEAL_AMOUNT, Memberships.WON);
    private static final MetricValue NONE = new MetricValue.Undefined(Reason.NO_DATA);

    private MetricTrials() {}

    static MisspeltTrials all() {
        return metrics().and(formulas()).and(operands()).and(fields()).and(sources());
    }

    private static MisspeltTrials metrics() {
        return new MisspeltTrials()
                .refused(
                        "MetricRegistry.get(String)",
                        () -> StandardMetrics.registry().get(WORD))
                .answered(
                        "MetricRegistry.find(String)",
                        Optional.empty(),
                        () -> StandardMetrics.registry().find(WORD))
                .kept("Metrics.of(String, Measure)", () -> Metrics.of(WORD, COUNT))
                .kept("Metrics.of(String, Measure, Reason)", () -> Metrics.of(WORD, COUNT, Reason.NO_DEALS))
                .kept(
                        "Metrics.meanAmount(String, String, Measure, Reason)",
                        () -> Metrics.meanAmount(WORD, "f", VALUE, Reason.NO_DEALS))
                .kept(
                        "Metrics.percentOfMoney(String, String, Measure, Measure, Reason)",
                        () -> Metrics.percentOfMoney(WORD, "f", VALUE, VALUE, Reason.NO_DEALS))
                .kept(
                        "Metrics.ratio(String, String, Measure, Measure, Reason, ValueKind)",
                        () -> Metrics.ratio(WORD, "f", COUNT, COUNT, Reason.NO_DEALS, ValueKind.PERCENT))
                .kept("Metrics.sum(String, Metric, Metric[])", () -> Metrics.sum(WORD, DealMetrics.WON_COUNT))
                .kept(
                        "Metrics.difference(String, Metric, Metric)",
                        () -> Metrics.difference(WORD, DealMetrics.WON_COUNT, DealMetrics.WON_COUNT))
                .kept(
                        "Metrics.product(String, Metric, Metric)",
                        () -> Metrics.product(WORD, DealMetrics.WON_COUNT, DealMetrics.WON_COUNT))
                .kept(
                        "Metrics.average(String, Metric, Metric, Reason)",
                        () -> Metrics.average(WORD, DealMetrics.WON_COUNT, DealMetrics.WON_COUNT, Reason.NO_DEALS))
                .kept(
                        "Metrics.percent(String, Metric, Metric)",
                        () -> Metrics.percent(WORD, DealMetrics.WON_COUNT, DealMetrics.WON_COUNT))
                .kept(
                        "Metrics.acrossClients(String, Metric, Statistic)",
                        () -> Metrics.acrossClients(WORD, DealMetrics.WON_COUNT, Metric.Statistic.RANK))
                .kept(
                        "Metrics.acrossClients(String, Metric, Statistic, Better)",
                        () -> Metrics.acrossClients(
                                WORD, DealMetrics.WON_COUNT, Metric.Statistic.RANK, Metric.Better.HIGHER))
                .kept(
                        "Metrics.score(String, ScorePart, ScorePart[])",
                        () -> Metrics.score(WORD, ScorePart.of(DealMetrics.WON_COUNT, 1)))
                .refused(
                        "ScorePart.withStep(String, long)",
                        () -> ScorePart.of(DealMetrics.WON_COUNT, 1).withStep(WORD, 1))
                .refused(
                        "ScorePart.withCurrency(String)",
                        () -> ScorePart.of(DealMetrics.WON_COUNT, 1).withCurrency(WORD));
    }

    private static MisspeltTrials formulas() {
        Metric.Measured won = Metrics.of("w", COUNT);
        return new MisspeltTrials()
                .kept(
                        "Metrics.formula(String, String, Map, Function)",
                        () -> Metrics.formula(WORD, "f", Map.of("a", COUNT), operands -> NONE))
                .kept(
                        "Metrics.formula(String, String, ValueKind, Map, Function)",
                        () -> Metrics.formula(WORD, "f", ValueKind.COUNT, Map.of("a", COUNT), operands -> NONE))
                .kept(
                        "Metrics.derived(String, String, ValueKind, List, Function)",
                        () -> Metrics.derived(WORD, "f", ValueKind.COUNT, List.of(won), values -> NONE))
                .refused("Metric.Measured.madeOf(String, Function)", () -> won.madeOf(WORD, operands -> List.of()))
                .kept(
                        "PeriodMembership.dated(String, Field, Condition)",
                        () -> PeriodMembership.dated(WORD, Field.CLOSED_AT, Condition.always()))
                .kept(
                        "PeriodMembership.rule(String, Field, Function)",
                        () -> PeriodMembership.rule(WORD, Field.CLOSED_AT, context -> Condition.always()))
                .kept(
                        "Quantity.of(MetricValue, String)",
                        () -> Quantity.of(new MetricValue.Money(Amounts.of("EUR", BigDecimal.ONE), null), WORD));
    }

    private static MisspeltTrials operands() {
        var operands = new Operands(
                Map.of("a", COUNT),
                Map.of(),
                ReportingPeriod.ALL_TIME.resolve(BusinessCalendar.of(ZoneOffset.UTC), Instant.EPOCH),
                Operands.Conversion.NONE);
        return new MisspeltTrials()
                .refused("Operands.count(String)", () -> operands.count(WORD))
                .refused("Operands.counts(String)", () -> operands.counts(WORD))
                .refused("Operands.date(String)", () -> operands.date(WORD))
                .refused("Operands.decimal(String)", () -> operands.decimal(WORD))
                .refused("Operands.money(String)", () -> operands.money(WORD))
                .refused("Operands.records(String)", () -> operands.records(WORD));
    }

    private static MisspeltTrials fields() {
        return new MisspeltTrials()
                .answered("Field.find(RecordKind, String)", Optional.empty(), () -> Field.find(RecordKind.DEAL, WORD))
                .kept(
                        "Field.attribute(RecordKind, String, Type)",
                        () -> Field.attribute(RecordKind.DEAL, WORD, Field.Type.TEXT))
                .refused("Field.in(String[])", () -> Field.OUTCOME.in(WORD))
                .refused("ClientField.in(String[])", () -> ClientField.KIND.in(WORD))
                .kept("ClientField.attribute(String)", () -> ClientField.attribute(WORD))
                .kept(
                        "Viewer.responsible(Collection)",
                        () -> Viewer.responsible(Set.of(WORD)).condition(RecordKind.DEAL));
    }

    private static MisspeltTrials sources() {
        Field region = Field.attribute(RecordKind.DEAL, "region", Field.Type.TEXT);
        var attributes = new KnownAttributes(Set.of(region), Set.of());
        return new MisspeltTrials()
                .answered(
                        "KnownAttributes.slicing(RecordKind, String)",
                        Optional.empty(),
                        () -> attributes.slicing(RecordKind.DEAL, WORD))
                .answered(
                        "KnownAttributes.known(RecordKind, String)",
                        "The source has attributes.region (TEXT)",
                        () -> attributes.known(RecordKind.DEAL, WORD))
                .answered(
                        "NameSearch.matches(String)",
                        false,
                        () -> new NameSearch("ann", null, Viewer.everything(), 1).matches(WORD))
                .kept("NameSearch.fold(String)", () -> NameSearch.fold(WORD))
                .answered(
                        "RecordOrder.compare(Object, String, Object, String)",
                        true,
                        () -> RecordOrder.latestFirst(Field.CLOSED_AT).compare(null, "a", null, WORD) < 0)
                .refused("Cursor.parse(String, Field)", "cursor", () -> Cursor.parse(WORD, Field.CLOSED_AT));
    }
}
