package io.github.crmprofile.query;

import io.github.crmprofile.model.RecordKind;
import java.util.Objects;

/**
 * Selects records of a client, with all bounds resolved. A number and the list behind it use the same selection, and so agree. The {@link
 * io.github.crmprofile.source.Population} of a plan says for all its selections which records belong to a client and which the viewer may see.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the record kind
 * @param condition which records
 * @param date the INSTANT or DATE field by which records are in a period; lists are sorted by it
 */
public record Selection(RecordKind kind, Condition condition, Field date) {
    /**
     * Checks that condition and date belong to the kind.
     *
     * @throws IllegalArgumentException if the condition is on records of another kind, or the date is no time or date of theirs
     */
    public Selection {
        Objects.requireNonNull(kind, "kind");
        condition.requireKind(kind);
        if (date.kind() != kind || !date.type().isTime()) {
            throw new IllegalArgumentException("A selection of " + kind.plural()
                    + " is dated by an INSTANT or DATE field of theirs, which " + date + " is not");
        }
    }

    /**
     * Returns the records of this selection that also meet another condition.
     *
     * @param condition a condition on the same kind
     * @return the narrower selection
     * @throws IllegalArgumentException if the condition is on records of another kind
     */
    public Selection and(Condition condition) {
        return new Selection(kind, Condition.all(this.condition, condition), date);
    }
}
