package io.github.crmprofile;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientGroup;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Passes clients with equal answers together, whatever the answers are. */
record GroupingSource(ProfileSource source) implements ForwardingSource {

    @Override
    public void readGrouped(Plan plan, Consumer<ClientGroup> groups) {
        var clients = new HashMap<Map<Query, Map<List<Grouping.Key>, MeasureValue>>, Long>();
        source.read(plan, answer -> clients.merge(answer.values(), 1L, Long::sum));
        clients.forEach((values, number) -> groups.accept(new ClientGroup(number, values)));
    }
}
