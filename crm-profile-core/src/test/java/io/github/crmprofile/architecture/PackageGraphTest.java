package io.github.crmprofile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackageGraphTest {

    @Test
    void aCycleIsFoundFromWhereItBegins() {
        Map<String, Set<String>> arrows = new TreeMap<>(
                Map.of("a", Set.of("b"), "b", Set.of("c", "outside"), "c", Set.of("d"), "d", Set.of("b")));
        assertThat(PackageGraph.cycle(arrows)).containsExactly("b", "c", "d", "b");
    }

    @Test
    void whatIsUsedTwiceIsNoCycle() {
        Map<String, Set<String>> arrows = Map.of("a", Set.of("b", "c"), "b", Set.of("d"), "c", Set.of("d"));
        assertThat(PackageGraph.cycle(arrows)).isEqualTo(List.of());
    }

    @Test
    void whatATestUsesIsReadFromItsClassFile() {
        assertThat(PackageGraph.around(PackageGraphTest.class).lines())
                .anySatisfy(line -> assertThat(line).startsWith("contract -> ").contains(" source"));
    }
}
