package io.github.crmprofile.jdbc.read;

import com.google.common.math.IntMath;
import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.statement.PreparedPlan;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.Plan;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the clients that come first in an order, which the database puts in order and cuts off. */
public final class FirstClientsReader {

    /** So many more clients than are wanted: those that are as high as the last wanted one are among them, as a rule. */
    private static final int MORE = 1_000;

    private final Database database;
    private final StatementRunner runner;
    private final StatementCache plans;
    private final ClientsInOrder asked;
    private final int more;

    public FirstClientsReader(Database database, StatementCache plans, ClientsInOrder asked) {
        this(database, plans, asked, MORE);
    }

    FirstClientsReader(Database database, StatementCache plans, ClientsInOrder asked, int more) {
        this.database = database;
        this.runner = new StatementRunner(database);
        this.plans = plans;
        this.asked = asked;
        this.more = more;
    }

    /** A statement that finds the first clients. */
    interface Way {

        /** Returns whether it does so in this order, in this database. */
        boolean isFor(ClientScope scope);

        /** Returns what is read. */
        StatementCache.Addition rows();

        /**
         * Returns those that are certainly the first ones; empty where that is certain of none.
         *
         * @param found what the rows say, by the ids of clients
         * @param rows how many rows there were
         */
        Optional<FirstClients> first(Clients.Every every, Map<String, ClientAnswerBuilder> found, long rows);
    }

    /** Reads them, and then a plan for some of them. Returns false where all clients have to be read. */
    public boolean run(Function<FirstClients, Optional<Plan>> second, Consumer<ClientAnswer> answers) {
        // Four numbers between a power of two and the next, so that the pages of a ranking share some statements.
        int wanted = asked.most() + more;
        int most = IntMath.divide(wanted, quarter(wanted), RoundingMode.CEILING) * quarter(wanted);
        Plan plan = asked.plan();
        return plan.clients() instanceof Clients.Every every
                && runner.call(session -> {
                    ClientScope scope = new PlanStatements(session, plans, plan).scopeOfEvery(every.kind());
                    for (Way way : List.of(new HighestOfAll(asked, most), new FirstInOrder(asked, most))) {
                        if (way.isFor(scope) && read(session, scope, way, every, second, answers)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static int quarter(int wanted) {
        return Math.max(1, Integer.highestOneBit(wanted) / 4);
    }

    /** Returns whether the first clients were found; another way may find more. */
    private boolean read(
            Session session,
            ClientScope scope,
            Way way,
            Clients.Every every,
            Function<FirstClients, Optional<Plan>> second,
            Consumer<ClientAnswer> answers)
            throws SQLException {
        PreparedPlan prepared = plans.prepare(asked.plan().querySet(), scope, way.rows());
        if (prepared.statement().isTooLarge()) {
            return false;
        }
        session.at(asked.plan().now());
        session.forAllClients();
        session.begin();
        Map<String, ClientAnswerBuilder> found = new HashMap<>();
        OptionalLong rows = runner.readAtOnce(
                session,
                prepared.statement(),
                prepared.arguments().at(asked.plan().now()),
                client -> found.computeIfAbsent(client, id -> new ClientAnswerBuilder(prepared.queries())));
        Optional<Plan> chosen = rows.isEmpty()
                ? Optional.empty()
                : way.first(every, found, rows.getAsLong()).flatMap(second);
        if (chosen.isPresent()) {
            new PlanReader(database, plans, chosen.get()).readPage(session, answers);
        }
        return chosen.isPresent();
    }
}
