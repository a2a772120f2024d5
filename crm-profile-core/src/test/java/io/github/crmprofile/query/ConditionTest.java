package io.github.crmprofile.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Condition WON = Field.OUTCOME.in("WON");
    private static final Condition DATED = Field.CLOSED_AT.known();
    private static final Condition CALL = Field.CHANNEL.in("call");

    private static ResolvedPeriod period(String text) {
        return ReportingPeriod.parse(text)
                .resolve(BusinessCalendar.of(ZoneId.of("Europe/Rome")), Instant.parse("2026-05-17T12:00:00Z"));
    }

    @Test
    void allAndAnyAreWrittenAsSimplyAsPossible() {
        assertThat(Condition.all()).isEqualTo(Condition.always());
        assertThat(Condition.all(WON)).isEqualTo(WON);
        assertThat(Condition.all(WON, WON, Condition.always())).isEqualTo(WON);
        assertThat(Condition.all(WON, Condition.never())).isEqualTo(Condition.never());
        assertThat(Condition.all(Condition.all(WON, DATED), WON)).isEqualTo(new Condition.All(List.of(WON, DATED)));

        assertThat(Condition.any()).isEqualTo(Condition.never());
        assertThat(Condition.any(WON)).isEqualTo(WON);
        assertThat(Condition.any(WON, WON, Condition.never())).isEqualTo(WON);
        assertThat(Condition.any(WON, Condition.always())).isEqualTo(Condition.always());
        assertThat(Condition.any(Condition.any(WON, DATED), WON)).isEqualTo(new Condition.Any(List.of(WON, DATED)));
    }

    @Test
    void anOppositeOfAnOppositeIsTheConditionItself() {
        assertThat(Condition.not(WON)).isEqualTo(new Condition.Not(WON));
        assertThat(Condition.not(Condition.not(WON))).isEqualTo(WON);
        assertThat(Condition.not(Condition.always())).isEqualTo(Condition.never());
        assertThat(Condition.not(Condition.never())).isEqualTo(Condition.always());
    }

    @Test
    void equalSetsOfTextsAreEqualConditionsInWhicheverOrder() {
        assertThat(Field.STAGE.in("b", "a", "b")).isEqualTo(Field.STAGE.in("a", "b"));
        assertThat(((Condition.OneOf) Field.STAGE.in("b", "a")).values()).containsExactly("a", "b");
    }

    @Test
    void aPeriodIsHalfOpenForInstantsAndForDates() {
        assertThat(Field.CREATED_AT.in(period("2026-03-29")))
                .isEqualTo(new Condition.Between(
                        Field.CREATED_AT,
                        Instant.parse("2026-03-28T23:00:00Z"),
                        Instant.parse("2026-03-29T22:00:00Z")));
        assertThat(Field.ISSUED_ON.in(period("2026-03-29")))
                .isEqualTo(
                        new Condition.Between(Field.ISSUED_ON, LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30)));
        assertThat(Field.ISSUED_ON.in(period("..2026-03-29")))
                .isEqualTo(new Condition.Between(Field.ISSUED_ON, null, LocalDate.of(2026, 3, 30)));
        assertThat(Field.ISSUED_ON.in(period("all_time"))).isEqualTo(Condition.always());
    }

    @Test
    void beforeTheEndOfAPeriodWithoutEndIsEverything() {
        assertThat(Field.CREATED_AT.beforeEndOf(period("2026-03-29")))
                .isEqualTo(new Condition.Between(Field.CREATED_AT, null, Instant.parse("2026-03-29T22:00:00Z")));
        assertThat(Field.CREATED_AT.beforeEndOf(period("all_time"))).isEqualTo(Condition.always());
        assertThat(Field.ISSUED_ON.beforeEndOf(period("all_time"))).isEqualTo(Condition.always());
    }

    @Test
    void aConditionIsOnOneRecordKind() {
        List<Condition> onDeals = List.of(
                WON,
                new Condition.IsTrue(Field.attribute(RecordKind.DEAL, "vip", Field.Type.BOOLEAN)),
                Field.DEAL_AMOUNT.between(null, BigDecimal.ONE),
                DATED,
                new Condition.NotAfter(Field.CREATED_AT, Field.CLOSED_AT),
                new Condition.WithActivity(CALL));
        for (Condition condition : onDeals) {
            assertThatCode(() -> condition.requireKind(RecordKind.DEAL)).doesNotThrowAnyException();
            for (Condition nested : List.of(
                    condition,
                    new Condition.All(List.of(Condition.always(), condition)),
                    new Condition.Any(List.of(condition)),
                    new Condition.Not(condition))) {
                assertThatThrownBy(() -> nested.requireKind(RecordKind.INVOICE))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("A condition on deals was given for invoices");
            }
        }
        assertThatThrownBy(() -> new Condition.LinkedToDeal(Condition.always()).requireKind(RecordKind.DEAL))
                .hasMessage("A condition on activities was given for deals");
    }

    @Test
    void whatIsLinkedMustBeOfTheKindThatItIsLinkedTo() {
        assertThatThrownBy(() -> new Condition.LinkedToDeal(CALL))
                .hasMessage("A condition on activities was given for deals");
        assertThatThrownBy(() -> new Condition.WithActivity(WON))
                .hasMessage("A condition on deals was given for activities");
    }

    @Test
    void linksAreFoundHoweverDeepTheyAre() {
        Condition linked = new Condition.WithActivity(CALL);

        assertThat(linked.asksForLinks()).isTrue();
        assertThat(new Condition.LinkedToDeal(WON).asksForLinks()).isTrue();
        assertThat(new Condition.Not(new Condition.All(List.of(WON, new Condition.Any(List.of(linked)))))
                        .asksForLinks())
                .isTrue();
        assertThat(new Condition.Not(new Condition.All(List.of(WON, new Condition.Any(List.of(DATED))))).asksForLinks())
                .isFalse();
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedWithWhatWouldDo() {
        assertThatThrownBy(() -> Field.DEAL_AMOUNT.in("1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Field deal.amount of type MONEY is compared with texts; only a TEXT field can");
        assertThatThrownBy(() -> new Condition.IsTrue(Field.STAGE))
                .hasMessage("Field deal.stage of type TEXT is tested for true; only a BOOLEAN field can");
        assertThatThrownBy(() -> Field.STAGE.between(null, null))
                .hasMessage("Field deal.stage of type TEXT is compared with bounds; only INSTANT, DATE, NUMBER, MONEY"
                        + " and DURATION fields can");
        assertThatThrownBy(() -> Field.CREATED_AT.between(LocalDate.of(2026, 1, 1), null))
                .hasMessage("Field deal.createdAt of type INSTANT is compared with a LocalDate; its bounds are of class"
                        + " Instant");
        assertThatThrownBy(() -> Field.DEAL_AMOUNT.between(null, 5L))
                .hasMessage("Field deal.amount of type MONEY is compared with a Long; its bounds are of class"
                        + " BigDecimal");
        assertThatThrownBy(() -> new Condition.NotAfter(Field.CREATED_AT, Field.DEAL_AMOUNT))
                .hasMessage("Field deal.createdAt of type INSTANT is compared with deal.amount; both must be of one"
                        + " kind, and both INSTANT or both DATE");
        assertThatThrownBy(() -> new Condition.NotAfter(Field.CREATED_AT, Field.OCCURRED_AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.NotAfter(Field.DEAL_AMOUNT, Field.DEAL_AMOUNT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConditionKeepsItsOwnCopyOfWhatItWasGiven() {
        var values = new java.util.HashSet<>(Set.of("a"));
        var condition = new Condition.OneOf(Field.STAGE, values);
        values.add("b");

        assertThat(condition.values()).containsExactly("a");
    }

    /** Names the method by which a leaf was visited. */
    private record Names() implements Condition.Visitor<String> {
        @Override
        public String all(Condition.All all) {
            return "all";
        }

        @Override
        public String any(Condition.Any any) {
            return "any";
        }

        @Override
        public String not(Condition.Not not) {
            return "not";
        }

        @Override
        public String oneOf(Condition.OneOf oneOf) {
            return "oneOf " + oneOf.field();
        }

        @Override
        public String isTrue(Condition.IsTrue isTrue) {
            return "isTrue " + isTrue.field();
        }

        @Override
        public String between(Condition.Between between) {
            return "between " + between.field();
        }

        @Override
        public String above(Condition.Above above) {
            return "above " + above.bound();
        }

        @Override
        public String notInFuture(Condition.NotInFuture notInFuture) {
            return "notInFuture " + notInFuture.field();
        }

        @Override
        public String known(Condition.Known known) {
            return "known " + known.field();
        }

        @Override
        public String notAfter(Condition.NotAfter notAfter) {
            return "notAfter " + notAfter.later();
        }

        @Override
        public String linkedToDeal(Condition.LinkedToDeal linkedToDeal) {
            return "linkedToDeal " + linkedToDeal.linked();
        }

        @Override
        public String withActivity(Condition.WithActivity withActivity) {
            return "withActivity " + withActivity.linked();
        }
    }

    @Test
    void eachKindIsVisitedByItsOwnMethod() {
        Map<Condition, String> visits = Map.ofEntries(
                Map.entry(new Condition.All(List.of(WON, DATED)), "all"),
                Map.entry(new Condition.Any(List.of(WON, DATED)), "any"),
                Map.entry(new Condition.Not(WON), "not"),
                Map.entry(WON, "oneOf deal.outcome"),
                Map.entry(new Condition.IsTrue(Field.COMPLETED), "isTrue activity.completed"),
                Map.entry(Field.DEAL_AMOUNT.between(null, BigDecimal.ONE), "between deal.amount"),
                Map.entry(new Condition.Above(Field.DEAL_AMOUNT, BigDecimal.TEN), "above 10"),
                Map.entry(new Condition.NotInFuture(Field.OCCURRED_AT), "notInFuture activity.occurredAt"),
                Map.entry(DATED, "known deal.closedAt"),
                Map.entry(new Condition.NotAfter(Field.CREATED_AT, Field.CLOSED_AT), "notAfter deal.closedAt"),
                Map.entry(new Condition.LinkedToDeal(WON), "linkedToDeal " + WON),
                Map.entry(new Condition.WithActivity(CALL), "withActivity " + CALL));

        visits.forEach(
                (condition, visit) -> assertThat(condition.accept(new Names())).isEqualTo(visit));
    }

    @Test
    void otherLeavesLeaveTheShapeOfATree() {
        Condition tree = new Condition.Not(new Condition.All(List.of(WON, new Condition.Any(List.of(DATED, WON)))));

        assertThat(tree.leaves()).containsExactly((Condition.Leaf) WON, (Condition.Leaf) DATED, (Condition.Leaf) WON);
        assertThat(tree.mapLeaves(leaf -> leaf.equals(WON) ? CALL : leaf))
                .isEqualTo(
                        new Condition.Not(new Condition.All(List.of(CALL, new Condition.Any(List.of(DATED, CALL))))));
    }

    @Test
    void theMomentOfTheRequestIsFoundAndBoundHoweverDeepItIs() {
        Instant now = Instant.parse("2026-05-17T12:00:00Z");
        Condition past = new Condition.NotInFuture(Field.OCCURRED_AT);
        Condition bound = Field.OCCURRED_AT.between(null, now.plusNanos(1));
        Condition linked = new Condition.WithActivity(Condition.all(CALL, past));

        for (Condition condition : List.of(past, linked, new Condition.Not(Condition.any(WON, linked)))) {
            assertThat(condition.asksForTheMoment()).isTrue();
            assertThat(condition.at(now).asksForTheMoment()).isFalse();
        }
        assertThat(past.at(now)).isEqualTo(bound);
        assertThat(linked.at(now)).isEqualTo(new Condition.WithActivity(Condition.all(CALL, bound)));
        assertThat(new Condition.LinkedToDeal(WON).at(now)).isEqualTo(new Condition.LinkedToDeal(WON));
        assertThat(new Condition.LinkedToDeal(WON).withLinked(DATED)).isEqualTo(new Condition.LinkedToDeal(DATED));
        assertThat(past.at(Instant.MAX)).isEqualTo(Field.OCCURRED_AT.known());
        for (Condition condition : List.of(WON, new Condition.WithActivity(CALL))) {
            assertThat(condition.asksForTheMoment()).isFalse();
            assertThat(condition.at(now)).isEqualTo(condition);
        }
    }

    @Test
    void onlyNumbersAreAboveOneAndOnlyTimesAreNotInTheFuture() {
        assertThatThrownBy(() -> new Condition.Above(Field.STAGE, BigDecimal.ONE))
                .hasMessage("Field deal.stage of type TEXT is compared with a number; only NUMBER, MONEY and DURATION"
                        + " fields can");
        assertThatThrownBy(() -> new Condition.NotInFuture(Field.ISSUED_ON))
                .hasMessage("Field invoice.issuedOn of type DATE is compared with the moment of the request; only"
                        + " INSTANT fields can");
    }
}
