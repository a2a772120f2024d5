package io.github.crmprofile.figure;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.RecordKind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records behind a number: which, and how many there were when the number was read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ref where they are found
 * @param kind the record kind
 * @param count how many records the number was made of; null where the number does not tell (a latest date, a number of different values)
 * @param amounts what they added up to per currency; null where the number is no sum of money
 */
public record Evidence(
        EvidenceRef ref,
        RecordKind kind,
        @Nullable Long count,
        @Nullable Amounts amounts) {

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
