package io.github.crmprofile;

import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what a source was asked. */
final class CountingSource implements ForwardingSource {

    private final ProfileSource source;
    private final List<Plan> plans = new ArrayList<>();

    CountingSource(ProfileSource source) {
        this.source = source;
    }

    List<Plan> plans() {
        return plans;
    }

    long readsOfEveryClient() {
        return plans.stream()
                .filter(plan -> plan.clients() instanceof Clients.Every)
                .count();
    }

    @Override
    public ProfileSource source() {
        return source;
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        plans.add(plan);
        source.read(plan, answers);
    }

    @Override
    public List<String> statements(Plan plan) {
        return List.of("SELECT " + plan.queries().size());
    }
}
