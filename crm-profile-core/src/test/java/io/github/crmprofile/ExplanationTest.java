package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.standard.StandardMetrics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final CrmProfiles profiles = Sample.profiles()
            .source(new CountingSource(Sample.records()
                    .deals(List.of(Sample.deal("undated", "1", "EUR", "2026-05-02T10:00:00Z")
                            .closedAt(null)
                            .build()))
                    .build()))
            .build();

    private String condition(Measure measure) {
        CrmProfiles own = Sample.profiles()
                .metrics(StandardMetrics.registry().toBuilder()
                        .add(Metrics.of("own", measure))
                        .build())
                .build();
        return own.explain(Sample.MAY, Figure.of("own")).operands().get(0).condition();
    }

    @Test
    void aNumberIsExplainedInWordsWithWhatWasLeftOut() {
        assertThat(profiles.explain(Sample.MAY, Figure.of("conversion")).toText())
                .isEqualTo("""
                        conversion = won deals / counted activities × 100
                        Period 2026-05: [2026-04-30T22:00:00Z, 2026-05-31T22:00:00Z) in Europe/Rome
                        Scope DIRECT, attribution EACH
                          numerator: count of deals won (by deal.closedAt), 2 records
                            where deal.outcome is WON and 2026-04-30T22:00:00Z <= deal.closedAt < 2026-05-31T22:00:00Z
                          denominator: count of activities occurred (by activity.occurredAt), 3 records
                            where activity.completed and not (activity.channel is one of note, task) and \
                        2026-04-30T22:00:00Z <= activity.occurredAt < 2026-05-31T22:00:00Z
                        Records to look at:
                          deal 'undated' is won or lost but has no closing date: it is in no period but all time""");
    }

    @Test
    void anExplanationHoldsItsPartsAsData() {
        Explanation explanation = profiles.explain(
                Sample.MAY.withViewer(Viewer.responsible(Set.of("u2"))),
                Figure.of("deals.won.value").over(Granularity.DAY));

        assertThat(explanation.formula()).isEqualTo("sum of deal.amount won");
        assertThat(explanation.isRestricted()).isTrue();
        assertThat(explanation.operands()).hasSize(1);
        Explanation.Operand operand = explanation.operands().get(0);
        assertThat(operand.kind()).isEqualTo(RecordKind.DEAL);
        assertThat(operand.aggregate()).isEqualTo("sum of deal.amount");
        assertThat(operand.membership()).isEqualTo("won");
        assertThat(operand.dateField()).isEqualTo("deal.closedAt");
        assertThat(operand.count()).isNull();
        assertThat(explanation.leftOut()).isEmpty();
        assertThat(explanation.statements()).containsExactly("SELECT 1");
        assertThat(explanation.toText())
                .contains("restricted to what the viewer may see")
                .doesNotContain("u2");
    }

    @Test
    void aFigureThatTakesSeveralReadsSaysSoWhereTheRecordsMayChange() {
        ProfileRequest allTime = Sample.MAY.withPeriod("all_time");
        Figure byMonth = Figure.of("deals.won.count").over(Granularity.MONTH);

        assertThat(profiles.explain(allTime, byMonth).notes()).containsExactly(Explanation.Note.SEVERAL_STATES);
        assertThat(profiles.explain(allTime, byMonth).toText())
                .contains("\nIt takes several reads, which may see different states if the data change meanwhile\n");
        assertThat(profiles.explain(Sample.MAY, byMonth).notes()).isEmpty();
        assertThat(profiles.explain(allTime, Figure.of("deals.won.count")).notes())
                .isEmpty();
        assertThat(Sample.profiles().build().explain(allTime, byMonth).notes()).isEmpty();
    }

    @Test
    void warningsAboutOtherRecordsAreLeftToTheirOwnNumbers() {
        assertThat(profiles.explain(Sample.MAY, Figure.of("deals.won.count")).leftOut())
                .containsExactly(DataWarning.of(DataWarning.Code.CLOSED_WITHOUT_DATE, RecordKind.DEAL, "undated"));
        assertThat(profiles.explain(Sample.MAY, Figure.of("activities.count")).leftOut())
                .isEmpty();
    }

    @Test
    void aPeriodWithoutBoundsIsSaidToHaveNone() {
        assertThat(profiles.explain(Sample.MAY.withPeriod("all_time"), Figure.of("deals.created.count"))
                        .toText())
                .contains("Period all_time: no bounds in Europe/Rome")
                .contains("where always");
        assertThat(profiles.explain(Sample.MAY.withPeriod("..2026-05-31"), Figure.of("deals.created.count"))
                        .toText())
                .contains("where deal.createdAt < 2026-05-31T22:00:00Z");
    }

    @Test
    void everyConditionHasItsWords() {
        Measure won = Measure.count(Memberships.CREATED);

        assertThat(condition(won.where(Condition.any(
                        Condition.not(Field.STAGE.known()),
                        Condition.all(Field.STAGE.known(), Field.DEAL_AMOUNT.between(BigDecimal.ONE, null)),
                        new Condition.NotAfter(Field.CREATED_AT, Field.CLOSED_AT)))))
                .endsWith(" and (deal.stage is unknown or (deal.stage is known and 1 <= deal.amount) or deal.createdAt"
                        + " <= deal.closedAt)");
        assertThat(condition(won.where(Condition.never()))).isEqualTo("never");
        assertThat(condition(won.where(new Condition.WithActivity(Condition.always()))))
                .endsWith(" and an activity is linked to it");
        assertThat(condition(Measure.count(Memberships.COUNTED)
                        .where(new Condition.LinkedToDeal(Field.PIPELINE.in("sales")))))
                .endsWith(" and it is linked to a deal of the client where (deal.pipeline is sales)");
    }

    @Test
    void aFilteredFigureIsExplainedWithItsFilter() {
        assertThat(profiles.explain(
                                Sample.MAY,
                                Figure.of("deals.won.count").withDeals(Figure.DealFilter.pipeline("service")))
                        .operands()
                        .get(0)
                        .condition())
                .endsWith(" and deal.pipeline is service");
    }
}
