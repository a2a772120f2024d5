package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.standard.DealMetrics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Field SCORE = Field.attribute(RecordKind.DEAL, "score", Field.Type.NUMBER);
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private static final Deal WON = Deal.builder("1")
            .outcome(Outcome.WON)
            .amount(BigDecimal.TEN)
            .currency("EUR")
            .createdAt(NOON)
            .closedAt(NOON.plusSeconds(30))
            .attribute("score", new BigDecimal("2.5"))
            .build();

    private static final Metric ANY = Metrics.formula(
            "any", "any", Map.of("won", Measure.count(Memberships.WON)), operands -> undefined(Reason.NO_DATA));
    private static final ResolvedPeriod PERIOD = ReportingPeriod.parse("2026-05")
            .resolve(BusinessCalendar.of(ZoneOffset.UTC), Instant.parse("2026-05-17T12:00:00Z"));

    private static MetricValue value(Metric.Measured metric, CrmRecord... records) {
        return value(metric, null, records);
    }

    private static MetricValue value(Metric.Measured metric, @Nullable ConvertedTotal converted, CrmRecord... records) {
        var values = new HashMap<String, Map<List<Grouping.Key>, MeasureValue>>();
        metric.operands()
                .forEach((name, measure) ->
                        values.put(name, Map.of(List.of(), measure.aggregate().over(List.of(records)))));
        return metric.function().apply(new Operands(metric.operands(), values, PERIOD, converting(converted)));
    }

    private static Operands.Conversion converting(@Nullable ConvertedTotal total) {
        return new Operands.Conversion() {
            @Override
            public @Nullable ConvertedTotal total(String operand, MeasureValue.Money sum) {
                return total;
            }

            @Override
            public @Nullable ConvertedTotal convert(Amounts amounts, @Nullable LocalDate day) {
                return total;
            }
        };
    }

    private static Metric.Measured of(Aggregate aggregate) {
        return Metrics.of("any", Measure.of(Memberships.WON, aggregate));
    }

    private static MetricValue undefined(Reason reason) {
        return new MetricValue.Undefined(reason);
    }

    @Test
    void aMeasureGivesAValueOfItsKind() {
        assertThat(value(of(new Aggregate.Count()), WON)).isEqualTo(new MetricValue.Count(1));
        assertThat(value(of(new Aggregate.Records(RecordKind.DEAL)), WON)).isEqualTo(new MetricValue.Count(1));
        assertThat(value(of(new Aggregate.Distinct(Field.STAGE)), WON)).isEqualTo(new MetricValue.Count(0));
        assertThat(value(of(new Aggregate.Sum(Field.DEAL_AMOUNT)), WON))
                .isEqualTo(new MetricValue.Money(Amounts.of("EUR", BigDecimal.TEN), null));
        assertThat(value(of(new Aggregate.Max(Field.DEAL_AMOUNT)), WON))
                .isEqualTo(new MetricValue.Money(Amounts.of("EUR", BigDecimal.TEN), null));
        assertThat(value(of(new Aggregate.Max(Field.CREATED_AT)), WON)).isEqualTo(new MetricValue.Moment(NOON));
        assertThat(value(of(new Aggregate.Max(SCORE)), WON)).isEqualTo(new MetricValue.Decimal(new BigDecimal("2.5")));
        assertThat(value(of(new Aggregate.Median(Field.CYCLE)), WON))
                .isEqualTo(new MetricValue.Elapsed(Ratio.of(30, 1)));
    }

    @Test
    void whatNoRecordHasIsUndefinedAndASumOfNothingIsZero() {
        assertThat(value(of(new Aggregate.Sum(Field.DEAL_AMOUNT))))
                .isEqualTo(new MetricValue.Money(Amounts.NONE, null));
        assertThat(value(of(new Aggregate.Sum(SCORE)))).isEqualTo(new MetricValue.Decimal(BigDecimal.ZERO));
        assertThat(value(of(new Aggregate.Max(Field.DEAL_AMOUNT)))).isEqualTo(undefined(Reason.NO_DATA));
        assertThat(value(of(new Aggregate.Max(Field.CREATED_AT)))).isEqualTo(undefined(Reason.NO_DATA));
        assertThat(value(of(new Aggregate.Median(SCORE)))).isEqualTo(undefined(Reason.NO_DATA));
        assertThat(value(Metrics.of("any", Measure.of(Memberships.WON, new Aggregate.Max(SCORE)), Reason.NO_WON_DEALS)))
                .isEqualTo(undefined(Reason.NO_WON_DEALS));
    }

    @Test
    void onlySumsAreConverted() {
        var total = new ConvertedTotal("EUR", BigDecimal.ONE, 1, new TreeSet<>(), 0);

        assertThat(value(of(new Aggregate.Sum(Field.DEAL_AMOUNT)), total, WON))
                .isEqualTo(new MetricValue.Money(Amounts.of("EUR", BigDecimal.TEN), total));
        assertThat(value(of(new Aggregate.Max(Field.DEAL_AMOUNT)), total, WON))
                .isEqualTo(new MetricValue.Money(Amounts.of("EUR", BigDecimal.TEN), null));
    }

    @Test
    void aDateIsTheStartOfItsDay() {
        Invoice invoice = Invoice.builder("1", InvoiceStatus.PAID)
                .paidOn(LocalDate.of(2026, 5, 1))
                .build();
        Metric.Measured metric = Metrics.of("any", Measure.of(Memberships.PAID, new Aggregate.Max(Field.PAID_ON)));

        assertThat(value(metric, invoice)).isEqualTo(new MetricValue.Moment(Instant.parse("2026-05-01T00:00:00Z")));
        assertThat(value(metric)).isEqualTo(undefined(Reason.NO_DATA));
    }

    @Test
    void aMetricSaysItsFormulaInWords() {
        assertThat(of(new Aggregate.Count()).formula()).isEqualTo("count of deals won");
        assertThat(of(new Aggregate.Sum(Field.DEAL_AMOUNT)).formula()).isEqualTo("sum of deal.amount won");
        assertThat(Metrics.difference("net", DealMetrics.WON_COUNT, DealMetrics.LOST_COUNT)
                        .formula())
                .isEqualTo("deals.won.count − deals.lost.count");
        assertThat(Metrics.percent("share", DealMetrics.WON_COUNT, DealMetrics.TOTAL_COUNT)
                        .formula())
                .isEqualTo("deals.won.count / deals.total.count × 100");
    }

    @Test
    void aRatioOverNothingIsUndefined() {
        Metric.Measured ratio = Metrics.ratio(
                "any",
                "a / b",
                Measure.count(Memberships.WON),
                Measure.of(Memberships.WON, new Aggregate.Distinct(Field.STAGE)),
                Reason.NO_DEALS,
                ValueKind.QUOTIENT);

        assertThat(value(ratio, WON)).isEqualTo(undefined(Reason.NO_DEALS));
        assertThat(value(
                        Metrics.ratio(
                                "any",
                                "a / b",
                                Measure.count(Memberships.WON),
                                Measure.count(Memberships.WON),
                                Reason.NO_DEALS,
                                ValueKind.QUOTIENT),
                        WON))
                .isEqualTo(new MetricValue.Quotient(Ratio.of(1, 1)));
    }

    private static MetricValue difference(MetricValue a, MetricValue b) {
        return Metrics.difference("net", ANY, ANY).function().apply(List.of(a, b));
    }

    private static MetricValue percent(MetricValue a, MetricValue b) {
        return Metrics.percent("share", ANY, ANY).function().apply(List.of(a, b));
    }

    private static MetricValue.Money money(String currency, String amount, @Nullable ConvertedTotal converted) {
        return new MetricValue.Money(Amounts.of(currency, new BigDecimal(amount)), converted);
    }

    private static ConvertedTotal total(String amount, String... missing) {
        return new ConvertedTotal("EUR", new BigDecimal(amount), 1, new TreeSet<>(List.of(missing)), missing.length);
    }

    @Test
    void valuesOfOneKindAreSubtracted() {
        Ratio half = Ratio.of(1, 2);
        Ratio third = Ratio.of(1, 3);

        assertThat(difference(new MetricValue.Count(5), new MetricValue.Count(7)))
                .isEqualTo(new MetricValue.Count(-2));
        assertThat(difference(new MetricValue.Decimal(BigDecimal.TEN), new MetricValue.Decimal(BigDecimal.ONE)))
                .isEqualTo(new MetricValue.Decimal(new BigDecimal("9")));
        assertThat(difference(new MetricValue.Percent(half), new MetricValue.Percent(third)))
                .isEqualTo(new MetricValue.Percent(Ratio.of(1, 6)));
        assertThat(difference(new MetricValue.Quotient(half), new MetricValue.Quotient(third)))
                .isEqualTo(new MetricValue.Quotient(Ratio.of(1, 6)));
        assertThat(difference(new MetricValue.Elapsed(half), new MetricValue.Elapsed(third)))
                .isEqualTo(new MetricValue.Elapsed(Ratio.of(1, 6)));
    }

    @Test
    void moneyIsSubtractedPerCurrencyAndItsTotalsToo() {
        assertThat(difference(money("EUR", "5", total("5")), money("USD", "2", total("1", "USD"))))
                .isEqualTo(new MetricValue.Money(
                        Amounts.of("EUR", new BigDecimal("5")).minus(Amounts.of("USD", new BigDecimal("2"))),
                        new ConvertedTotal("EUR", new BigDecimal("4"), 2, new TreeSet<>(List.of("USD")), 1)));
        assertThat(((MetricValue.Money) difference(money("EUR", "5", null), money("EUR", "2", total("2")))).converted())
                .isNull();
        assertThat(((MetricValue.Money) difference(money("EUR", "5", total("5")), money("EUR", "2", null))).converted())
                .isNull();
    }

    @Test
    void whatIsUndefinedStaysSoWithItsReason() {
        MetricValue count = new MetricValue.Count(1);

        assertThat(difference(undefined(Reason.NO_DEALS), count)).isEqualTo(undefined(Reason.NO_DEALS));
        assertThat(difference(count, undefined(Reason.NO_DEALS))).isEqualTo(undefined(Reason.NO_DEALS));
        assertThat(percent(undefined(Reason.NO_DEALS), count)).isEqualTo(undefined(Reason.NO_DEALS));
        assertThat(percent(count, undefined(Reason.NO_DEALS))).isEqualTo(undefined(Reason.NO_DEALS));
    }

    @Test
    void valuesOfTwoKindsAreRefusedByTheMetricsName() {
        assertThatThrownBy(() -> difference(new MetricValue.Count(1), new MetricValue.Decimal(BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'net': a Count and a Decimal cannot be subtracted from each other; choose two"
                        + " metrics of one kind");
        assertThatThrownBy(() -> percent(new MetricValue.Count(1), new MetricValue.Decimal(BigDecimal.ONE)))
                .hasMessage("Metric 'share': a Count and a Decimal cannot be divided by each other; choose two metrics"
                        + " of one kind");
        var codes = new MetricValue.Codes(new TreeSet<>());
        assertThatThrownBy(() -> percent(codes, codes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> percent(new MetricValue.Count(1), codes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPercentageOfZeroIsUndefined() {
        assertThat(percent(new MetricValue.Count(1), new MetricValue.Count(4)))
                .isEqualTo(new MetricValue.Percent(Ratio.of(1, 4)));
        assertThat(percent(new MetricValue.Count(1), new MetricValue.Count(0)))
                .isEqualTo(undefined(Reason.ZERO_DENOMINATOR));
        assertThat(percent(new MetricValue.Elapsed(Ratio.of(1, 2)), new MetricValue.Elapsed(Ratio.of(1, 4))))
                .isEqualTo(new MetricValue.Percent(Ratio.of(4, 2)));
    }

    @Test
    void moneyIsInPercentPerCurrency() {
        MetricValue.Money part = money("EUR", "5", total("5"));
        MetricValue.Money whole = new MetricValue.Money(
                Amounts.of("EUR", BigDecimal.TEN)
                        .plus(Amounts.of("USD", BigDecimal.ONE))
                        .plus(Amounts.of("BTC", BigDecimal.ZERO)),
                total("20"));

        assertThat(percent(part, whole))
                .isEqualTo(new MetricValue.MoneyPercent(
                        new TreeMap<>(Map.of("EUR", Ratio.of(5, 10), "USD", Ratio.of(0, 1))),
                        new TreeMap<>(Map.of("BTC", Reason.ZERO_DENOMINATOR)),
                        Ratio.of(5, 20)));
        assertThat(percent(part, money("BTC", "0", null))).isEqualTo(undefined(Reason.ZERO_DENOMINATOR));
    }

    @Test
    void aPercentageOfMoneyIsNotConvertedWhereATotalIsAbsentOrZero() {
        MetricValue.Money one = money("EUR", "1", total("1"));

        for (MetricValue value : List.of(
                percent(money("EUR", "1", null), one),
                percent(one, money("EUR", "1", null)),
                percent(one, money("EUR", "1", total("0"))))) {
            assertThat(((MetricValue.MoneyPercent) value).converted()).isNull();
        }
    }

    @Test
    void anAverageOfMoneyIsPerCurrencyAndOverWhatCouldBeConverted() {
        Metric.Measured mean = Metrics.meanAmount(
                "mean", "mean", Measure.sum(Field.DEAL_AMOUNT, Memberships.WON), Reason.NO_WON_DEALS);
        var two = new ConvertedTotal("EUR", new BigDecimal("11"), 2, new TreeSet<>(List.of("USD")), 1);
        var none = new ConvertedTotal("EUR", null, 0, new TreeSet<>(List.of("USD")), 1);

        assertThat(value(mean, two, won("a", "10", "EUR"), won("b", "1", "EUR"), won("c", "1", "USD")))
                .isEqualTo(new MetricValue.MoneyAverage(
                        new TreeMap<>(Map.of("EUR", Ratio.of(11, 2), "USD", Ratio.of(1, 1))), Ratio.of(11, 2)));
        assertThat(((MetricValue.MoneyAverage) value(mean, none, won("c", "1", "USD"))).converted())
                .isNull();
        assertThat(((MetricValue.MoneyAverage) value(mean, won("c", "1", "USD"))).converted())
                .isNull();
        assertThat(value(mean)).isEqualTo(undefined(Reason.NO_WON_DEALS));
    }

    private static Deal won(String id, String amount, String currency) {
        return Deal.builder(id)
                .outcome(Outcome.WON)
                .amount(new BigDecimal(amount))
                .currency(currency)
                .build();
    }
}
