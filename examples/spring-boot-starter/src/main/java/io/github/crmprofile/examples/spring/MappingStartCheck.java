package io.github.crmprofile.examples.spring;

import io.github.crmprofile.examples.spring.CrmProfileProperties.StartCheck;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Compares the mapping with the database once, at the start, and says what it finds: one line when nothing is wrong. */
final class MappingStartCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(MappingStartCheck.class);

    private final MappingState state;
    private final StartCheck mode;

    MappingStartCheck(MappingState state, StartCheck mode) {
        this.state = state;
        this.mode = mode;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (mode != StartCheck.NEVER) {
            check(mode == StartCheck.REQUIRE);
        }
    }

    private void check(boolean isRequired) {
        MappingReport report;
        try {
            report = state.report();
        } catch (RuntimeException unreachable) {
            if (isRequired) {
                throw new SetupException(
                        "The mapping could not be compared with the database: " + unreachable.getMessage(),
                        "See whether the database answers, or write crm-profile.check-at-start=log to start without it.",
                        unreachable);
            }
            LOG.warn("The mapping could not be compared with the database at the start", unreachable);
            return;
        }
        if (!report.isUsable() && isRequired) {
            throw new SetupException(
                    "The mapping does not fit the database (" + report.database() + "):"
                            + lines(report.problems(MappingProblem.Severity.ERROR)),
                    "Change the mapping or the tables, or write crm-profile.check-at-start=log to start all the same.",
                    null);
        }
        tell(report);
    }

    private static void tell(MappingReport report) {
        List<MappingProblem> errors = report.problems(MappingProblem.Severity.ERROR);
        List<MappingProblem> warnings = report.problems(MappingProblem.Severity.WARNING);
        if (!errors.isEmpty()) {
            LOG.error("The mapping cannot be used with {}:{}", report.database(), lines(errors));
        }
        if (!warnings.isEmpty()) {
            LOG.warn("With this mapping some numbers may lack records, or have too many:{}", lines(warnings));
        }
        if (errors.isEmpty() && warnings.isEmpty()) {
            LOG.info(
                    "The mapping fits {}: {} rows in {} sources",
                    report.database(),
                    report.rows().values().stream().mapToLong(Long::longValue).sum(),
                    report.rows().size());
        }
    }

    private static String lines(List<MappingProblem> problems) {
        return problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
    }
}
