package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.Clients;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads clients by number: all of a kind with one read, of which it keeps as many as a page has. Their columns are computed for the clients of the
 * page alone.
 *
 * @param reader computes figures
 * @param context for when and for whom
 * @param kind the kind of client
 * @param order in which order
 * @param segment of which clients it holds
 * @param columns the figures beside them
 */
public record RankingReader(
        FigureReader reader,
        ResolvedRequest context,
        ClientKind kind,
        RankOrder order,
        Segment segment,
        List<Figure> columns) {

    /** A client while others are read: its place, and what its figures are computed from. */
    private record Candidate(RankPlace place, FigureReader.LazyFigures figures) {}

    /** Reads a page from a place on. */
    public RankingPage page(int limit, @Nullable String after) {
        RankPlace from = after == null ? null : RankPlace.parse(after, kind, order);
        // The last of those that are kept is the first to go.
        Comparator<Candidate> inOrder = (a, b) -> a.place().compareTo(b.place(), order);
        var kept = new PriorityQueue<>(inOrder.reversed());
        long[] counts = new long[2];
        each(candidate -> {
            counts[0]++;
            if (from != null && candidate.place().compareTo(from, order) <= 0) {
                counts[1]++;
                return;
            }
            kept.add(candidate);
            if (kept.size() > limit) {
                kept.remove();
            }
        });
        List<Candidate> page = new ArrayList<>(kept);
        page.sort(inOrder);
        var clients = new ArrayList<RankedClient>();
        page.forEach(candidate -> clients.add(ranked(candidate, counts[1] + clients.size() + 1)));
        boolean isLast = counts[1] + page.size() == counts[0];
        return new RankingPage(
                clients,
                counts[0],
                isLast ? null : page.get(page.size() - 1).place().toText(order),
                context.now());
    }

    /** Gives all clients one at a time, as they are read. */
    public void forEach(Consumer<RankedClient> clients) {
        each(candidate -> clients.accept(ranked(candidate, 0)));
    }

    private void each(Consumer<Candidate> candidates) {
        Set<Figure> figures = new LinkedHashSet<>(columns);
        segment.figures(figures::add);
        Figure first = order.figure();
        if (first != null) {
            figures.add(first);
        }
        var asked = List.copyOf(figures);
        var currencies = new TreeSet<String>();
        reader.scan(new Clients.Every(kind), context, asked, client -> {
            if (segment.holds(figure -> client.result(figure).value())) {
                Ratio number =
                        first == null ? null : number(client.result(first).value(), first, currencies);
                candidates.accept(
                        new Candidate(new RankPlace(number, client.answer().id()), client));
            }
        });
    }

    /** The number by which a client is ordered; null when it has none. */
    private @Nullable Ratio number(MetricValue value, Figure figure, Set<String> currencies) {
        Quantity quantity = Quantity.of(value, order.currency());
        boolean hasSeveral =
                Reason.SEVERAL_CURRENCIES.equals(quantity.undefined()) && !(value instanceof MetricValue.Undefined);
        if (quantity.currency() != null && order.currency() == null) {
            currencies.add(quantity.currency());
        }
        if (hasSeveral || currencies.size() > 1) {
            throw new IllegalArgumentException("Clients cannot be ordered by '" + figure.metric()
                    + "', whose amounts are in several currencies; name the one to compare, or a reporting currency");
        }
        return quantity.number();
    }

    private RankedClient ranked(Candidate candidate, long place) {
        FigureReader.LazyFigures figures = candidate.figures();
        Figure first = order.figure();
        List<FigureResult> results = columns.stream().map(figures::result).toList();
        return new RankedClient(
                place,
                Objects.requireNonNull(figures.answer().client(), "the source answered a client without its data"),
                first == null ? null : figures.result(first),
                results);
    }
}
