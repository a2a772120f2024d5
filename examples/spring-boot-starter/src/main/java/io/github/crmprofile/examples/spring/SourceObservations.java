package io.github.crmprofile.examples.spring;

import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordQuery;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes observations of reads, which Micrometer turns into timers and spans: {@code crm.profile.read}, {@code crm.profile.list}, {@code
 * crm.profile.lookup} and {@code crm.profile.find}, with {@code of} what was read. The statements of a read are its events, with their text and without any value; how many there
 * were and how many rows they had are {@code statements} and {@code rows}. Thread-safe.
 */
final class SourceObservations {

    private static final Map<String, String> NAMES = Map.of(
            "read", "crm.profile.read",
            "readGrouped", "crm.profile.read",
            "readInTurn", "crm.profile.read",
            "readFirst", "crm.profile.read",
            "list", "crm.profile.list",
            "lookUp", "crm.profile.lookup",
            "find", "crm.profile.find");

    private final Supplier<ObservationRegistry> registry;

    /**
     * Makes observations.
     *
     * @param registry asked at each read: it may be made after what is observed
     */
    SourceObservations(Supplier<ObservationRegistry> registry) {
        this.registry = registry;
    }

    /** What one read took. It is read by one thread. */
    private static final class ReadContext extends Observation.Context {
        private long statements;
        private long rows;
    }

    /** Returns a source whose reads are observed. A proxy, so that a method that is added to sources is passed on. */
    ProfileSource observe(ProfileSource source) {
        return (ProfileSource) Proxy.newProxyInstance(
                ProfileSource.class.getClassLoader(), new Class<?>[] {ProfileSource.class}, (proxy, method, given) -> {
                    String name = NAMES.get(method.getName());
                    return name == null
                            ? invoke(source, method, given)
                            : observed(name, source, method, Objects.requireNonNull(given));
                });
    }

    private @Nullable Object observed(String name, ProfileSource source, Method method, Object[] given)
            throws Throwable {
        var context = new ReadContext();
        Observation observation = Observation.createNotStarted(name, () -> context, registry.get())
                .contextualName(name.replace("crm.profile.", "crm-profile "))
                .lowCardinalityKeyValue("of", of(given[0]));
        observation.start();
        Observation.Scope scope = observation.openScope();
        try {
            return invoke(source, method, given);
        } catch (Exception failed) {
            observation.error(failed);
            throw failed;
        } finally {
            scope.close();
            observation
                    .highCardinalityKeyValue("statements", String.valueOf(context.statements))
                    .highCardinalityKeyValue("rows", String.valueOf(context.rows))
                    .stop();
        }
    }

    private static @Nullable Object invoke(ProfileSource source, Method method, Object @Nullable [] given)
            throws Throwable {
        try {
            return method.invoke(source, given);
        } catch (InvocationTargetException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    private static String of(Object asked) {
        if (asked instanceof ClientsInOrder ordered) {
            return of(ordered.plan());
        }
        String of = asked instanceof Plan plan
                ? ProfileEvent.Reach.of(plan.clients()).name()
                : asked instanceof RecordQuery query
                        ? query.selection().kind().name()
                        : asked instanceof RecordLookup lookup ? lookup.kind().name() : "names";
        return of.toLowerCase(Locale.ROOT);
    }

    /** Adds a statement to the observation of the read that it is part of. */
    void on(ProfileEvent event) {
        Observation current = registry.get().getCurrentObservation();
        if (event instanceof ProfileEvent.StatementRun run
                && current != null
                && current.getContext() instanceof ReadContext context) {
            context.statements++;
            context.rows += run.rows();
            current.event(Observation.Event.of("crm.profile.statement", run.text()));
        }
    }
}
