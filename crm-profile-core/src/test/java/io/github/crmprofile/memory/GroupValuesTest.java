package io.github.crmprofile.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupValuesTest {

    private static final List<Grouping.Key> EMAIL = List.of(new Grouping.Key.Text("email"));
    private static final List<Grouping.Key> UNKNOWN = List.of(new Grouping.Key.Unknown());

    @Test
    void groupsAreFoundByTheirKeys() {
        var values = new GroupValues(1);
        values.add(EMAIL, new MeasureValue.Counted(2));
        values.add(UNKNOWN, new MeasureValue.Counted(1));
        Map<List<Grouping.Key>, MeasureValue> same = new HashMap<>(values);

        assertThat(values.get(List.of(new Grouping.Key.Unknown()))).isEqualTo(new MeasureValue.Counted(1));
        assertThat(values.get(EMAIL)).isEqualTo(new MeasureValue.Counted(2));
        assertThat(values.get(List.of())).isNull();
        assertThat(values.values()).containsExactly(new MeasureValue.Counted(2), new MeasureValue.Counted(1));
        assertThat(values).isEqualTo(same).hasSameHashCodeAs(same).hasSize(2);
    }
}
