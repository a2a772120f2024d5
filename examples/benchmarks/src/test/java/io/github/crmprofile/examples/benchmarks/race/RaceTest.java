package io.github.crmprofile.examples.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final Pace PACE = new Pace(1, 2, 9, Duration.ZERO, Duration.ZERO);

    @Test
    void contestantsTakeTurnsAndWarmUpsDoNotCount() throws Exception {
        var turns = new ArrayList<String>();
        List<Result> results = new Race("work")
                .with("a", () -> turns.add("a"))
                .with("b", () -> turns.add("b"))
                .run(PACE);
        assertThat(turns).containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(results).extracting(Result::contestant).containsExactly("a", "b");
        assertThat(results).allSatisfy(result -> assertThat(result.micros()).hasSize(2));
    }

    @Test
    void memoryIsThatOfTheCallingThread() throws Exception {
        assertThat(new Race("work")
                        .with("a", () -> new byte[100_000])
                        .run(PACE)
                        .get(0)
                        .bytes())
                .isBetween(100_000L, 110_000L);
        assertThat(new Race("work")
                        .with("a", () -> new byte[100_000])
                        .ofParts(10)
                        .run(PACE)
                        .get(0)
                        .bytes())
                .isBetween(10_000L, 11_000L);
        assertThat(new Race("work")
                        .with("a", () -> 1)
                        .byOthers()
                        .run(PACE)
                        .get(0)
                        .bytes())
                .isNull();
    }

    @Test
    void whoAnswersNothingIsOut() {
        assertThatThrownBy(() -> new Race("work").with("a", () -> null).run(PACE))
                .hasMessage("a answered nothing");
    }
}
