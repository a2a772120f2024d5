package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.SourceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The statistics over all clients that the figures of a profile need. */
final class AllClientFigures {

    static final AllClientFigures NONE = new AllClientFigures(ClientKind.CONTACT, Population.DEFAULT, Map.of(), null);

    private final ClientKind kind;
    private final Population population;
    private final Map<AllClientsComputation.Asked, Totals> byQuestion;
    private final @Nullable RuntimeException failure;

    /**
     * Creates figures.
     *
     * @param kind the kind of the clients
     * @param population whose records they are made of
     * @param byQuestion what was read
     * @param failure why the others could not be read; null when all were
     */
    AllClientFigures(
            ClientKind kind,
            Population population,
            Map<AllClientsComputation.Asked, Totals> byQuestion,
            @Nullable RuntimeException failure) {
        this.kind = kind;
        this.population = population;
        this.byQuestion = Map.copyOf(byQuestion);
        this.failure = failure;
    }

    /** Thrown where figures over all clients could not be read, and no earlier ones are left. */
    static final class UnreadException extends SourceException {
        private static final long serialVersionUID = 1;

        UnreadException(@Nullable RuntimeException cause) {
            super(
                    "The figures over all clients could not be read, and are tried again in a while; the cause says why",
                    cause == null ? new IllegalStateException("not asked for") : cause);
        }
    }

    /** Returns whether a record of one of these kinds may belong to several of the clients. */
    boolean shares(Set<RecordKind> records) {
        return records.stream().anyMatch(record -> population.shares(record, kind));
    }

    /** Returns the slices in which some client has a ratio. */
    Set<SliceKey> keysWithRatio(AllClientsComputation asked) {
        Totals totals = totals(asked);
        Set<SliceKey> keys = totals.keys();
        keys.removeIf(key -> {
            Tally tally = totals.get(key);
            return tally == null || tally.denominators().signum() == 0;
        });
        return keys;
    }

    Totals totals(AllClientsComputation asked) {
        Totals totals = byQuestion.get(asked.asked());
        if (totals == null) {
            throw new UnreadException(failure);
        }
        return totals;
    }

    /** Collects the values of one metric over clients. Not changed any more once read. */
    static final class Totals {

        private final AllClientsComputation asked;
        private final Map<SliceKey, Tally> bySlice = new HashMap<>();
        private long clients;

        Totals(AllClientsComputation asked) {
            this.asked = asked;
        }

        /** Adds clients with equal answers. */
        void add(Computation.Answers each, long times) {
            clients += times;
            asked.slices(each).forEach(slice -> add(each, times, slice));
        }

        private void add(Computation.Answers each, long times, SliceKey slice) {
            Tally tally = bySlice.computeIfAbsent(
                    slice, key -> new Tally(asked.asked().keepsValues()));
            asked.add(each, times, slice, tally);
        }

        /** Ends the adding. */
        void freeze() {
            bySlice.values()
                    .forEach(tally -> tally.freeze(asked.countsEveryClient() ? clients : 0, asked.ofNoRecords()));
        }

        /** Returns how many numbers are kept, at least 1. */
        int size() {
            return 1 + bySlice.values().stream().mapToInt(Tally::size).sum();
        }

        /** Returns the values of a slice; null when no client has records in it. */
        @Nullable
        Tally get(SliceKey slice) {
            return bySlice.get(slice);
        }

        Set<SliceKey> keys() {
            var keys = new TreeSet<>(bySlice.keySet());
            keys.remove(SliceKey.WHOLE);
            return keys;
        }
    }
}
