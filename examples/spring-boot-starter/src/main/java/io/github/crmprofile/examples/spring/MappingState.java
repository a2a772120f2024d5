package io.github.crmprofile.examples.spring;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The check of the mapping, made again when it is too old: it reads every table, which is too much for each question of a monitor. Thread-safe. */
final class MappingState {

    private final Supplier<MappingReport> check;
    private final long maxAge;
    private final LongSupplier nanoTime;
    private @Nullable MappingReport report;
    private long checkedAt;

    MappingState(Supplier<MappingReport> check, Duration maxAge, LongSupplier nanoTime) {
        this.check = check;
        this.maxAge = maxAge.toNanos();
        this.nanoTime = nanoTime;
    }

    static MappingState of(DataSource dataSource, SchemaMapping mapping, Duration maxAge) {
        return new MappingState(() -> JdbcSource.check(dataSource, mapping), maxAge, System::nanoTime);
    }

    /** Returns what a report says, as details of a health. */
    static Map<String, Object> details(MappingReport report) {
        return Map.of(
                "database",
                report.database(),
                "rows",
                report.rows(),
                "errors",
                report.problems(MappingProblem.Severity.ERROR).stream()
                        .map(MappingProblem::toString)
                        .toList(),
                "warnings",
                report.problems(MappingProblem.Severity.WARNING).size());
    }

    synchronized MappingReport report() {
        long now = nanoTime.getAsLong();
        MappingReport known = report;
        if (known != null && now - checkedAt < maxAge) {
            return known;
        }
        MappingReport made = check.get();
        report = made;
        checkedAt = now;
        return made;
    }
}
