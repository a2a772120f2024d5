package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.database.Databases;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.source.ProfileSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements for hundreds of days fit into a small heap, also where the database runs in it. */
class SmallHeapTest {

    static Stream<String> databases() {
        return Databases.inEveryBuild().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyMetricByDayOverSevenMonths(String database) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapTest.class.getName(),
                        database)
                .redirectErrorStream(true)
                .start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(says).isZero();
        assertThat(says).contains("same");
    }

    /** In a process of its own: compares the figures from the database whose name is given with those from memory. */
    public static void main(String... args) {
        TestDatabase database = Databases.inEveryBuild().get(args[0]);
        Dataset data = new RandomCrm(1).dataset(20);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
        List<FigureResult> memory = figures(SameAnswers.memory(data));
        assertThat(memory).hasSizeGreaterThan(50);
        assertThat(figures(jdbc)).isEqualTo(memory);
        System.out.println("same");
        System.exit(0);
    }

    private static List<FigureResult> figures(ProfileSource source) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(source)
                .clock(Clock.fixed(Instant.parse("2026-08-01T10:00:00Z"), RandomCrm.ZONE))
                .zone(RandomCrm.ZONE)
                .build();
        var request = ProfileRequest.of(ClientId.contact("1"))
                .withPeriod("2026-01-01..2026-07-31")
                .withComparison(Comparison.PREVIOUS);
        return profiles.metrics().ids().stream()
                .map(metric -> profiles.figure(request, Figure.of(metric).over(Granularity.DAY)))
                .toList();
    }
}
