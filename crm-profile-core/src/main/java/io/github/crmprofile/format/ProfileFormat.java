package io.github.crmprofile.format;

import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes values, periods and records as text for people. Numbers, amounts of money and dates are written by the locale data of the JDK (CLDR), in the
 * digits of the locale; words come from {@link Labels}. What is rounded is rounded half up, here and nowhere before: percentages and quotients to
 * 2 decimals, amounts of money to those of their currency.
 *
 * <pre>{@code
 * ProfileFormat format = ProfileFormat.of(Locale.ITALY);
 * String text = format.value(result.value(), result.period().calendar().zone()); // 1.234,50 €
 * }</pre>
 *
 * <p>The texts are plain text, not HTML: a page has to escape them like any other. The locale of the machine does not matter.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProfileFormat {

    private final Labels labels;
    private final NumberText numbers;
    private final DateText dates;
    private final ValueText values;
    private final PeriodText periods;
    private final ChangeText changes;

    private ProfileFormat(Labels labels) {
        this.labels = labels;
        this.numbers = new NumberText(labels.locale());
        Phrases phrases = Phrases.of(labels, numbers);
        this.dates = new DateText(labels.locale());
        this.values = new ValueText(phrases, dates);
        this.periods = new PeriodText(phrases, dates);
        this.changes = new ChangeText(phrases, values, this::operand, this::slice);
    }

    /**
     * Creates a format for a locale, with the labels of the library.
     *
     * @param locale the locale; where it has no labels they are in English, while numbers and dates are the locale's
     * @return the format
     */
    public static ProfileFormat of(Locale locale) {
        return of(Labels.of(locale));
    }

    /**
     * Creates a format with the host's own labels.
     *
     * @param labels the labels, and the locale
     * @return the format
     */
    public static ProfileFormat of(Labels labels) {
        return new ProfileFormat(labels);
    }

    /**
     * Returns the labels.
     *
     * @return the words of the texts
     */
    public Labels labels() {
        return labels;
    }

    /**
     * Writes a value of any kind.
     *
     * @param value the value
     * @param zone the zone in which a point in time is shown: that of the calendar of the value's period
     * @return the number with its unit; money of several currencies side by side, and behind it the converted total, which says how many amounts it
     *     lacks; the reason when the value is undefined; the first slices of a breakdown; the days of a trend
     */
    public String value(MetricValue value, ZoneId zone) {
        return values.value(value, zone);
    }

    /**
     * Writes how a number changed.
     *
     * @param change the change
     * @return the percentage with its sign, also where it rounds to zero, and at most 1 decimal, or the word for a change without one, such as {@code New}
     */
    public String change(Change change) {
        return values.change(change);
    }

    /**
     * Writes the difference of two percentages.
     *
     * @param difference the difference of the ratios, not multiplied by 100, as {@link Change#difference()} has it
     * @return the points with their sign and at most 2 decimals, as in {@code +2.5 pp}: 25 % after 20 % is 5 points more, and 25 % more
     */
    public String points(Ratio difference) {
        return values.points(difference);
    }

    /**
     * Says why a number changed.
     *
     * @param explanation the change with its parts
     * @return one sentence, such as {@code Conversion fell by 3.1 pp: +0.9 pp from Won deals (4 → 5), −4 pp from Activities (28 → 40)}, with the
     *     first four parts
     */
    public String why(ChangeExplanation explanation) {
        return changes.sentence(explanation);
    }

    /**
     * Writes a part of a change.
     *
     * @param difference the part
     * @param value a value of the figure that changed, in whose unit it is written
     * @return with its sign; of percentages in points, of money by currency
     */
    public String difference(ChangeExplanation.Difference difference, MetricValue value) {
        return changes.difference(difference, value);
    }

    /**
     * Names the records of a part of a change.
     *
     * @param movement in which of the two numbers they are
     * @return the label of {@code why.} and its name
     */
    public String movement(ChangeExplanation.Movement movement) {
        return changes.movement(movement);
    }

    /**
     * Writes sums of money.
     *
     * @param amounts the sums
     * @return the sum of each currency, 0 without any
     */
    public String amounts(Amounts amounts) {
        return values.amounts(amounts);
    }

    /**
     * Writes a converted total.
     *
     * @param total the total
     * @return the total as an approximation, with the number of amounts left out where it is partial; where none could be converted, that there is no
     *     rate
     */
    public String converted(ConvertedTotal total) {
        return values.converted(total);
    }

    /**
     * Writes an amount of money.
     *
     * @param amount the amount in units of the currency
     * @param currency the code of the currency; one unknown to the JDK is written behind the number, which then has 2 decimals
     * @return for example {@code € 12,50}
     */
    public String money(BigDecimal amount, String currency) {
        return numbers.money(amount, currency);
    }

    /**
     * Writes a number.
     *
     * @param number the number
     * @return with at most 2 decimals
     */
    public String number(BigDecimal number) {
        return numbers.number(number, 2);
    }

    /**
     * Writes a percentage.
     *
     * @param ratio the ratio, not multiplied by 100
     * @return with at most 2 decimals
     */
    public String percent(Ratio ratio) {
        return numbers.percent(ratio, 2);
    }

    /**
     * Writes the days of a period.
     *
     * @param period the period
     * @return for example {@code 1 Oct – 31 Dec 2026}; a period named by its dates keeps its name, such as {@code October 2026}
     */
    public String period(ResolvedPeriod period) {
        return periods.dates(period);
    }

    /**
     * Writes the name of a period.
     *
     * @param period the period
     * @return for example {@code This quarter}, {@code Last 30 days} or {@code October 2026}
     */
    public String period(ReportingPeriod period) {
        return periods.name(period);
    }

    /**
     * Writes a day.
     *
     * @param day the day
     * @return in the locale's medium form
     */
    public String day(LocalDate day) {
        return dates.day(day);
    }

    /**
     * Writes a point in time.
     *
     * @param instant the instant
     * @param zone the zone in which it is shown
     * @return day and time to the minute
     */
    public String instant(Instant instant, ZoneId zone) {
        return dates.instant(instant, zone);
    }

    /**
     * Writes an elapsed time.
     *
     * @param duration the duration
     * @return in days, hours, minutes or seconds: the largest of which it has at least one, with at most 1 decimal
     */
    public String duration(Duration duration) {
        BigDecimal nanos = BigDecimal.valueOf(duration.getNano(), 9);
        return values.elapsed(Ratio.of(BigDecimal.valueOf(duration.getSeconds()).add(nanos)));
    }

    /**
     * Writes the name of a slice of a breakdown.
     *
     * @param figure the figure that was broken down
     * @param key the key of the slice; null for the records without one
     * @return the label of the field's name, a point and the key; of a breakdown by the metric itself that of {@code slice.}, its id, a point and the
     *     key, or that of the channel; the key where there is none
     */
    public String slice(Figure figure, @Nullable String key) {
        if (key == null) {
            return labels.find("page.unknown").orElse("");
        }
        String field = figure.field();
        return field != null
                ? labels.find(field + "." + key).orElse(key)
                : labels.find("slice." + figure.metric() + "." + key).orElseGet(() -> labels.channel(key));
    }

    /**
     * Writes the name of an operand of a number.
     *
     * @param metric the id of the metric
     * @param operand the operand, as the evidence of a figure names it
     * @return the label of {@code operand.}, the metric, a point and the operand, or that of {@code operand.} and the operand, or that of the metric
     */
    public String operand(String metric, String operand) {
        String path = metric + "/" + operand;
        String name = path.substring(path.lastIndexOf('/') + 1);
        String owner = path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1, path.lastIndexOf('/'));
        return labels.find("operand." + owner + "." + name)
                .or(() -> labels.find("operand." + name))
                .orElseGet(() -> labels.metric(owner));
    }

    /**
     * Names the operand of a part of a change.
     *
     * @param metric the id of the metric that changed
     * @param part the part
     * @return the name of the operand; of a ratio of metrics that of the metric
     */
    public String operand(String metric, ChangeExplanation.OperandPart part) {
        boolean isOwn =
                part.operand().equals(Metrics.NUMERATOR) || part.operand().equals(Metrics.DENOMINATOR);
        return isOwn ? operand(metric, part.operand()) : labels.metric(part.operand());
    }

    /**
     * Writes a data warning.
     *
     * @param warning the warning
     * @return which record and what is wrong with it, with its id and without any other value of it
     */
    public String warning(DataWarning warning) {
        String what = labels.find("warning." + warning.code()).orElseGet(warning::message);
        String kind = labels.find("kind." + warning.kind()).orElse(warning.kind());
        String detail = warning.detail();
        return kind + " " + warning.id() + ": " + what + (detail == null ? "" : " (" + detail + ")");
    }
}
