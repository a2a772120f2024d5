package io.github.crmprofile.examples.spring;

import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes meters of what is no observation: {@code crm.profile.statement} times statements, {@code crm.profile.rows} counts their rows, {@code
 * crm.profile.widget.failed} widgets that failed, and {@code crm.profile.warnings} data warnings by code. Thread-safe.
 */
final class MeterListener implements ProfileListener {

    private final Supplier<@Nullable MeterRegistry> registry;

    /**
     * Makes a listener.
     *
     * @param registry asked at each event: it is made after what this listens to
     */
    MeterListener(Supplier<@Nullable MeterRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public void on(ProfileEvent event) {
        MeterRegistry meters = registry.get();
        if (meters == null) {
            return;
        }
        if (event instanceof ProfileEvent.StatementRun run) {
            Timer.builder("crm.profile.statement")
                    .tag(
                            "error",
                            run.failure() == null
                                    ? "none"
                                    : run.failure().getClass().getSimpleName())
                    .register(meters)
                    .record(run.took());
            meters.counter("crm.profile.rows").increment((double) run.rows());
        } else if (event instanceof ProfileEvent.WidgetFailed failed) {
            meters.counter("crm.profile.widget.failed", "widget", failed.widget())
                    .increment();
        } else if (event instanceof ProfileEvent.Warned warned) {
            warned.counts()
                    .forEach((code, count) -> meters.counter("crm.profile.warnings", "code", code.name())
                            .increment((double) count));
        }
    }
}
