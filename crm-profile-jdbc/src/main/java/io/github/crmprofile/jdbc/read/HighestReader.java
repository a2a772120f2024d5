package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.statement.PreparedPlan;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.jdbc.statement.ValueRows;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.WhiteSpace;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.HighestFirst;
import io.github.crmprofile.source.Plan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the clients with the highest numbers, which the database puts in order and cuts off.
 *
 * <p>The database divides with rounding, and it does not know which of equal clients comes first. So it gives more clients than are wanted, and of these
 * only those count that are certainly above all that it cut off.
 */
public final class HighestReader {

    /** So many more clients than are wanted: those that are as high as the last wanted one are among them, as a rule. */
    private static final int MORE = 1_000;

    private final Database database;
    private final StatementRunner runner;
    private final StatementCache plans;
    private final HighestFirst asked;
    private final int more;

    public HighestReader(Database database, StatementCache plans, HighestFirst asked) {
        this(database, plans, asked, MORE);
    }

    HighestReader(Database database, StatementCache plans, HighestFirst asked, int more) {
        this.database = database;
        this.runner = new StatementRunner(database);
        this.plans = plans;
        this.asked = asked;
        this.more = more;
    }

    /** Reads them, and then a plan for some of them. Returns false where all clients have to be read. */
    public boolean run(Function<FirstClients, Optional<Plan>> second, Consumer<ClientAnswer> answers) {
        Plan plan = asked.plan();
        return plan.clients() instanceof Clients.Every every
                && !asked.above().equals(asked.below())
                && runner.call(session -> {
                    ClientScope scope = new PlanStatements(session, plans, plan).scopeOfEvery(every.kind());
                    // Powers of two, so that the pages of a ranking share some statements.
                    int most = Integer.highestOneBit(asked.most() + more - 1) * 2;
                    ValueRows highest = ValueRows.ofHighest(most);
                    if (!highest.areFor(plan.querySet(), scope)) {
                        return false;
                    }
                    PreparedPlan prepared = plans.prepare(plan.querySet(), scope, highest);
                    if (prepared.statement().isTooLarge()) {
                        return false;
                    }
                    session.at(plan.now());
                    session.forAllClients();
                    session.begin();
                    FirstClients first = read(session, prepared, every, most);
                    if (first.clients().isEmpty()) {
                        return false;
                    }
                    Optional<Plan> chosen = second.apply(first);
                    if (chosen.isPresent()) {
                        new PlanReader(database, plans, chosen.get()).readPage(session, answers);
                    }
                    return chosen.isPresent();
                });
    }

    private FirstClients read(Session session, PreparedPlan prepared, Clients.Every every, int most)
            throws SQLException {
        Map<String, ClientAnswerBuilder> found = new HashMap<>();
        OptionalLong rows = runner.readAtOnce(
                session,
                prepared.statement(),
                prepared.arguments().at(asked.plan().now()),
                client -> found.computeIfAbsent(client, id -> new ClientAnswerBuilder(prepared.queries())));
        if (rows.isEmpty()) {
            return new FirstClients(List.of(), 0);
        }
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
        Cut cut = Cut.of(given, rows.getAsLong() < most, asked.below() != null);
        return new FirstClients(
                clients.stream().filter(client -> cut.isBelow(client.number())).toList(), count);
    }
}
