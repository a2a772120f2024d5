package io.github.crmprofile.engine;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientGroup;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.KnownAttributes;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileListener;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.ReadLimit;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Sends an event for what is asked of a source, and keeps to limits also where the source does not. As thread-safe as the source. */
public final class ObservedSource implements ProfileSource {

    private final ProfileSource source;
    private final ProfileListener listener;

    /**
     * Observes a source.
     *
     * @param source is asked
     * @param listener receives the events
     */
    public ObservedSource(ProfileSource source, ProfileListener listener) {
        this.source = source;
        this.listener = listener;
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        var clients = new AtomicLong();
        observed(
                () -> {
                    source.read(plan, answer -> {
                        ReadLimit.check();
                        clients.incrementAndGet();
                        answers.accept(answer);
                    });
                    return plan;
                },
                (read, took, failure) -> event(plan, clients.get(), took, failure));
    }

    @Override
    public void readGrouped(Plan plan, Consumer<ClientGroup> groups) {
        var clients = new AtomicLong();
        observed(
                () -> {
                    source.readGrouped(plan, group -> {
                        ReadLimit.check();
                        clients.addAndGet(group.clients());
                        groups.accept(group);
                    });
                    return plan;
                },
                (read, took, failure) -> event(plan, clients.get(), took, failure));
    }

    private static ProfileEvent.Read event(Plan plan, long clients, Duration took, @Nullable RuntimeException failure) {
        return new ProfileEvent.Read(
                ProfileEvent.Reach.of(plan.clients()),
                plan.detail(),
                plan.queries().size(),
                clients,
                took,
                failure);
    }

    /** Sends events for two reads, of which the second begins with the answers to the first. */
    @Override
    public void readInTurn(
            Plan first, Consumer<ClientAnswer> answers, Supplier<Plan> second, Consumer<ClientAnswer> moreAnswers) {
        var reads = new ArrayDeque<>(List.of(new Turn(first)));
        try {
            ReadLimit.check();
            source.readInTurn(
                    first,
                    answer -> {
                        ReadLimit.check();
                        reads.getLast().clients++;
                        answers.accept(answer);
                    },
                    () -> {
                        reads.getLast().report(listener, null);
                        Plan next = second.get();
                        reads.add(new Turn(next));
                        return next;
                    },
                    answer -> {
                        ReadLimit.check();
                        reads.getLast().clients++;
                        moreAnswers.accept(answer);
                    });
        } catch (RuntimeException failed) {
            reads.getLast().report(listener, failed);
            throw failed;
        }
        reads.getLast().report(listener, null);
    }

    @Override
    public boolean readFirst(
            ClientsInOrder asked, Function<FirstClients, Optional<Plan>> second, Consumer<ClientAnswer> answers) {
        var reads = new ArrayDeque<>(List.of(new Turn(asked.plan())));
        boolean isAnswered;
        try {
            ReadLimit.check();
            isAnswered = source.readFirst(
                    asked,
                    first -> {
                        reads.getLast().clients = first.clients().size();
                        Optional<Plan> next = second.apply(first);
                        next.ifPresent(plan -> {
                            reads.getLast().report(listener, null);
                            reads.add(new Turn(plan));
                        });
                        return next;
                    },
                    answer -> {
                        ReadLimit.check();
                        reads.getLast().clients++;
                        answers.accept(answer);
                    });
        } catch (RuntimeException failed) {
            reads.getLast().report(listener, failed);
            throw failed;
        }
        if (isAnswered) {
            reads.getLast().report(listener, null);
        }
        return isAnswered;
    }

    /** One of two reads. */
    private static final class Turn {
        private final Plan plan;
        private final long start = System.nanoTime();
        private long clients;

        Turn(Plan plan) {
            this.plan = plan;
        }

        void report(ProfileListener listener, @Nullable RuntimeException failure) {
            listener.on(event(plan, clients, Duration.ofNanos(System.nanoTime() - start), failure));
        }
    }

    @Override
    public RecordPage list(RecordQuery query) {
        return observed(
                () -> source.list(query),
                (page, took, failure) -> new ProfileEvent.Listed(
                        query.selection().kind(), size(page, p -> p.records().size()), took, failure));
    }

    @Override
    public List<CrmRecord> lookUp(RecordLookup lookup) {
        return observed(
                () -> source.lookUp(lookup),
                (found, took, failure) ->
                        new ProfileEvent.Listed(lookup.kind(), size(found, List::size), took, failure));
    }

    @Override
    public List<Client> find(NameSearch search) {
        return observed(
                () -> source.find(search),
                (found, took, failure) -> new ProfileEvent.Searched(size(found, List::size), took, failure));
    }

    private static <T> int size(@Nullable T result, ToIntFunction<T> size) {
        return result == null ? 0 : size.applyAsInt(result);
    }

    /** Makes the event of a call; its result is null where it failed. */
    @FunctionalInterface
    private interface ToEvent<T> {
        ProfileEvent event(@Nullable T result, Duration took, @Nullable RuntimeException failure);
    }

    private <T> T observed(Supplier<T> call, ToEvent<T> toEvent) {
        ReadLimit.check();
        long start = System.nanoTime();
        T result;
        try {
            result = call.get();
        } catch (RuntimeException failed) {
            listener.on(toEvent.event(null, Duration.ofNanos(System.nanoTime() - start), failed));
            throw failed;
        }
        listener.on(toEvent.event(result, Duration.ofNanos(System.nanoTime() - start), null));
        return result;
    }

    @Override
    public Set<RecordKind> kinds() {
        return source.kinds();
    }

    @Override
    public Optional<KnownAttributes> attributes() {
        return source.attributes();
    }

    @Override
    public boolean readsOneState(List<Plan> plans) {
        return source.readsOneState(plans);
    }

    @Override
    public List<String> statements(Plan plan) {
        return source.statements(plan);
    }

    @Override
    public List<String> statements(RecordQuery query) {
        return source.statements(query);
    }
}
