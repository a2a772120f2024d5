package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;

/** A figure that was computed, or the reason why it could not be: one that fails does not take the others with it. */
public sealed interface FigureOutcome {

    /**
     * A value.
     *
     * @param result the figure with its value
     */
    record Computed(FigureResult result) implements FigureOutcome {}

    /**
     * No value.
     *
     * @param figure what was asked
     * @param cause why there is no value, in words that may be shown
     */
    record Failed(Figure figure, RuntimeException cause) implements FigureOutcome {}
}
