package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.source.FirstClients;
import java.math.BigDecimal;
import java.util.List;

/**
 * The bound above which a number is certainly above those of all clients that a database did not give. Those without records have 0, or no number.
 * Those that it cut off, after putting all in order, may be as high as the lowest that it gave, and a little higher where it rounds quotients.
 *
 * @param above the number, or what is divided
 * @param below what it is divided by
 * @param factor how many times as high a client that was not given may be at most
 */
record Cut(BigDecimal above, BigDecimal below, BigDecimal factor) {

    /** Databases divide with 15 digits at least. */
    private static final BigDecimal ROUNDED = new BigDecimal("1.000000001");

    private static final Cut ZERO = new Cut(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);

    /**
     * Finds the cut.
     *
     * @param given the numbers of the clients that were given
     * @param areAll whether these are all that have records
     * @param areQuotients whether their numbers are quotients of counts
     */
    static Cut of(List<FirstClients.Fraction> given, boolean areAll, boolean areQuotients) {
        if (areAll) {
            return ZERO;
        }
        FirstClients.Fraction lowest = given.get(0);
        for (FirstClients.Fraction each : given) {
            lowest = new Cut(each.above(), each.below(), BigDecimal.ONE).isBelow(lowest) ? each : lowest;
        }
        return ZERO.isBelow(lowest)
                ? new Cut(lowest.above(), lowest.below(), areQuotients ? ROUNDED : BigDecimal.ONE)
                : ZERO;
    }

    /** Returns whether a client with this number comes before all that were not given. */
    boolean isBelow(FirstClients.Fraction number) {
        BigDecimal own = number.above().multiply(below);
        return own.compareTo(above.multiply(number.below()).multiply(factor)) > 0;
    }
}
