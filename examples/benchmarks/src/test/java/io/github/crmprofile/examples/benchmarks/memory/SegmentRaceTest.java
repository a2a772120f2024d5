package io.github.crmprofile.examples.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentRaceTest {

    @Test
    void theLoopFindsAsManyClientsAsTheLibrary() {
        var race = new SegmentRace(500);

        assertThat(race.library()).isEqualTo(race.loop()).isBetween(5L, 495L);
    }
}
