package io.github.crmprofile.examples.benchmarks.crm;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the page for one side of the comparison, in a form that every contestant can give: sums in hundredths by currency, ratios as
 * their two numbers. By this the contestants are compared; none of them has to work in it.
 *
 * @param money won, lost, open, total, issued, paid and outstanding value
 * @param channels counted activities by channel
 * @param inbound the inbound ones
 * @param outbound the outbound ones
 * @param last the latest counted activity before the end
 * @param load activities about deals, and deals in the period
 * @param conversion won deals, and counted activities
 * @param invoiceCounts paid and issued invoices
 * @param onTime invoices paid on time, and those paid that have a due date
 * @param wonByDay won value for each day of the trend
 * @param issuedByDay issued value for each day of the trend
 * @param paidByDay paid value for each day of the trend
 */
public record SideNumbers(
        SortedMap<String, SortedMap<String, Long>> money,
        SortedMap<String, Long> channels,
        SortedMap<String, Long> inbound,
        SortedMap<String, Long> outbound,
        @Nullable Instant last,
        Fraction load,
        Fraction conversion,
        Fraction invoiceCounts,
        Fraction onTime,
        List<SortedMap<String, Long>> wonByDay,
        List<SortedMap<String, Long>> issuedByDay,
        List<SortedMap<String, Long>> paidByDay) {

    /** Two numbers; of a ratio that is undefined, both are 0. */
    public record Fraction(long numerator, long denominator) {

        /** A ratio that is undefined over 0. */
        public static Fraction ratio(long numerator, long denominator) {
            return denominator == 0 ? new Fraction(0, 0) : new Fraction(numerator, denominator);
        }
    }
}
