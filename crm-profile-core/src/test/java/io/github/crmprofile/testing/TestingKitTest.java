package io.github.crmprofile.testing;

import static io.github.crmprofile.testing.MetricAssert.assertThatMetric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class TestingKitTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void equalValuesPassHoweverTheirRatioIsWritten() {
        assertThatMetric(new MetricValue.Percent(Ratio.of(2, 4)))
                .isPercent("50.00")
                .isPercent("50");
        assertThatMetric(new MetricValue.Percent(Ratio.of(1, 3))).isPercent("33.33");
        assertThatMetric(new MetricValue.Quotient(Ratio.of(3, 2))).isRatio("1.5");
        assertThatMetric(new MetricValue.Count(3)).isCount(3);
        assertThatMetric(new MetricValue.Money(Amounts.of("EUR", new BigDecimal("10.50")), null))
                .isMoney(Map.of("EUR", new BigDecimal("10.5")));
        assertThatMetric(new MetricValue.Undefined(Reason.NO_ACTIVITIES)).isUndefinedBecause(Reason.NO_ACTIVITIES);
    }

    @Test
    void aFailureSaysBothValuesAsTheyAreDisplayed() {
        MetricValue third = new MetricValue.Percent(Ratio.of(1, 3));
        assertThatThrownBy(() -> assertThatMetric(third).isPercent("50.00"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected 50.00 %, and it is 33.33 %");
        assertThatThrownBy(() -> assertThatMetric(third).isRatio("0.33"))
                .hasMessageContaining("Expected the ratio 0.33, and it is 33.33 %");
        assertThatThrownBy(() -> assertThatMetric(new MetricValue.Undefined(Reason.NO_DEALS))
                        .isCount(0))
                .hasMessageContaining("Expected the count 0, and it is undefined because NO_DEALS");
        assertThatThrownBy(() -> assertThatMetric(new MetricValue.Money(Amounts.of("EUR", BigDecimal.ONE), null))
                        .isMoney(Map.of()))
                .hasMessageContaining("Expected the amounts {}, and it is the amounts {EUR=1}");
        assertThatThrownBy(() -> assertThatMetric(null).isCount(0)).isInstanceOf(AssertionError.class);
    }

    @Example
    void generatedRecordsCrowdWhereMistakesAreMade() {
        List<Dataset> some =
                CrmArbitraries.around(FIRST, LAST, ROME).withCurrencies("EUR", "USD").datasets().generator(1000).stream(
                                new Random(42))
                        .limit(400)
                        .map(Shrinkable::value)
                        .toList();

        assertThat(some)
                .anyMatch(data -> data.deals().isEmpty() && data.activities().isEmpty());
        for (Predicate<Deal> kind : List.<Predicate<Deal>>of(
                deal -> deal.outcome() == Outcome.OPEN,
                deal -> deal.outcome() == Outcome.WON && deal.closedAt() == null,
                deal -> deal.amount() == null,
                deal -> "USD".equals(deal.currency()),
                deal -> deal.closedAt() != null && isOnAnotherDayInUtc(deal.closedAt()))) {
            assertThat(some).anyMatch(data -> data.deals().stream().anyMatch(kind));
        }
        assertThat(some)
                .anyMatch(data -> data.activities().stream()
                        .anyMatch(activity -> Channel.TASK.equals(activity.channel()) && !activity.completed()));
    }

    private static boolean isOnAnotherDayInUtc(Instant at) {
        return !at.atZone(ROME).toLocalDate().equals(at.atZone(ZoneId.of("UTC")).toLocalDate());
    }

    @Test
    void jqwikPrintsARecordWhole() {
        Deal deal = Deal.builder("7").outcome(Outcome.WON).stage("offer").build();
        SampleReportingFormat format = ServiceLoader.load(SampleReportingFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.appliesTo(deal))
                .findFirst()
                .orElseThrow();

        assertThat(format.report(deal).toString()).contains("id=7", "outcome=WON", "stage=offer");
        assertThat(format.appliesTo("text")).isFalse();
    }
}
