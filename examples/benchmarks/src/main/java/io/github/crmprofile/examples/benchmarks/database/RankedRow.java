package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a ranking.
 *
 * @param id the contact
 * @param name its name
 * @param number by what it is ranked
 * @param counts five more numbers
 * @param contacts how many contacts there are
 */
record RankedRow(String id, String name, Ratio number, List<Long> counts, long contacts) {

    static final String WON_VALUE = "deals.won.value";
    static final String CONVERSION = "conversion";
    static final int SIZE = 20;

    /** A page of the library. */
    static RankingPage page(CrmProfiles profiles, String metric, int size, @Nullable String after) {
        String currency = metric.equals(WON_VALUE) ? "EUR" : null;
        return profiles.clients(ClientKind.CONTACT)
                .withPeriod("2026")
                .orderBy(new RankOrder(Figure.of(metric), true, currency))
                .columns(
                        "deals.won.count",
                        "activities.count",
                        "deals.open.count",
                        "deals.created.count",
                        "invoices.paid.count")
                .page(size, after);
    }

    /** The rows of a page. */
    static List<RankedRow> of(RankingPage page) {
        return page.clients().stream().map(client -> of(client, page.count())).toList();
    }

    private static RankedRow of(RankedClient client, long contacts) {
        MetricValue value = Objects.requireNonNull(client.order()).value();
        return new RankedRow(
                client.client().id().id(),
                client.client().name(),
                Objects.requireNonNull(Quantity.of(value, "EUR").number()),
                client.columns().stream()
                        .map(column -> ((MetricValue.Count) column.value()).count())
                        .toList(),
                contacts);
    }
}
