package io.github.crmprofile.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.mapping.MappingReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MappingStateTest {

    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final MappingState state = new MappingState(
            () -> new MappingReport("check " + checks.incrementAndGet(), Map.of(), List.of()),
            Duration.ofHours(1),
            now::get);

    @Test
    void theTablesAreNotReadForEachQuestionOfTheMonitor() {
        assertThat(state.report().database()).isEqualTo("check 1");
        now.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(state.report().database()).isEqualTo("check 1");
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(state.report().database()).isEqualTo("check 2");
    }
}
