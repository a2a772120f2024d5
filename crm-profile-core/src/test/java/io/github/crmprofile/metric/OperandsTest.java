package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperandsTest {

    private static final ResolvedPeriod PERIOD = ReportingPeriod.parse("2026-05")
            .resolve(BusinessCalendar.of(ZoneOffset.UTC), Instant.parse("2026-05-17T12:00:00Z"));

    private static final Measure COUNT = Measure.count(Memberships.WON);
    private static final Measure SUM = Measure.sum(Field.DEAL_AMOUNT, Memberships.WON);

    private static Operands operands(Map<String, MeasureValue> values) {
        var measures = new LinkedHashMap<String, Measure>();
        measures.put("count", COUNT);
        measures.put("sum", SUM);
        measures.put("cycle", Measure.sum(Field.CYCLE, Memberships.WON));
        measures.put("latest", Measure.of(Memberships.WON, new Aggregate.Max(Field.CLOSED_AT)));
        measures.put("records", Measure.of(Memberships.WON, new Aggregate.Records(RecordKind.DEAL)));
        var groups = new LinkedHashMap<String, Map<List<Grouping.Key>, MeasureValue>>();
        values.forEach((name, value) -> groups.put(name, Map.of(List.of(), value)));
        return new Operands(measures, groups, PERIOD, Operands.Conversion.NONE);
    }

    @Test
    void anOperandWithoutRecordsIsEmpty() {
        Operands operands = operands(Map.of());

        assertThat(operands.count("count")).isZero();
        assertThat(operands.money("sum")).isEqualTo(new MetricValue.Money(Amounts.NONE, null));
        assertThat(operands.decimal("cycle")).isEqualTo(new MeasureValue.Decimal(BigDecimal.ZERO, 0, 0));
        assertThat(operands.date("latest")).isNull();
        assertThat(operands.records("records")).isEmpty();
        assertThat(operands.counts("count")).isEmpty();
    }

    @Test
    void anOperandIsAskedForByItsName() {
        Deal deal = Deal.builder("1").build();
        Operands operands = operands(
                Map.of("count", new MeasureValue.Counted(3), "records", new MeasureValue.Listed(List.of(deal))));

        assertThat(operands.count("count")).isEqualTo(3);
        assertThat(operands.records("records")).containsExactly(deal);
        assertThatThrownBy(() -> operands.count("total"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The formula asks for operand 'total'; declared are [count, sum, cycle, latest, records]");
    }

    @Test
    void anOperandIsAskedForByTheMethodOfItsKind() {
        Operands operands = operands(Map.of("sum", new MeasureValue.Money(Amounts.NONE)));

        assertThatThrownBy(() -> operands.count("sum"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Operand 'sum' is Money, not Counted; ask for it by the method of its kind");
        assertThatThrownBy(() -> operands.money("count"))
                .hasMessage("Operand 'count' is Counted, not Money; ask for it by the method of its kind");
        assertThatThrownBy(() -> operands.decimal("count")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> operands.date("count")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> operands.records("count")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsAreCountedInTheOrderOfTheirKeys() {
        Map<List<Grouping.Key>, MeasureValue> groups = Map.of(
                List.of(new Grouping.Key.Unknown()), new MeasureValue.Counted(1),
                List.of(new Grouping.Key.Text("b")), new MeasureValue.Counted(2),
                List.of(new Grouping.Key.Text("a")), new MeasureValue.Counted(3));
        var operands = new Operands(Map.of("count", COUNT), Map.of("count", groups), PERIOD, Operands.Conversion.NONE);

        assertThat(operands.counts("count"))
                .containsExactly(
                        Map.entry(new Grouping.Key.Text("a"), 3L),
                        Map.entry(new Grouping.Key.Text("b"), 2L),
                        Map.entry(new Grouping.Key.Unknown(), 1L));
    }

    @Test
    void aFormulaConvertsAmountsByTheRateOfADay() {
        var asked = new ArrayList<String>();
        var total = new ConvertedTotal("EUR", BigDecimal.TEN, 1, new TreeSet<>(), 0);
        var conversion = new Operands.Conversion() {
            @Override
            public ConvertedTotal total(String operand, MeasureValue.Money sum) {
                throw new AssertionError(operand);
            }

            @Override
            public ConvertedTotal convert(Amounts amounts, @Nullable LocalDate day) {
                asked.add(amounts.currencies() + " " + day);
                return total;
            }
        };
        var operands = new Operands(Map.of("count", COUNT), Map.of(), PERIOD, conversion);

        assertThat(operands.convert(Amounts.of("USD", BigDecimal.ONE), LocalDate.of(2026, 5, 1)))
                .isEqualTo(total);
        assertThat(asked).containsExactly("[USD] 2026-05-01");
        assertThat(operands(Map.of()).convert(Amounts.NONE, null)).isNull();
        assertThat(operands.period()).isEqualTo(PERIOD);
    }
}
