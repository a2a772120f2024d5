package io.github.crmprofile;

import io.github.crmprofile.engine.AllClientsComputation;
import io.github.crmprofile.engine.MeasuredComputation;
import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads the shares of clients in a statistic over all of them. */
final class ShareReader {

    private static final Comparator<ClientShares.Share> HIGHEST_FIRST = Comparator.<ClientShares.Share>comparingInt(
                    share -> share.denominator() == 0 ? 1 : 0)
            .thenComparing(ShareReader::byRatio)
            .thenComparing(ClientShares.Share::client);

    private final ProfileSource source;
    private final MetricCompiler compiler;

    ShareReader(ProfileSource source, MetricCompiler compiler) {
        this.source = source;
        this.compiler = compiler;
    }

    private static int byRatio(ClientShares.Share a, ClientShares.Share b) {
        return product(b.numerator(), a.denominator()).compareTo(product(a.numerator(), b.denominator()));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    ClientShares read(ClientKind kind, ResolvedRequest context, Figure figure, int offset, int limit) {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("Clients from " + offset + " on, at most " + limit
                    + ", were asked for; the offset is 0 or more and the limit 1 or more");
        }
        if (!context.allClients().equals(context.population())) {
            throw new IllegalArgumentException("The clients behind '" + figure.metric()
                    + "' were asked for by a viewer who may not see all records, which this host's averages are over;"
                    + " ask as Viewer.everything()");
        }
        AllClientsComputation across = across(figure, context);
        MeasuredComputation ratio = Objects.requireNonNull(across.ratio());
        List<Query> queries = across.asked().queries();
        List<ClientShares.Share> shares = new ArrayList<>();
        source.read(
                new Plan(new Clients.Every(kind), context.population(), queries, Plan.Detail.NUMBERS, context.now()),
                answer -> {
                    Operands operands = ratio.operands(new SlicedAnswer(answer), SliceKey.WHOLE);
                    long numerator = operands.count(Metrics.NUMERATOR);
                    long denominator = operands.count(Metrics.DENOMINATOR);
                    if (numerator != 0 || denominator != 0) {
                        shares.add(new ClientShares.Share(answer.id(), numerator, denominator));
                    }
                });
        shares.sort(HIGHEST_FIRST);
        return new ClientShares(
                shares.stream().skip(offset).limit(limit).toList(),
                shares.size(),
                shares.stream().mapToLong(ClientShares.Share::numerator).sum(),
                shares.stream().mapToLong(ClientShares.Share::denominator).sum(),
                context.now());
    }

    private AllClientsComputation across(Figure figure, ResolvedRequest context) {
        Metric metric = compiler.metrics().get(figure.metric());
        Metric statistic = metric instanceof Metric.Level level ? level.average() : metric;
        Figure plain = Figure.of(statistic.id()).withDeals(figure.deals()).withPeriod(figure.period());
        if (statistic instanceof Metric.AcrossClients
                && compiler.compile(statistic, plain.deals(), context.metricContext(plain), new Slicing.None())
                        instanceof AllClientsComputation across
                && across.ratio() != null) {
            return across;
        }
        throw new IllegalArgumentException("Metric '" + metric.id()
                + "' is no average or highest ratio of two counts over all clients of the source; ask for the records behind it, or for a"
                + " ranking of the clients, instead");
    }
}
