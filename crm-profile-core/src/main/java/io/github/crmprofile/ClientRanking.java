package io.github.crmprofile;

import io.github.crmprofile.engine.FigureReader;
import io.github.crmprofile.engine.RankingReader;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.SourceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lists clients by number: in the order of a figure, those that meet conditions, with any figures beside them. Each number is the one that the
 * client's own profile has for the same request, and opens the same records.
 *
 * <pre>{@code
 * RankingPage best = profiles.clients(ClientKind.CONTACT)
 *         .withPeriod("this_year")
 *         .orderBy("deals.won.value")
 *         .where(Segment.between("activities.days_since_last", "60", null))
 *         .columns("conversion", "activities.last")
 *         .page(20, null);
 * }</pre>
 *
 * <p>For each page the source is asked for what decides on order and conditions of all clients of the kind, of which as many are kept as the page has,
 * and then for the names and columns of these. A database gives the first clients alone where order and conditions are by counts, by ratios of two counts
 * and by sums of money: those in a currency that is named; with no currency or the reporting currency, as long as all amounts are in one, which is the
 * reporting currency if there is one. Bounds have nine digits at most in the unit that is stored, such as cents, and those of money are whole in it. A
 * sum over clients is not offered where a record may belong to several of them, see {@code Metric.Statistic.TOTAL}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClientRanking {

    private final FigureReader reader;
    private final Settings settings;
    private final ProfileRequest request;
    private final RankOrder order;
    private final Segment segment;
    private final List<Figure> columns;

    ClientRanking(
            FigureReader reader,
            Settings settings,
            ProfileRequest request,
            RankOrder order,
            Segment segment,
            List<Figure> columns) {
        this.reader = reader;
        this.settings = settings;
        this.request = request;
        this.order = order;
        this.segment = segment;
        this.columns = List.copyOf(columns);
    }

    /**
     * Returns a copy for the period, viewer, scope, attribution and calendar of a request.
     *
     * @param other the request; its client, layout and comparison are not used
     * @return the copy
     */
    public ClientRanking withRequest(ProfileRequest other) {
        ClientId any = request.client();
        return new ClientRanking(reader, settings, other.withClient(any).withComparison(null), order, segment, columns);
    }

    /**
     * Returns a copy for another period.
     *
     * @param period the period as text, such as {@code this_year}
     * @return the copy
     * @throws IllegalArgumentException listing the accepted forms, if the text has none of them
     */
    public ClientRanking withPeriod(String period) {
        return new ClientRanking(reader, settings, request.withPeriod(period), order, segment, columns);
    }

    /**
     * Returns a copy in the order of a metric, the highest value first.
     *
     * @param metric the id of the metric
     * @return the copy
     * @throws IllegalArgumentException if there is no such metric, or it is a text or a breakdown
     */
    public ClientRanking orderBy(String metric) {
        return orderBy(RankOrder.highestFirst(Figure.of(metric)));
    }

    /**
     * Returns a copy in another order.
     *
     * @param other by which figure, in which direction, and money in which currency
     * @return the copy
     * @throws IllegalArgumentException if there is no such metric, or it is a text or a breakdown
     */
    public ClientRanking orderBy(RankOrder other) {
        Figure figure = other.figure();
        if (figure != null) {
            RankingRules.requireOrder(metrics().get(figure.metric()), other.currency());
        }
        return new ClientRanking(reader, settings, request, other, segment, columns);
    }

    /**
     * Returns a copy with the lowest value first.
     *
     * @return the copy; clients without a value stay last
     * @throws IllegalArgumentException if no order was given; call {@link #orderBy(String)} before
     */
    public ClientRanking lowestFirst() {
        return orderBy(new RankOrder(ordered("the lowest value first"), false, order.currency()));
    }

    private Figure ordered(String how) {
        Figure figure = order.figure();
        if (figure == null) {
            throw new IllegalArgumentException(
                    "Clients were asked for with " + how + ", but not by what; call orderBy before");
        }
        return figure;
    }

    /**
     * Returns a copy that compares money in one currency.
     *
     * @param currency the currency; only amounts in it count
     * @return the copy
     * @throws IllegalArgumentException if no order was given, or its figure is no money; call {@link #orderBy(String)} before
     */
    public ClientRanking withCurrency(String currency) {
        return orderBy(new RankOrder(ordered("money in '" + currency + "'"), order.isDescending(), currency));
    }

    /**
     * Returns a copy with only the clients that meet a condition, besides all conditions given before.
     *
     * @param condition the condition
     * @return the copy
     * @throws IllegalArgumentException listing the metrics, if one is unknown, or if a value of a metric cannot be what is asked of it
     */
    public ClientRanking where(Segment condition) {
        RankingRules.requireComparable(condition, metrics());
        return new ClientRanking(reader, settings, request, order, Segment.all(segment, condition), columns);
    }

    /**
     * Returns a copy with figures beside the clients.
     *
     * @param ids the ids of the metrics
     * @return the copy, with these columns after those that were given
     * @throws IllegalArgumentException listing the metrics, if one is unknown
     */
    public ClientRanking columns(String... ids) {
        return columns(Arrays.stream(ids).map(Figure::of).toList());
    }

    /**
     * Returns a copy with figures of any shape beside the clients.
     *
     * @param figures the figures
     * @return the copy, with these columns after those that were given
     * @throws IllegalArgumentException listing the metrics, if one is unknown
     */
    public ClientRanking columns(List<Figure> figures) {
        figures.forEach(figure -> metrics().get(figure.metric()));
        var all = new ArrayList<>(columns);
        all.addAll(figures);
        return new ClientRanking(reader, settings, request, order, segment, all);
    }

    /**
     * Reads a page.
     *
     * @param limit at most so many clients, 1 to {@value RecordQuery#MOST}
     * @param after the {@link RankingPage#next()} of the page before; null for the first page
     * @return the clients in order, with how many there are in all
     * @throws IllegalArgumentException if the limit is out of bounds, the cursor belongs to another order, money is in several currencies and none is
     *     named, a figure cannot be computed, or a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public RankingPage page(int limit, @Nullable String after) {
        RecordQuery.requireLimit(limit);
        return reader(order).page(limit, after);
    }

    /**
     * Reads all clients that meet the conditions, as they come and in constant memory where the source can. The read stays open while they are taken:
     * a slow consumer holds a connection, and its exception ends the read and reaches the caller.
     *
     * @param clients takes the clients one at a time, on the calling thread, in any order
     * @throws IllegalArgumentException if a figure cannot be computed, or a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public void forEach(Consumer<RankedClient> clients) {
        reader(RankOrder.BY_ID).forEach(clients);
    }

    private RankingReader reader(RankOrder by) {
        ResolvedRequest context = settings.context(request);
        return new RankingReader(reader, context, request.client().kind(), by, segment, columns);
    }

    private MetricRegistry metrics() {
        return settings.layoutRules().registry().metrics();
    }
}
