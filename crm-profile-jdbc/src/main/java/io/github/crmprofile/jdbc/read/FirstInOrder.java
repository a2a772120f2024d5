package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.statement.OrderedRows;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first clients in any order, of those that meet a condition: all clients are put in order, by id where their numbers are equal, so that each that the
 * database gives comes before all that it cut off.
 *
 * @param asked the order and the condition
 * @param most how many clients the database gives
 */
record FirstInOrder(ClientsInOrder asked, int most) implements FirstClientsReader.Way {

    @Override
    public boolean isFor(ClientScope scope) {
        return new OrderedRows(asked, most).areFor(scope);
    }

    @Override
    public StatementCache.Addition rows() {
        return new OrderedRows(asked, most);
    }

    @Override
    public Optional<FirstClients> first(Clients.Every every, Map<String, ClientAnswerBuilder> found, long rows) {
        // Their numbers may not compare, such as those in several currencies.
        if (!found.values().stream().allMatch(ClientAnswerBuilder::isOrderCertain)) {
            return Optional.empty();
        }
        var clients = new ArrayList<FirstClients.Numbered>();
        long count = 0;
        for (Map.Entry<String, ClientAnswerBuilder> each : found.entrySet()) {
            ClientAnswerBuilder state = each.getValue();
            count = state.clients();
            clients.add(new FirstClients.Numbered(new ClientId(every.kind(), each.getKey()), number(state)));
        }
        return Optional.of(new FirstClients(clients, count));
    }

    private FirstClients.@Nullable Fraction number(ClientAnswerBuilder state) {
        boolean isUndefined = asked.number() == null || state.below().signum() == 0;
        return isUndefined ? null : new FirstClients.Fraction(state.above(), state.below());
    }
}
