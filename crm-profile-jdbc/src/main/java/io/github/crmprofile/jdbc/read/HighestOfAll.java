package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.statement.HighestRows;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.WhiteSpace;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The clients with the highest numbers of all: those with records alone are put in order, which takes a fifth less time than {@link FirstInOrder}.
 *
 * <p>The database divides with rounding, and does not know which of equal clients comes first. So it gives more clients than are wanted, and of these
 * only those count that are certainly above all that it cut off.
 *
 * @param asked the order
 * @param most how many clients the database gives
 */
record HighestOfAll(ClientsInOrder asked, int most) implements FirstClientsReader.Way {

    @Override
    public boolean isFor(ClientScope scope) {
        return new HighestRows(asked, most).areFor(scope);
    }

    @Override
    public StatementCache.Addition rows() {
        return new HighestRows(asked, most);
    }

    @Override
    public Optional<FirstClients> first(Clients.Every every, Map<String, ClientAnswerBuilder> found, long rows) {
        var given = new ArrayList<FirstClients.Fraction>();
        var clients = new ArrayList<FirstClients.Numbered>();
        long count = 0;
        for (Map.Entry<String, ClientAnswerBuilder> each : found.entrySet()) {
            ClientAnswerBuilder state = each.getValue();
            var number = new FirstClients.Fraction(state.above(), state.below());
            given.add(number);
            count = state.clients();
            // Records may name clients that are not there, also by a blank.
            if (state.isThere() && !WhiteSpace.isBlank(each.getKey())) {
                var id = new ClientId(every.kind(), each.getKey());
                clients.add(new FirstClients.Numbered(id, number));
            }
        }
        if (clients.isEmpty()) {
            return Optional.empty();
        }
        boolean areQuotients = asked.plan().queries().size() > 1;
        Cut cut = Cut.of(given, rows < most, areQuotients);
        clients.removeIf(client -> !cut.isBelow(Objects.requireNonNull(client.number())));
        return Optional.of(new FirstClients(clients, count));
    }
}
