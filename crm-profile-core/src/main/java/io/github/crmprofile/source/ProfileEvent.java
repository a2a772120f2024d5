package io.github.crmprofile.source;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the library has done. No event holds values of records, ids of clients or values of parameters, so that all of it can be logged.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ProfileEvent {

    /** The number of clients for which something was read. */
    enum Reach {
        /** One client. */
        ONE,
        /** Several clients, by their ids. */
        SEVERAL,
        /** All clients of a kind. */
        EVERY;

        /**
         * Returns how many clients are asked for.
         *
         * @param clients whose records
         * @return the reach
         */
        public static Reach of(Clients clients) {
            return clients instanceof Clients.One ? ONE : clients instanceof Clients.Several ? SEVERAL : EVERY;
        }
    }

    /**
     * Figures were made ready to be asked for.
     *
     * @param figures how many
     * @param queries how many different queries they need
     * @param took how long it took; with a trend over all time also the read of its bounds
     */
    record Planned(int figures, int queries, Duration took) implements ProfileEvent {}

    /**
     * A plan was read, or could not be.
     *
     * @param reach of how many clients
     * @param detail what was asked besides the queries: for profiles {@link Plan.Detail#PROFILE}, for figures over all clients less
     * @param queries how many queries
     * @param clients how many clients were answered
     * @param took how long it took, with what was done with the answers
     * @param failure why it ended early; null when it did not
     */
    record Read(
            Reach reach,
            Plan.Detail detail,
            int queries,
            long clients,
            Duration took,
            @Nullable RuntimeException failure)
            implements ProfileEvent {}

    /**
     * A page of records was listed, or records were found by their ids, or that could not be done.
     *
     * @param kind the kind of record
     * @param records how many there are on the page, or were found
     * @param took how long it took
     * @param failure why it failed; null when it did not
     */
    record Listed(
            RecordKind kind,
            int records,
            Duration took,
            @Nullable RuntimeException failure) implements ProfileEvent {}

    /**
     * Clients were looked for by name.
     *
     * @param found how many were found
     * @param took how long it took
     * @param failure why it failed; null when it did not
     */
    record Searched(int found, Duration took, @Nullable RuntimeException failure) implements ProfileEvent {}

    /**
     * Figures over all clients were needed. If they were read for it, an event {@link Read} of {@link Reach#EVERY} came before; else they were kept.
     *
     * @param kind the kind of client
     * @param figures how many
     * @param readAt when the oldest of them was read
     */
    record AllClientsUsed(ClientKind kind, int figures, Instant readAt) implements ProfileEvent {}

    /**
     * A widget of a page shows a failure in place of its values.
     *
     * @param placement the id of its place in the layout
     * @param widget the id of the widget
     * @param message what its tile says
     * @param failure why its figures failed; null where its settings did not fit
     */
    record WidgetFailed(
            String placement,
            String widget,
            String message,
            @Nullable RuntimeException failure) implements ProfileEvent {}

    /**
     * A profile has data warnings.
     *
     * @param counts how many of each code
     */
    record Warned(Map<DataWarning.Code, Long> counts) implements ProfileEvent {
        /** Copies the counts. */
        public Warned {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * A source has run a statement: for a database SQL. Of these events one read has as many as it took statements.
     *
     * @param text its text, without any value
     * @param rows how many rows were taken
     * @param took how long it took, to the last row
     * @param failure why it failed; null when it did not
     */
    record StatementRun(
            String text, long rows, Duration took, @Nullable Exception failure) implements ProfileEvent {}
}
