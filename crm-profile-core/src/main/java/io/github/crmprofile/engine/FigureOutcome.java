package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A figure that was computed, or the reason why it could not be: one that fails does not take the others with it. */
public sealed interface FigureOutcome {

    /** A value. */
    record Computed(FigureResult result) implements FigureOutcome {}

    /** No value; the cause says why in words that may be shown. */
    record Failed(Figure figure, RuntimeException cause) implements FigureOutcome {}

    /** A figure ready to be computed for each client, or the reason why it cannot be planned. */
    record Planned(
            Figure figure,
            @Nullable PlannedFigure planned,
            @Nullable IllegalArgumentException refusal) {

        private static final Logger LOG = LoggerFactory.getLogger(Planned.class);

        /** Hands over the figure and the one it is compared with, if they could be planned. */
        void each(Consumer<PlannedFigure> figures) {
            if (planned != null) {
                figures.accept(planned);
                PlannedFigure earlier = planned.earlier();
                if (earlier != null) {
                    figures.accept(earlier);
                }
            }
        }

        FigureOutcome compute(Computation.Answers answers) {
            if (planned == null) {
                return new Failed(figure, refusal == null ? new IllegalStateException("not planned") : refusal);
            }
            try {
                return new Computed(planned.result(answers));
            } catch (RuntimeException e) {
                // A formula of the host's own may fail with a message that holds data: what is shown must not repeat
                // it.
                LOG.warn(
                        "The formula of metric '{}' failed with {} at {}",
                        figure.metric(),
                        e.getClass().getName(),
                        e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]);
                return new Failed(
                        figure,
                        new IllegalStateException(
                                "The formula of metric '" + figure.metric() + "' failed with "
                                        + e.getClass().getSimpleName() + "; the log says where",
                                e));
            }
        }
    }
}
