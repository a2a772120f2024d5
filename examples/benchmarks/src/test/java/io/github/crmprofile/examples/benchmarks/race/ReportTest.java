package io.github.crmprofile.examples.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Mark.Lane LIBRARY = Mark.lane("a page", "library");
    private static final Mark.Lane BY_HAND = Mark.lane("a page", "by hand");

    private final Report report = new Report(
            List.of(
                    Result.of("a page", "library", List.of(3_000L, 1_000L, 2_000L), 1_500L),
                    Result.of("a page", "by hand", List.of(4_000L, 4_000L, 4_000L), null)),
            List.of(
                    Mark.least("far", BY_HAND, 2, LIBRARY),
                    Mark.most("near", BY_HAND, 1.25, LIBRARY),
                    Mark.within("soon", LIBRARY, 100),
                    Mark.most("not measured", LIBRARY, 1, Mark.lane("a list", "library"))),
            List.of("a note"));

    @Test
    void theTableHasMediansSpreadRatiosAndMemory() {
        assertThat(report.text().lines().toList().get(1)).matches("a page +library +2 +1 +3 +1\\.00 +2");
        assertThat(report.text().lines().toList().get(2)).matches("a page +by hand +4 +4 +4 +2\\.00 +");
    }

    @Test
    void belowItStandWhatHoldsAndWhatDoesNot() {
        assertThat(report.text().lines().skip(4))
                .containsExactly(
                        "holds      2.00  >=   2.00  far",
                        "MISSES     2.00  <=   1.25  near",
                        "holds      2.00  <= 100.00  soon",
                        "a note");
    }

    @Test
    void theMarksAreATableOfMarkdown() {
        assertThat(report.markdown().lines())
                .containsExactly(
                        "| What | Ratio | Mark |",
                        "|---|---|---|",
                        "| far | 2.00 | at least 2.00 |",
                        "| near | 2.00 | at most 1.25, missed |",
                        "| soon | 2.00 | at most 100.00 |");
    }

    @Test
    void theJsonHasEveryTime() throws Exception {
        assertThat(report.json())
                .contains("\"micros\" : [ 1.0, 2.0, 3.0 ]", "\"bytes\" : 1500")
                .containsOnlyOnce("bytes");
    }

    @Test
    void theLibrarysBarIsHalfAsLong() {
        assertThat(report.svg()).contains("width=\"210.0\"", "width=\"420.0\"", "a page: by hand", "0.00 ms");
    }

    @Test
    void allFormsAreWritten(@TempDir Path folder) throws Exception {
        report.writeTo(folder.resolve("new"));
        assertThat(folder.resolve("new/results.txt")).content().contains(" cores, ", report.text());
        assertThat(folder.resolve("new/results.md")).content().isEqualTo(report.markdown());
        assertThat(Files.readString(folder.resolve("new/results.json"))).isEqualTo(report.json());
        assertThat(Files.readString(folder.resolve("new/results.svg"))).isEqualTo(report.svg());
    }
}
