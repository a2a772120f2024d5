package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.standard.DealMetrics;
import io.github.crmprofile.standard.InvoiceMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.Labels;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rankings and statistics do not offer says why, and what to do instead. */
class RefusalsTest {

    private static final Metric TOTAL = Metrics.acrossClients("won.all", DealMetrics.WON_COUNT, Metric.Statistic.TOTAL);
    private static final Metric INVOICED =
            Metrics.acrossClients("invoiced.all", InvoiceMetrics.ISSUED_COUNT, Metric.Statistic.TOTAL);

    private static CrmProfiles profiles() {
        return CrmProfiles.builder()
                .source(Sample.records().build())
                .clock(Clock.fixed(Sample.NOW, ZoneOffset.UTC))
                .metrics(StandardMetrics.registry().toBuilder()
                        .addAll(List.of(TOTAL, INVOICED))
                        .build())
                .build();
    }

    private static ClientRanking ranking() {
        return profiles().clients(ClientKind.CONTACT).withPeriod("2026-05");
    }

    /** The deals of several contacts would be in the sum several times; those of one primary contact are not, nor are invoices. */
    @Test
    void aSumOverClientsThatShareRecordsSaysWhyThereIsNone() {
        CrmProfiles profiles = profiles();
        MetricValue shared = profiles.figure(Sample.MAY, "won.all").value();

        assertThat(shared).isInstanceOf(MetricValue.Undefined.class);
        for (Locale language : Labels.languages()) {
            assertThat(ProfileFormat.of(language).value(shared, ZoneId.of("UTC")))
                    .contains(";");
        }
        assertThat(ProfileFormat.of(Locale.ENGLISH).value(shared, ZoneId.of("UTC")))
                .isEqualTo(
                        "A record may belong to several clients, and a sum would count it more than once;"
                                + " take the average, the median or the highest value, or count deals for their primary contact only");
        assertThat(profiles.figure(Sample.MAY.withAttribution(Attribution.PRIMARY), "won.all")
                        .value())
                .isInstanceOf(MetricValue.Count.class);
        assertThat(profiles.figure(Sample.MAY, "invoiced.all").value()).isInstanceOf(MetricValue.Count.class);
        assertThat(profiles.figure(ProfileRequest.of(ClientId.contact("bob")).withPeriod("2026-05"), "won.all")
                        .value())
                .isEqualTo(shared);
    }

    @Test
    void aStatisticIsMadeOfWhatHasOne() {
        assertThatThrownBy(() -> Metrics.acrossClients("x", DealMetrics.WIN_RATE_VALUE, Metric.Statistic.HIGHEST))
                .hasMessageStartingWith("Metric 'x' is a statistic of 'win_rate.value', which is of kind MONEY_PERCENT;"
                        + " a HIGHEST is made of [COUNT, DECIMAL, MONEY, ");
        assertThatThrownBy(() -> Metrics.acrossClients("x", DealMetrics.CYCLE_AVERAGE, Metric.Statistic.TOTAL))
                .hasMessage("Metric 'x' is a statistic of 'deals.cycle.average', which is of kind ELAPSED;"
                        + " a TOTAL is made of [COUNT, DECIMAL, MONEY]");
        Metric share = Metrics.percent("share", DealMetrics.WON_COUNT, DealMetrics.TOTAL_COUNT);
        assertThatThrownBy(() -> Metrics.acrossClients("x", share, Metric.Statistic.AVERAGE))
                .hasMessage("Metric 'x' is a statistic of 'share', whose average is the sum of all numerators over that"
                        + " of all denominators, and it is not a ratio of two counts; make it with Metrics.ratio");
        assertThatThrownBy(() -> Metrics.acrossClients("x", TOTAL, Metric.Statistic.MEDIAN))
                .hasMessage("Metric 'x' is a statistic of 'won.all', which is itself about all clients;"
                        + " choose a metric over the records of one client");
        Metric open = Metrics.formula(
                "open",
                "no kind",
                Map.of("deals", Measure.count(Memberships.WON)),
                operands -> new MetricValue.Count(operands.count("deals")));
        assertThatThrownBy(() -> Metrics.acrossClients("x", open, Metric.Statistic.RANK))
                .hasMessage("Metric 'x' is a statistic of 'open', whose kind of value is not known; make that with"
                        + " Metrics.formula(id, formula, kind, …)");
    }

    @Test
    void clientsAreOrderedByOneNumber() {
        assertThatThrownBy(() -> ranking().orderBy("rfm.score"))
                .hasMessage("Clients cannot be ordered by 'rfm.score', which is of kind " + ValueKind.TEXT
                        + "; choose a metric that is one number");
        assertThatThrownBy(() ->
                        RankOrder.highestFirst(Figure.of("deals.won.count").by("stage")))
                .hasMessage("Clients are ordered by a figure in one piece, which that of 'deals.won.count' is not;"
                        + " leave by(…) and over(…) out");
        assertThatThrownBy(() -> ranking().orderBy("deals.won.value").page(5, null))
                .hasMessage("Clients cannot be ordered by 'deals.won.value', whose amounts are in several currencies;"
                        + " name the one to compare, or a reporting currency");
        assertThatThrownBy(() -> Quantity.of(new MetricValue.Text("5-4-3"), null))
                .hasMessage(
                        "A TEXT is not one number, so that clients cannot be compared by it; choose a metric that is");
        assertThatThrownBy(() -> ranking().page(5, "no cursor"))
                .hasMessageEndingWith("; give back the 'next' of the page before, with the same order, or none for the"
                        + " first page");
    }

    @Test
    void aConditionOnClientsIsOverOneNumber() {
        Figure trend = Figure.of("deals.won.count").over(Granularity.MONTH);
        assertThatThrownBy(() -> ranking().where(new Segment.Known(trend)))
                .hasMessage("A condition on clients is over a figure in one piece, which that of 'deals.won.count' is"
                        + " not; leave by(…) and over(…) out");
        assertThatThrownBy(() -> Segment.between("deals.won.count", "five", null))
                .hasMessage("A bound of 'deals.won.count' is 'five'; give a decimal, such as 12.5");
        assertThatThrownBy(() -> Segment.between("deals.won.count", "5", "1"))
                .hasMessage("'deals.won.count' between 5 and 1 holds of no client; give the lower bound first");
        assertThat(Quantity.of(new MetricValue.Quotient(Ratio.of(1, 3)), null).number())
                .isEqualTo(Ratio.of(1, 3));
    }
}
