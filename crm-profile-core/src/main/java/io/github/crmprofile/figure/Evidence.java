package io.github.crmprofile.figure;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.RecordKind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refers to the records behind a number, and says how many there were when the number was read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ref where they are found
 * @param kind the record kind
 * @param count how many records the number was made of; null where the number does not say (a latest date, a number of different values)
 * @param amounts what they added up to per currency; null where the number is no sum of money
 */
public record Evidence(
        EvidenceRef ref,
        RecordKind kind,
        @Nullable Long count,
        @Nullable Amounts amounts) {

    /**
     * Returns the reference as a text that also holds a hash of count and sums, so that a list opened by it can show whether the data changed.
     *
     * @return for an address
     */
    public String address() {
        EvidenceRef.Origin origin = ref.origin();
        return origin == null
                ? ref.toString()
                : ref.withOrigin(new EvidenceRef.Origin(origin.first(), origin.last(), origin.readAt(), counted()))
                        .toString();
    }

    /**
     * Returns a hash of the count and the sums; the sums themselves are not in it, because addresses are logged.
     *
     * @return the text; null where the number has no count
     */
    public @Nullable String counted() {
        return count == null ? null : counted(count, amounts);
    }

    /**
     * Returns a hash of a count and sums.
     *
     * @param count the number of records
     * @param amounts their sums; null where the number is no sum of money
     * @return the text
     */
    public static String counted(long count, @Nullable Amounts amounts) {
        if (amounts == null) {
            return Long.toString(count);
        }
        var sums = new StringBuilder();
        amounts.byCurrency()
                .forEach((currency, sum) -> sums.append(currency)
                        .append(' ')
                        .append(sum.stripTrailingZeros().toPlainString())
                        .append('\n'));
        return count + "-" + Integer.toHexString(sums.toString().hashCode());
    }

    static Evidence of(List<Evidence> all, String operand) {
        return all.stream()
                .filter(evidence -> evidence.ref().operand().equals(operand))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No evidence of operand '" + operand + "'; "
                        + (all.isEmpty()
                                ? "this figure has none, being about all clients"
                                : "there is "
                                        + all.stream()
                                                .map(evidence -> evidence.ref().operand())
                                                .collect(Collectors.joining(", ")))));
    }
}
