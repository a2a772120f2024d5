package io.github.crmprofile.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a source is asked: an aggregate over a selection, in groups. */
class QueryTest {

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
    void aQueryIsGroupedByOneFieldOfDealsAtMost() {
        var all = new Selection(RecordKind.ACTIVITY, Condition.always(), Field.OCCURRED_AT);
        List<Grouping> both = List.of(new Grouping.ByDealField(Field.PIPELINE), new Grouping.ByDealField(Field.STAGE));
        assertThatThrownBy(() -> new Query(all, new Aggregate.Count(), both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A query cannot be grouped by two fields of deals: an activity may have several deals, and it would not be said"
                                + " which of them the values are of. Group by one, and ask another query for the other");
    }

    @Test
    void activitiesAreGroupedByFieldsOfDealsOnly() {
        assertThat(new Grouping.ByDealField(Field.PIPELINE).kind()).isEqualTo(RecordKind.ACTIVITY);
        assertThatThrownBy(() -> new Grouping.ByDealField(Field.CHANNEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Activities are grouped by a field of their deals, which activity.channel is not");
    }

    @Test
    void aGroupingIsOfTheKindOfItsField() {
        assertThat(new Grouping.ByField(Field.STAGE).kind()).isEqualTo(RecordKind.DEAL);
        assertThat(new Grouping.ByBucket(Field.ISSUED_ON, List.of()).kind()).isEqualTo(RecordKind.INVOICE);
        assertThat(new Grouping.ByDay(Field.CREATED_AT, ZoneOffset.UTC).kind()).isEqualTo(RecordKind.DEAL);
    }

    @Test
    void everyPartOfAQueryIsOfOneKind() {
        var deals = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);

        assertThatThrownBy(() -> new Query(deals, new Aggregate.Records(RecordKind.INVOICE), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The invoices themselves cannot be aggregated over deals");
        assertThatThrownBy(() ->
                        new Query(deals, new Aggregate.Count(), List.of(new Grouping.ByDealField(Field.PIPELINE))))
                .hasMessageStartingWith("A grouping of activities was given for deals: ");
    }

    @Test
    void equalQueriesAreAskedOnce() {
        var deals = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);
        List<Grouping> byStage = List.of(new Grouping.ByField(Field.STAGE));
        var query = new Query(deals, new Aggregate.Count(), byStage);

        assertThat(query)
                .isEqualTo(new Query(deals, new Aggregate.Count(), byStage))
                .hasSameHashCodeAs(new Query(deals, new Aggregate.Count(), byStage))
                .isNotEqualTo(new Query(deals, new Aggregate.Records(RecordKind.DEAL), byStage))
                .isNotEqualTo(new Query(deals, new Aggregate.Count(), List.of()))
                .isNotEqualTo(new Query(deals.and(Field.STAGE.in("done")), new Aggregate.Count(), byStage))
                .isNotEqualTo(deals)
                .hasToString("Query[selection=" + deals + ", aggregate=Count[], groupings=" + byStage + "]");
        assertThat(query.selection()).isEqualTo(deals);
        assertThat(query.aggregate()).isEqualTo(new Aggregate.Count());
        assertThat(query.groupings()).isEqualTo(byStage);
    }

    @Test
    void theMomentOfTheRequestBecomesABound() {
        Instant now = Instant.parse("2026-05-17T12:00:00Z");
        var past = new Selection(RecordKind.ACTIVITY, new Condition.NotInFuture(Field.OCCURRED_AT), Field.OCCURRED_AT);
        var ever = new Selection(RecordKind.ACTIVITY, Condition.always(), Field.OCCURRED_AT);
        List<Grouping> byChannel = List.of(new Grouping.ByField(Field.CHANNEL));
        var query = new Query(past, new Aggregate.Count(), byChannel);

        assertThat(query.at(now))
                .isEqualTo(new Query(
                        ever.and(Field.OCCURRED_AT.between(null, now.plusNanos(1))), new Aggregate.Count(), byChannel));
        var timeless = new Query(ever, new Aggregate.Count(), byChannel);
        assertThat(timeless.at(now)).isSameAs(timeless);
    }
}
