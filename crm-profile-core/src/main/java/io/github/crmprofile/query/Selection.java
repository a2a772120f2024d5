package io.github.crmprofile.query;

import io.github.crmprofile.model.RecordKind;
import java.util.Objects;

/**
 * Which records of a client, with every bound resolved. The number and the list behind it are both made from one selection, which is why they
 * agree. Whose records and seen by whom is said once for all selections of a plan, by its
 * {@link io.github.crmprofile.source.Population}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the record kind
 * @param condition which records
 * @param date the INSTANT or DATE field that the selection is about; lists are sorted by it
 */
public record Selection(RecordKind kind, Condition condition, Field date) {
    /** Checks that condition and date belong to the kind. */
    public Selection {
        Objects.requireNonNull(kind, "kind");
        condition.requireKind(kind);
        if (date.kind() != kind || !date.type().isTime()) {
            throw new IllegalArgumentException("A selection of " + kind.plural()
                    + " is dated by an INSTANT or DATE field of theirs, which " + date + " is not");
        }
    }

    /**
     * The part of this selection that also matches another condition.
     *
     * @param condition a condition on the same kind
     * @return the narrower selection
     */
    public Selection and(Condition condition) {
        return new Selection(kind, Condition.all(this.condition, condition), date);
    }
}
