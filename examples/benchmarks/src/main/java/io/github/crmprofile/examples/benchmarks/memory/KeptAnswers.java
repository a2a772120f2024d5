package io.github.crmprofile.examples.benchmarks.memory;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Asks a source once, and then answers at once: what is left of a page's time is what the library does before and after the read. Thread-safe. */
final class KeptAnswers implements ProfileSource {

    private final ProfileSource source;
    private final Map<Clients, List<ClientAnswer>> kept = new ConcurrentHashMap<>();

    KeptAnswers(ProfileSource source) {
        this.source = source;
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        kept.computeIfAbsent(plan.clients(), clients -> {
                    var read = new ArrayList<ClientAnswer>();
                    source.read(plan, read::add);
                    return read;
                })
                .forEach(answers);
    }

    @Override
    public RecordPage list(RecordQuery query) {
        return source.list(query);
    }

    @Override
    public List<CrmRecord> lookUp(RecordLookup lookup) {
        return source.lookUp(lookup);
    }

    @Override
    public List<Client> find(NameSearch search) {
        return source.find(search);
    }
}
