package io.github.crmprofile.examples.spring;

import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes meters of what the library tells: {@code crm.profile.read} and {@code crm.profile.list} time reads by reach and by whether they failed, {@code
 * crm.profile.statement} statements, {@code crm.profile.rows} counts their rows, {@code crm.profile.widget.failed} widgets that failed, and {@code
 * crm.profile.warnings} data warnings by code. Thread-safe.
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
        if (event instanceof ProfileEvent.Read read) {
            time(meters, "crm.profile.read", read.reach().name(), read.took(), read.failure());
        } else if (event instanceof ProfileEvent.Listed listed) {
            time(meters, "crm.profile.list", listed.kind().name(), listed.took(), listed.failure());
        } else if (event instanceof ProfileEvent.StatementRun run) {
            time(meters, "crm.profile.statement", "SQL", run.took(), run.failure());
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

    private static void time(MeterRegistry meters, String name, String of, Duration took, @Nullable Exception failure) {
        Timer.builder(name)
                .tag("of", of.toLowerCase(Locale.ROOT))
                .tag("outcome", failure == null ? "success" : failure.getClass().getSimpleName())
                .register(meters)
                .record(took);
    }
}
