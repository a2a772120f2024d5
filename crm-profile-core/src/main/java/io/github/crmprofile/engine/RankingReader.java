package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.FirstClients;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads clients by number: what decides on their places of all of a kind, of which it keeps as many as a page has; then their own data and columns for
 * the clients of the page alone.
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

    /** Farther from the first place than this, more clients would be kept at once than is worth while. */
    private static final long MOST_FOUND = 20_000;

    /** Reads a page from a place on. */
    public RankingPage page(int limit, @Nullable String after) {
        RankPlace.Cursor from = after == null ? null : RankPlace.Cursor.parse(after, kind, order);
        RankingPage first = pageOfFirst(limit, from);
        return first == null ? pageOfAll(limit, from) : first;
    }

    /** Reads the page from the first clients that the source finds by itself; null where it has to be found among all. */
    private @Nullable RankingPage pageOfFirst(int limit, RankPlace.@Nullable Cursor from) {
        long most = limit + (from == null ? 0 : from.number());
        if (most > MOST_FOUND) {
            return null;
        }
        var places = new ArrayDeque<RankPlace.FirstPlaces>();
        Map<ClientId, FigureReader.LazyFigures> figures = new HashMap<>();
        boolean isAnswered = reader.chooseFirst(
                kind,
                context,
                new OrderInSource(order, segment),
                (int) most,
                found -> {
                    places.add(places(found, limit, from));
                    return places.getLast().isFull(found.clients().size())
                            ? Optional.of(ids(places.getLast()))
                            : Optional.empty();
                },
                shown(columns),
                client -> figures.put(client.answer().id(), client));
        return isAnswered ? page(places.getLast(), figures) : null;
    }

    private RankPlace.FirstPlaces places(FirstClients found, int limit, RankPlace.@Nullable Cursor from) {
        var places = places(limit, from);
        found.clients().forEach(client -> places.add(place(client)));
        places.areFirstOf(found.count());
        return places;
    }

    private static RankPlace place(FirstClients.Numbered client) {
        FirstClients.Fraction number = client.number();
        return new RankPlace(number == null ? null : new Ratio(number.above(), number.below()), client.id());
    }

    private RankingPage pageOfAll(int limit, RankPlace.@Nullable Cursor from) {
        var places = places(limit, from);
        var standings = new Standings(segment, order);
        Map<ClientId, FigureReader.LazyFigures> figures = new HashMap<>();
        reader.choose(
                kind,
                context,
                asked(List.of()),
                client -> {
                    Standings.Standing standing = standings.of(client);
                    if (standing.isInSegment()) {
                        places.add(
                                new RankPlace(standing.number(), client.answer().id()));
                    }
                },
                () -> ids(places),
                shown(columns),
                client -> figures.put(client.answer().id(), client));
        return page(places, figures);
    }

    private RankPlace.FirstPlaces places(int limit, RankPlace.@Nullable Cursor from) {
        return new RankPlace.FirstPlaces(order, from == null ? null : from.place(), limit);
    }

    private static List<ClientId> ids(RankPlace.FirstPlaces places) {
        return places.page().stream().map(RankPlace::id).toList();
    }

    private RankingPage page(RankPlace.FirstPlaces places, Map<ClientId, FigureReader.LazyFigures> figures) {
        var clients = new ArrayList<RankedClient>();
        long place = places.before();
        for (RankPlace each : places.page()) {
            FigureReader.LazyFigures own = figures.get(each.id());
            place++;
            // Absent where it was removed meanwhile, and the source has no one state of the data for both reads.
            if (own != null) {
                clients.add(ranked(own, place));
            }
        }
        RankPlace.Cursor next = places.next();
        return new RankingPage(clients, places.count(), next == null ? null : next.toText(order), context.now());
    }

    /** Gives all clients one at a time, as they are read. */
    public void forEach(Consumer<RankedClient> clients) {
        var standings = new Standings(segment, order);
        reader.scan(new Clients.Every(kind), context, asked(columns), client -> {
            if (standings.of(client).isInSegment()) {
                clients.accept(ranked(client, 0));
            }
        });
    }

    /** Returns the figures that decide on place and segment, after others. */
    private List<Figure> asked(List<Figure> others) {
        Set<Figure> figures = new LinkedHashSet<>(others);
        segment.figures(figures::add);
        figures.addAll(shown(List.of()));
        return List.copyOf(figures);
    }

    private List<Figure> shown(List<Figure> others) {
        Set<Figure> figures = new LinkedHashSet<>(others);
        Figure first = order.figure();
        if (first != null) {
            figures.add(first);
        }
        return List.copyOf(figures);
    }

    private RankedClient ranked(FigureReader.LazyFigures figures, long place) {
        Figure first = order.figure();
        List<FigureResult> results = columns.stream().map(figures::result).toList();
        return new RankedClient(
                place,
                Objects.requireNonNull(figures.answer().client(), "the source answered a client without its data"),
                first == null ? null : figures.result(first),
                results);
    }
}
