package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;

/** A figure that was computed, or the reason why it could not be. One that fails does not affect the others. */
public sealed interface FigureOutcome {

    /**
     * A figure with its value.
     *
     * @param result the figure with its value
     */
    record Computed(FigureResult result) implements FigureOutcome {}

    /**
     * A figure without a value.
     *
     * @param figure what was asked
     * @param cause why there is no value, in words that may be shown
     */
    record Failed(Figure figure, RuntimeException cause) implements FigureOutcome {}
}
