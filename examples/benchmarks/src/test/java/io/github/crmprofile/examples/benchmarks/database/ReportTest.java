package io.github.crmprofile.examples.benchmarks.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report = new Report(List.of(
            Result.of("a page", "library", new long[] {3_000, 1_000, 2_000}),
            Result.of("a page", "by hand", new long[] {4_000, 4_000, 4_000})));

    @Test
    void theTableHasMediansSpreadAndRatios() {
        assertThat(report.text().lines().toList().get(1)).matches("a page +library +2 +1 +3 +1\\.00");
        assertThat(report.text().lines().toList().get(2)).matches("a page +by hand +4 +4 +4 +2\\.00");
    }

    @Test
    void theJsonHasEveryTime() throws Exception {
        assertThat(report.json()).contains("\"micros\" : [ 1.0, 2.0, 3.0 ]");
    }

    @Test
    void theLibrarysBarIsHalfAsLong() {
        assertThat(report.svg()).contains("width=\"210.0\"", "width=\"420.0\"", "a page: by hand", "0.00 ms");
    }
}
