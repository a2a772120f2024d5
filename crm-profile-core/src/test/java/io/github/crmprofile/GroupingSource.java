package io.github.crmprofile;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientGroup;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Passes clients with equal answers together, whatever the answers are. */
record GroupingSource(ProfileSource source) implements ProfileSource {

    @Override
    public void readGrouped(Plan plan, Consumer<ClientGroup> groups) {
        var clients = new HashMap<Map<Query, Map<List<Grouping.Key>, MeasureValue>>, Long>();
        source.read(plan, answer -> clients.merge(answer.values(), 1L, Long::sum));
        clients.forEach((values, number) -> groups.accept(new ClientGroup(number, values)));
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
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
}
