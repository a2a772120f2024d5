package io.github.crmprofile;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Answers as another source does, but for what an implementation changes. */
interface ForwardingSource extends ProfileSource {

    /** Returns the other source. */
    ProfileSource source();

    @Override
    default void read(Plan plan, Consumer<ClientAnswer> answers) {
        source().read(plan, answers);
    }

    @Override
    default RecordPage list(RecordQuery query) {
        return source().list(query);
    }

    @Override
    default List<CrmRecord> lookUp(RecordLookup lookup) {
        return source().lookUp(lookup);
    }

    @Override
    default List<Client> find(NameSearch search) {
        return source().find(search);
    }

    @Override
    default Set<RecordKind> kinds() {
        return source().kinds();
    }
}
