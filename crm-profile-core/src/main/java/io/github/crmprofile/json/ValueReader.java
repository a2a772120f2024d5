package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of {@link ValueNodes}: the exact numbers, not their texts. */
record ValueReader(ResolvedPeriod period) {

    private static final List<Reason> REASONS = List.of(
            Reason.NO_ACTIVITIES,
            Reason.NO_DEALS,
            Reason.NO_CLOSED_DEALS,
            Reason.NO_WON_DEALS,
            Reason.NO_DATES,
            Reason.NO_AMOUNTS,
            Reason.NO_RATE,
            Reason.NO_INVOICES,
            Reason.SEVERAL_CURRENCIES,
            Reason.NO_RESPONSES,
            Reason.SHARED_RECORDS,
            Reason.NO_CLIENTS,
            Reason.ZERO_DENOMINATOR,
            Reason.NO_DATA,
            Reason.NOT_IN_SOURCE,
            Reason.NO_COMPARISON);

    MetricValue read(Members value) {
        return switch (kind(value.text("type"))) {
            case COUNT -> new MetricValue.Count(value.whole("count"));
            case DECIMAL -> new MetricValue.Decimal(value.decimal("value"));
            case MONEY -> money(value);
            case PERCENT -> new MetricValue.Percent(ratio(value));
            case QUOTIENT -> new MetricValue.Quotient(ratio(value));
            case MONEY_AVERAGE -> new MetricValue.MoneyAverage(ratios(value), converted(value));
            case MONEY_PERCENT -> new MetricValue.MoneyPercent(ratios(value), reasons(value), converted(value));
            case ELAPSED -> new MetricValue.Elapsed(ratio(value));
            case MOMENT -> new MetricValue.Moment(value.instant("instant"));
            case DAYS -> new MetricValue.Days(value.whole("days"));
            case GRADE ->
                new MetricValue.Grade(Math.toIntExact(value.whole("grade")), Math.toIntExact(value.whole("highest")));
            case RANK -> new MetricValue.Rank(value.whole("rank"), value.whole("of"));
            case TEXT -> new MetricValue.Text(value.text("value"));
            case SCORE -> new MetricValue.Score(ratio(value), list(value, "parts", this::scorePart));
            case CODES -> new MetricValue.Codes(new TreeSet<>(value.texts("codes")));
            case BREAKDOWN -> new MetricValue.Breakdown(list(value, "slices", this::slice));
            case TREND -> trend(value);
            case LEVEL ->
                new MetricValue.Level(LoadGauge.of(
                        ratio(value.object("current")),
                        ratio(value.object("highest")),
                        ratio(value.object("target")),
                        value.flag("manual")));
            case UNDEFINED -> new MetricValue.Undefined(reason(value));
        };
    }

    private static ValueKind kind(String name) {
        return Arrays.stream(ValueKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A value of type '" + name
                        + "' cannot be read; accepted are " + Arrays.toString(ValueKind.values())));
    }

    private static MetricValue money(Members value) {
        var sums = new TreeMap<String, BigDecimal>();
        var counts = new TreeMap<String, Long>();
        Members amounts = value.object("amounts");
        Members numbers = value.object("counts");
        amounts.names().forEach(currency -> sums.put(currency, amounts.decimal(currency)));
        numbers.names().forEach(currency -> counts.put(currency, numbers.whole(currency)));
        ConvertedTotal total = value.isNull("converted") ? null : total(value.object("converted"));
        return new MetricValue.Money(new Amounts(sums, counts, value.whole("missing")), total);
    }

    private static ConvertedTotal total(Members total) {
        return new ConvertedTotal(
                total.text("currency"),
                total.isNull("amount") ? null : total.decimal("amount"),
                total.whole("count"),
                new TreeSet<>(total.texts("missingRates")),
                total.whole("leftOut"));
    }

    private static Ratio ratio(Members value) {
        return new Ratio(value.decimal("numerator"), value.decimal("denominator"));
    }

    private static SortedMap<String, Ratio> ratios(Members value) {
        Members byCurrency = value.object("byCurrency");
        var ratios = new TreeMap<String, Ratio>();
        byCurrency.names().forEach(currency -> ratios.put(currency, ratio(byCurrency.object(currency))));
        return ratios;
    }

    private static SortedMap<String, Reason> reasons(Members value) {
        Members undefined = value.object("undefined");
        var reasons = new TreeMap<String, Reason>();
        undefined.names().forEach(currency -> reasons.put(currency, reason(undefined.object(currency))));
        return reasons;
    }

    private static @Nullable Ratio converted(Members value) {
        return value.isNull("converted") ? null : ratio(value.object("converted"));
    }

    private MetricValue.Slice slice(Members slice) {
        return new MetricValue.Slice(slice.isNull("key") ? null : slice.text("key"), read(slice.object("value")));
    }

    private MetricValue.ScorePart scorePart(Members part) {
        return new MetricValue.ScorePart(
                part.text("metric"),
                read(part.object("value")),
                part.isNull("points") ? null : part.decimal("points"),
                part.decimal("most"));
    }

    private MetricValue trend(Members value) {
        Granularity granularity = value.constant("granularity", Granularity.class);
        MetricValue undated =
                value.isNull("undated") ? null : read(value.object("undated").object("value"));
        return new MetricValue.Trend(granularity, list(value, "points", this::point), undated);
    }

    private MetricValue.Point point(Members point) {
        BusinessCalendar calendar = period.calendar();
        ReportingPeriod part = ReportingPeriod.parseComputed(point.text("part"));
        return new MetricValue.Point(
                part.resolve(calendar, calendar.startOf(period.today())), read(point.object("value")));
    }

    private static Reason reason(Members value) {
        String code = value.text("reason");
        return REASONS.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Reason(code, value.text("message")));
    }

    private static <T> List<T> list(Members value, String name, Function<Members, T> read) {
        var list = new ArrayList<T>();
        for (JsonNode element : value.array(name)) {
            list.add(read.apply(Members.of(element, name)));
        }
        return list;
    }
}
