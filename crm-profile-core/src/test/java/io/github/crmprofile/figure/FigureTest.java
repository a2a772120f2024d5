package io.github.crmprofile.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aFigureIsVariedWithoutLosingTheRest() {
        var filter = Figure.DealFilter.pipeline("sales");
        ReportingPeriod may = ReportingPeriod.parse("2026-05");

        Figure figure = Figure.of("conversion").by("stage").withPeriod(may).withDeals(filter);

        assertThat(figure).isEqualTo(new Figure("conversion", new Figure.Shape.By("stage"), may, filter));
        assertThat(Figure.of("conversion").withPeriod(may).withDeals(filter).over(Granularity.DAY))
                .isEqualTo(new Figure("conversion", new Figure.Shape.Over(Granularity.DAY), may, filter));
        assertThat(figure.withPeriod(null).period()).isNull();
        assertThat(Figure.of("conversion"))
                .isEqualTo(new Figure("conversion", new Figure.Shape.Plain(), null, Figure.DealFilter.NONE));
    }

    @Test
    void aFilterIsAConditionOnDeals() {
        assertThat(Figure.DealFilter.NONE.condition()).isEqualTo(Condition.always());
        assertThat(Figure.DealFilter.pipeline("sales").condition()).isEqualTo(Field.PIPELINE.in("sales"));
        assertThat(new Figure.DealFilter(new TreeSet<>(Set.of("a", "b")), new TreeSet<>(Set.of("new"))).condition())
                .isEqualTo(Condition.all(Field.PIPELINE.in("a", "b"), Field.STAGE.in("new")));
        assertThat(new Figure.DealFilter(new TreeSet<>(), new TreeSet<>(Set.of("new"))).condition())
                .isEqualTo(Field.STAGE.in("new"));
    }
}
