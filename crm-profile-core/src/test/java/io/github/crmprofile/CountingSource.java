package io.github.crmprofile;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps what a source was asked. */
final class CountingSource implements ProfileSource {

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
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        plans.add(plan);
        source.read(plan, answers);
    }

    @Override
    public RecordPage list(RecordQuery query) {
        return source.list(query);
    }

    @Override
    public List<Client> find(NameSearch search) {
        return source.find(search);
    }

    @Override
    public Set<RecordKind> kinds() {
        return source.kinds();
    }

    @Override
    public List<String> statements(Plan plan) {
        return List.of("SELECT " + plan.queries().size());
    }
}
