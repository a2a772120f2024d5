package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.standard.ActivityMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.StandardWidgets;
import io.github.crmprofile.widget.WidgetRegistry;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host asks of the entry point besides profiles. */
class CrmProfilesAccessTest {

    private static final ClientId NOBODY = ClientId.contact("nobody");

    private final CrmProfiles profiles = Sample.profiles().build();

    private static EvidenceRef won() {
        return new EvidenceRef(Figure.of("deals.won.count"), "records", new EvidenceRef.Slice.Whole(), false);
    }

    @Test
    void oneFigureIsAskedForByItsMetricOrInAShape() {
        assertThat(profiles.figure(Sample.MAY, "deals.won.count").value()).isEqualTo(new MetricValue.Count(2));
        assertThat(profiles.figure(Sample.MAY, Figure.of("deals.won.count").by("pipeline"))
                        .value())
                .isInstanceOf(MetricValue.Breakdown.class);
    }

    @Test
    void evidenceIsFoundByTheNameOfItsOperand() {
        FigureResult conversion = profiles.figure(Sample.MAY.withComparison(Comparison.PREVIOUS), "conversion");

        assertThat(conversion.evidence("denominator"))
                .isEqualTo(conversion.evidence().get(1));
        assertThat(conversion.earlier().evidence("numerator"))
                .isEqualTo(conversion.earlier().evidence().get(0));
        assertThatThrownBy(() -> conversion.evidence("records"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No evidence of operand 'records'; there is numerator, denominator");
        assertThatThrownBy(() -> profiles.figure(Sample.MAY, "communication.load.average")
                        .evidence("numerator"))
                .hasMessage("No evidence of operand 'numerator'; this figure has none, being about all clients");
    }

    @Test
    void clientsAreReadWithoutNumbers() {
        assertThat(profiles.client(Sample.ANN).name()).isEqualTo("Ann");
        assertThat(profiles.clients(List.of(Sample.BOB, NOBODY, Sample.ANN, Sample.BOB)))
                .extracting(Client::name)
                .containsExactly("Bob", "Ann");
        assertThat(profiles.clients(List.of())).isEmpty();
    }

    @Test
    void anUnknownClientIsAnErrorWhereverOneClientIsAskedFor() {
        ProfileRequest request = Sample.MAY.withClient(NOBODY);

        assertThatThrownBy(() -> profiles.client(NOBODY)).isInstanceOf(UnknownClientException.class);
        assertThatThrownBy(() -> profiles.profile(request)).isInstanceOf(UnknownClientException.class);
        assertThatThrownBy(() -> profiles.figure(request, "deals.won.count"))
                .isInstanceOf(UnknownClientException.class);
        assertThatThrownBy(() -> profiles.explain(request, Figure.of("deals.won.count")))
                .isInstanceOf(UnknownClientException.class);
        assertThatThrownBy(() -> profiles.records(request, won(), PageRequest.first(1)))
                .isInstanceOf(UnknownClientException.class)
                .hasMessageContaining("The source has no client 'contact:nobody'");
    }

    @Test
    void aListAsksForTheClientOnlyWhenItIsEmpty() {
        var source = new CountingSource(Sample.records().build());
        CrmProfiles counted = Sample.profiles().source(source).build();

        assertThat(counted.records(Sample.MAY, won(), PageRequest.first(1)).count())
                .isEqualTo(2);
        assertThat(source.plans()).isEmpty();

        assertThat(counted.records(Sample.MAY.withPeriod("2001"), won(), PageRequest.first(1))
                        .count())
                .isZero();
        assertThat(source.plans()).hasSize(1);
    }

    @Test
    void whatWasGivenToTheBuilderCanBeRead() {
        var calendar = BusinessCalendar.of(ZoneId.of("Asia/Tokyo"));
        LayoutRules rules = LayoutRules.standard();

        CrmProfiles own =
                Sample.profiles().calendar(calendar).layoutRules(rules).build();

        assertThat(own.calendar()).isEqualTo(calendar);
        assertThat(own.layoutRules()).isSameAs(rules);
        assertThat(own.metrics()).isSameAs(StandardMetrics.registry());
    }

    @Test
    void metricsAreShownByTheStandardWidgets() {
        MetricRegistry more = StandardMetrics.registry().toBuilder()
                .add(ActivityMetrics.channelCount(io.github.crmprofile.model.Channel.of("fax")))
                .build();

        assertThat(Sample.profiles().metrics(more).build().metrics()).isSameAs(more);
    }

    @Test
    void metricsAndRulesWithOtherMetricsAreRefusedInEitherOrder() {
        MetricRegistry more = StandardMetrics.registry().toBuilder().build();
        LayoutRules rules = LayoutRules.standard();

        assertThatThrownBy(
                        () -> Sample.profiles().layoutRules(rules).metrics(more).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("give layoutRules(…) alone");
        assertThatThrownBy(
                        () -> Sample.profiles().metrics(more).layoutRules(rules).build())
                .isInstanceOf(IllegalStateException.class);

        LayoutRules fitting = LayoutRules.standard(
                WidgetRegistry.builder(more).addAll(StandardWidgets.open()).build());
        assertThat(Sample.profiles().metrics(more).layoutRules(fitting).build().layoutRules())
                .isSameAs(fitting);
    }
}
