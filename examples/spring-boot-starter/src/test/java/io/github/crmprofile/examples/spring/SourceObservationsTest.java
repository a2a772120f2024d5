package io.github.crmprofile.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.NumberCondition;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a source reads is observed. */
class SourceObservationsTest {

    /** What a source answers without reading. */
    private static final Set<String> SAID = Set.of("kinds", "attributes", "statements", "readsOneState");

    private final List<Observation.Context> seen = new ArrayList<>();
    private final ObservationRegistry registry = ObservationRegistry.create();
    private final Set<String> called = new HashSet<>();

    SourceObservationsTest() {
        registry.observationConfig().observationHandler(context -> {
            seen.add(context);
            return false;
        });
    }

    /** A source whose methods all return, and read nothing. */
    private ProfileSource source() {
        return (ProfileSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ProfileSource.class}, (proxy, method, given) -> {
                    called.add(method.getName());
                    return method.getReturnType() == boolean.class ? false : null;
                });
    }

    private ProfileSource observed() {
        return new SourceObservations(() -> registry).observe(source());
    }

    @Test
    void eachMethodThatReadsIsObserved() throws ReflectiveOperationException {
        List<Method> reads = Stream.of(ProfileSource.class.getMethods())
                .filter(method -> !SAID.contains(method.getName()))
                .toList();
        ProfileSource observed = observed();
        for (Method method : reads) {
            int before = seen.size();
            method.invoke(
                    observed,
                    Stream.of(method.getParameterTypes())
                            .map(type -> type == int.class ? 1 : null)
                            .toArray());
            assertThat(seen.size()).as(method.getName()).isGreaterThan(before);
        }
        assertThat(called)
                .isEqualTo(reads.stream().map(Method::getName).collect(Collectors.toSet()))
                .contains("read", "readFirst", "find");
    }

    @Test
    void theFirstClientsInAnOrderAreThoseOfAll() {
        var count = new Query(
                new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT), new Aggregate.Count(), List.of());
        var plan = new Plan(
                new Clients.Every(ClientKind.CONTACT),
                Population.DEFAULT,
                List.of(count),
                Plan.Detail.ID,
                Instant.EPOCH);

        observed()
                .readFirst(
                        new ClientsInOrder(plan, new ClientNumber.Whole(count), true, NumberCondition.always(), 10),
                        first -> null,
                        answer -> {});

        assertThat(seen.get(0).getName()).isEqualTo("crm.profile.read");
        assertThat(seen.get(0).getLowCardinalityKeyValues()).contains(KeyValue.of("of", "every"));
    }
}
