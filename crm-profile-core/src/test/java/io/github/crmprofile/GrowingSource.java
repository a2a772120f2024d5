package io.github.crmprofile;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.List;
import java.util.function.Consumer;

/** A source to which records are added while it is in use. */
final class GrowingSource implements ProfileSource {

    private final ProfileSource later;
    private ProfileSource now;

    GrowingSource(ProfileSource before, ProfileSource later) {
        this.now = before;
        this.later = later;
    }

    void grow() {
        now = later;
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        now.read(plan, answers);
    }

    @Override
    public RecordPage list(RecordQuery query) {
        return now.list(query);
    }

    @Override
    public List<Client> find(NameSearch search) {
        return now.find(search);
    }
}
