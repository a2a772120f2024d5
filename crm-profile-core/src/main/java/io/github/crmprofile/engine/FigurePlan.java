package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.MetricValue;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A figure that is planned for every client, or the reason why it cannot be.
 *
 * @param figure what was asked
 * @param planned how it is computed; null when it is refused
 * @param refusal why it cannot be computed; null when it can
 */
record FigurePlan(
        Figure figure,
        @Nullable PlannedFigure planned,
        @Nullable IllegalArgumentException refusal) {

    private static final Logger LOG = LoggerFactory.getLogger(FigurePlan.class);

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
            return new FigureOutcome.Failed(
                    figure, refusal == null ? new IllegalStateException("not planned") : refusal);
        }
        try {
            return new FigureOutcome.Computed(planned.result(answers));
        } catch (RuntimeException e) {
            return new FigureOutcome.Failed(figure, shown(e));
        }
    }

    /** Computes the value alone, without the records behind it, of a figure that was not refused. */
    MetricValue value(Computation.Answers answers) {
        try {
            return Objects.requireNonNull(planned).value(answers);
        } catch (RuntimeException e) {
            throw shown(e);
        }
    }

    private RuntimeException shown(RuntimeException e) {
        if (e instanceof AllClientFigures.UnreadException || e instanceof TrendValue.TooManyValuesException) {
            return e;
        }
        // The message of a host's own formula may hold data, and must not be shown.
        LOG.warn(
                "The formula of metric '{}' failed with {} at {}",
                figure.metric(),
                e.getClass().getName(),
                e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]);
        return new IllegalStateException(
                "The formula of metric '" + figure.metric() + "' failed with "
                        + e.getClass().getSimpleName() + "; the log says where",
                e);
    }
}
