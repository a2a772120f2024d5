package io.github.crmprofile.source;

import io.github.crmprofile.model.RecordKind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * A question for records by their ids, whoever's they are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of record
 * @param ids their ids, at most {@value RecordQuery#MOST}; repetitions are dropped
 * @param viewer which records exist; the clients that exist for the viewer make no difference to a source
 * @param now the moment of the request
 */
public record RecordLookup(RecordKind kind, List<String> ids, Viewer viewer, Instant now) {

    /**
     * Copies the ids without repetitions.
     *
     * @throws IllegalArgumentException if there are too many of them
     */
    public RecordLookup {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(viewer, "viewer");
        Objects.requireNonNull(now, "now");
        ids = List.copyOf(new LinkedHashSet<>(ids));
        if (ids.size() > RecordQuery.MOST) {
            throw new IllegalArgumentException(ids.size() + " " + kind.plural()
                    + " were asked for by their ids; ask for " + RecordQuery.MOST + " or fewer at a time");
        }
    }
}
