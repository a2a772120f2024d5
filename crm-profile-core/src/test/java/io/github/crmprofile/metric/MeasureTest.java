package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static MetricContext context(String period) {
        return new MetricContext(
                ReportingPeriod.parse(period)
                        .resolve(BusinessCalendar.of(ZoneOffset.UTC), Instant.parse("2026-05-17T12:00:00Z")),
                MetricContext.SILENT);
    }

    @Test
    void aMeasureBecomesASelectionForAPeriod() {
        Measure measure = Measure.count(Memberships.WON).where(Field.STAGE.in("done"));

        assertThat(measure.selection(context("2026-05")))
                .isEqualTo(new Selection(
                        RecordKind.DEAL,
                        Condition.all(
                                Field.OUTCOME.in("WON"),
                                Field.CLOSED_AT.between(
                                        Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z")),
                                Field.STAGE.in("done")),
                        Field.CLOSED_AT));
        assertThat(measure.kind()).isEqualTo(RecordKind.DEAL);
    }

    @Test
    void narrowingKeepsWhatWasAskedBefore() {
        Measure measure =
                Measure.count(Memberships.WON).where(Field.STAGE.in("done")).where(Field.PIPELINE.in("sales"));

        assertThat(measure.filter()).isEqualTo(Condition.all(Field.STAGE.in("done"), Field.PIPELINE.in("sales")));
    }

    @Test
    void aMeasureIsOfOneKind() {
        assertThatThrownBy(() -> Measure.count(Memberships.WON).where(Field.CHANNEL.in("call")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A condition on activities was given for deals");
    }

    @Test
    void aQueryAggregatesAFieldOfItsKind() {
        var selection = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);

        assertThatThrownBy(() -> new Query(selection, new Aggregate.Sum(Field.INVOICE_AMOUNT), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Field invoice.amount cannot be aggregated over deals");
    }

    @Test
    void aSelectionIsDatedByAFieldOfItsKind() {
        assertThatThrownBy(() -> new Selection(RecordKind.DEAL, Condition.always(), Field.OCCURRED_AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A selection of deals is dated by an INSTANT or DATE field of theirs, which"
                        + " activity.occurredAt is not");
        assertThatThrownBy(() -> new Selection(RecordKind.DEAL, Condition.always(), Field.STAGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Selection(RecordKind.DEAL, Field.COMPLETED.known(), Field.CREATED_AT))
                .hasMessage("A condition on activities was given for deals");
    }

    @Test
    void aSelectionNarrows() {
        var selection = new Selection(RecordKind.DEAL, Field.STAGE.in("done"), Field.CREATED_AT);

        assertThat(selection.and(Field.PIPELINE.in("sales")))
                .isEqualTo(new Selection(
                        RecordKind.DEAL,
                        Condition.all(Field.STAGE.in("done"), Field.PIPELINE.in("sales")),
                        Field.CREATED_AT));
    }

    @Test
    void aRuleOfAnyFormIsNotAdditive() {
        PeriodMembership dated = PeriodMembership.dated("modified", Field.MODIFIED_AT, Condition.always());
        PeriodMembership rule = PeriodMembership.rule("always", Field.MODIFIED_AT, context -> Condition.always());

        assertThat(dated.isAdditive()).isTrue();
        assertThat(dated.in(context("2026-05-17")))
                .isEqualTo(Field.MODIFIED_AT.in(context("2026-05-17").period()));
        assertThat(rule.isAdditive()).isFalse();
        assertThat(rule.in(context("2026-05-17"))).isEqualTo(Condition.always());
    }

    @Test
    void theHostSaysWhichChannelsAreSilent() {
        Condition completed = new Condition.IsTrue(Field.COMPLETED);

        assertThat(context("2026").countedActivity())
                .isEqualTo(Condition.all(completed, Condition.not(Field.CHANNEL.in("note", "task"))));
        assertThat(new MetricContext(context("2026").period(), Set.of()).countedActivity())
                .isEqualTo(completed);
        assertThat(new MetricContext(context("2026").period(), Set.of(Channel.FEED))
                        .withPeriod(context("2025").period()))
                .isEqualTo(new MetricContext(context("2025").period(), Set.of(Channel.FEED)));
    }

    @Test
    void keysAreInTheOrderInWhichTheyAreShown() {
        var a = new Grouping.Key.Text("a");
        var b = new Grouping.Key.Text("b");
        var first = new Grouping.Key.Bucket(1);
        var second = new Grouping.Key.Bucket(2);
        var day = new Grouping.Key.Day(LocalDate.of(2026, 1, 1));
        var next = new Grouping.Key.Day(LocalDate.of(2026, 1, 2));
        var unknown = new Grouping.Key.Unknown();

        List<Grouping.Key> ordered = List.of(a, b, first, second, day, next, unknown);
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                assertThat(Integer.signum(ordered.get(i).compareTo(ordered.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
        assertThat(Grouping.text(a)).isEqualTo("a");
        assertThat(Grouping.text(unknown)).isNull();
    }

    @Test
    void activitiesAreGroupedByFieldsOfDealsOnly() {
        assertThatThrownBy(() -> new Grouping.ByDealField(Field.CHANNEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Activities are grouped by a field of their deals, which activity.channel is not");
        assertThat(Measure.count(Memberships.COUNTED)
                        .by(new Grouping.ByDealField(Field.PIPELINE))
                        .groupings())
                .containsExactly(new Grouping.ByDealField(Field.PIPELINE));
    }

    @Test
    void aQueryIsGroupedByOneFieldOfDealsAtMost() {
        var all = new Selection(RecordKind.ACTIVITY, Condition.always(), Field.OCCURRED_AT);
        List<Grouping> both = List.of(new Grouping.ByDealField(Field.PIPELINE), new Grouping.ByDealField(Field.STAGE));
        assertThatThrownBy(() -> new Query(all, new Aggregate.Count(), both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A query cannot be grouped by two fields of deals: an activity may have several deals, and it would not be said"
                                + " which of them the values are of. Group by one, and ask another query for the other");
    }
}
