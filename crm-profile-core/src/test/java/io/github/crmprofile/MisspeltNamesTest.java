package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.standard.ActivityMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.WidgetRegistry;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** No name or code is silently nothing: each that is misspelt is an error that quotes it and says what there is. */
class MisspeltNamesTest {

    private final CrmProfiles profiles = Sample.profiles().build();

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }

    private static EvidenceRef won(String operand) {
        return new EvidenceRef(Figure.of("deals.won.count"), operand, new EvidenceRef.Slice.Whole(), false);
    }

    @Test
    void metrics() {
        assertRefused(() -> profiles.figure(Sample.MAY, "deals.won.cuont"))
                .hasMessageContaining("No metric 'deals.won.cuont'; registered are deals.won.count");
        assertRefused(() -> profiles.explain(Sample.MAY, Figure.of("deals.won.cuont")))
                .hasMessageContaining("deals.won.cuont");
        assertRefused(() -> profiles.clients(Sample.MAY, Figure.of("communication.laod"), 0, 1))
                .hasMessageContaining("communication.laod");
        assertRefused(() -> StandardMetrics.registry().get("conversoin")).hasMessageContaining("'conversoin'");
    }

    @Test
    void fieldsOfABreakdownAndOfAnOrder() {
        assertRefused(() ->
                        profiles.figure(Sample.MAY, Figure.of("deals.won.count").by("pipelnie")))
                .hasMessageContaining("'pipelnie'");
        assertRefused(() -> profiles.records(
                        Sample.MAY, won("records"), PageRequest.first(1).withOrder("amuont", true)))
                .hasMessageContaining("cannot be ordered by 'amuont'; it can by id, pipeline");
        assertRefused(() -> new Field(RecordKind.DEAL, "stgae", Field.Type.TEXT))
                .hasMessageContaining("No field 'stgae' of type TEXT of deals; known are [id, pipeline");
    }

    @Test
    void codesOfClosedVocabularies() {
        assertRefused(() -> Field.OUTCOME.in("WON", "Won", "lost"))
                .hasMessage("Field deal.outcome has no value 'Won', 'lost'; its values are [OPEN, WON, LOST]");
        assertRefused(() -> Field.STATUS.in("paid")).hasMessageContaining("'paid'; its values are [DRAFT");
        assertRefused(() -> Field.DIRECTION.in("in")).hasMessageContaining("'in'; its values are [INBOUND");
        assertRefused(() -> Field.STAGE.in(Outcome.WON))
                .hasMessage("Field deal.stage has no value WON, which is one of deal.outcome");
        assertThat(Field.OUTCOME.in(Outcome.WON, Outcome.LOST)).isEqualTo(Field.OUTCOME.in("LOST", "WON"));
        assertThat(Field.DIRECTION.in(Direction.INBOUND)).isEqualTo(Field.DIRECTION.in("INBOUND"));
        assertThat(Field.STATUS.in(InvoiceStatus.PAID)).isEqualTo(Field.STATUS.in("PAID"));
    }

    @Test
    void measuresAndMetricsThatCannotBeComputed() {
        Measure won = Measure.count(Memberships.WON);
        Measure value = Measure.sum(Field.DEAL_AMOUNT, Memberships.WON);
        assertRefused(() -> Metrics.of("g", won.by(new Grouping.ByField(Field.STAGE))))
                .hasMessageContaining("Metric 'g' has one value, but its measure is grouped");
        assertRefused(() -> Measure.sum(Field.DEAL_AMOUNT, Memberships.COUNTED)).hasMessageContaining("deal.amount");
        assertRefused(() -> Measure.of(Memberships.WON, new Aggregate.Records(RecordKind.INVOICE)));
        assertRefused(() -> won.by(new Grouping.ByField(Field.CHANNEL))).hasMessageContaining("activity.channel");
        assertRefused(() -> Metrics.ratio("r", "", value, won, Reason.NO_DATA, ValueKind.PERCENT))
                .hasMessageContaining("The numerator of ratio 'r' is no count");
        assertRefused(() -> Metrics.percent("p", Metrics.of("v", value), Metrics.of("c", won)))
                .hasMessage("Metric 'p': the values of 'v' (MONEY) and 'c' (COUNT) cannot be divided by each other;"
                        + " choose metrics of one kind out of [COUNT, DECIMAL, MONEY, PERCENT, QUOTIENT, ELAPSED, DAYS],"
                        + " or write the formula with Metrics.formula");
        assertRefused(() -> Metrics.difference("d", ActivityMetrics.LAST_ACTIVITY, ActivityMetrics.LAST_ACTIVITY))
                .hasMessageContaining("(MOMENT)");
    }

    @Test
    void operands() {
        assertRefused(() -> profiles.records(Sample.MAY, won("recrods"), PageRequest.first(1)))
                .hasMessageContaining("has no operand 'recrods' with records of the client; it has records");
    }

    @Test
    void whatWebFrameworksConvert() {
        assertRefused(() -> ClientId.valueOf("contcat:1")).hasMessageContaining("'contcat'");
        assertRefused(() -> ClientKind.parse("contcat")).hasMessageContaining("'contcat'");
        assertRefused(() -> ReportingPeriod.valueOf("this_mnoth")).hasMessageContaining("this_mnoth");
        assertRefused(() -> Comparison.parse("previuos"))
                .hasMessage("'previuos' is not a comparison; write 'previous' or 'year_earlier'.");
        assertRefused(() -> EvidenceRef.valueOf("metrci=deals.won.count&operand=records"))
                .hasMessageContaining("no part 'metrci'");
        assertRefused(() -> Channel.valueOf(" ")).hasMessageContaining("channel code");
    }

    @Test
    void whatWebFrameworksConvertIsReadAsItWasWritten() {
        assertThat(ClientId.valueOf("company:7")).isEqualTo(ClientId.company("7"));
        assertThat(ReportingPeriod.valueOf("2026-05")).isEqualTo(ReportingPeriod.parse("2026-05"));
        assertThat(EvidenceRef.valueOf(won("records").toString())).isEqualTo(won("records"));
        assertThat(Channel.valueOf("fax")).isEqualTo(Channel.of("fax"));
        for (Comparison comparison : Comparison.values()) {
            assertThat(Comparison.parse(comparison.name())).isEqualTo(comparison);
            assertThat(Comparison.parse(comparison.name().toLowerCase(Locale.ROOT)))
                    .isEqualTo(comparison);
        }
        assertThat(Comparison.parse("year-earlier")).isEqualTo(Comparison.YEAR_EARLIER);
    }

    @Test
    void widgetsAndPlacements() {
        assertRefused(() -> WidgetRegistry.standard().get("conversoin")).hasMessageContaining("conversoin");
        assertRefused(() -> profiles.profile(Sample.MAY).widget("conversoin"))
                .hasMessageContaining("No placement 'conversoin' on this profile; there are");
    }

    @Test
    void numbersOutOfBounds() {
        assertRefused(() -> PageRequest.first(0)).hasMessage("A page of 0 records was asked for; choose 1 to 10000");
        assertRefused(() -> PageRequest.first(10_001)).hasMessageContaining("10001");
        assertRefused(() -> profiles.find("", null, 0))
                .hasMessage("At most 0 clients were asked for; the limit is 1 or more");
    }

    @Test
    void aFigureIsByOneFieldAndOverOneGranularity() {
        Figure sliced = Figure.of("deals.won.count").by("stage").over(Granularity.MONTH);
        assertRefused(() -> sliced.by("pipeline"))
                .hasMessage("The figure of 'deals.won.count' is by 'stage' already and cannot also be by 'pipeline';"
                        + " ask for two figures");
        assertRefused(() -> sliced.over(null))
                .hasMessage("The figure of 'deals.won.count' is over time already; ask for two figures");
    }
}
