package io.github.crmprofile.ranking;

import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.model.Client;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client with its figures.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place its place among those of whom the conditions hold, from 1 on; 0 where clients are given as they come
 * @param client its own data
 * @param order the figure by which clients are ordered; null in the order of ids
 * @param columns the figures that were asked for, in their order: each as its own profile has it, and with the same records
 */
public record RankedClient(
        long place, Client client, @Nullable FigureResult order, List<FigureResult> columns) {
    /** Copies the list. */
    public RankedClient {
        columns = List.copyOf(columns);
    }
}
