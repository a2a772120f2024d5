package io.github.crmprofile.jdbc.read;

import com.google.common.collect.Lists;
import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.statement.PlanCompiler;
import io.github.crmprofile.jdbc.statement.PreparedPlan;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.WhiteSpace;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads a plan: for one client, for several in lists of limited length, or for all of a kind as they come. */
public final class PlanReader {

    private static final int FEW = 20;

    private final Database database;
    private final StatementRunner runner;
    private final StatementCache plans;
    private final Plan plan;

    public PlanReader(Database database, StatementCache plans, Plan plan) {
        this.database = database;
        this.runner = new StatementRunner(database);
        this.plans = plans;
        this.plan = plan;
    }

    public void run(Consumer<ClientAnswer> answers) {
        runner.call(session -> {
            read(session, answers);
            return true;
        });
    }

    /** Reads this plan, and then another, in one transaction where the database has one. */
    public void run(Consumer<ClientAnswer> answers, Supplier<Plan> second, Consumer<ClientAnswer> moreAnswers) {
        runner.call(session -> {
            session.begin();
            read(session, answers);
            new PlanReader(database, plans, second.get()).read(session, moreAnswers);
            return true;
        });
    }

    private void read(Session session, Consumer<ClientAnswer> answers) throws SQLException {
        session.at(plan.now());
        if (plan.clients() instanceof Clients.Every) {
            session.forAllClients();
        } else {
            session.forChosenClients();
        }
        if (plan.clients() instanceof Clients.One one) {
            readOne(session, one.id(), answers);
        } else if (PlanCompiler.isOnlyForOne(plan.querySet())) {
            session.begin();
            List<ClientId> ids = ids(session);
            session.forChosenClients();
            for (ClientId id : ids) {
                readOne(session, id, answers);
            }
        } else if (plan.clients() instanceof Clients.Several several) {
            session.begin();
            for (List<ClientId> some :
                    Lists.partition(several.ids(), session.dialect().listSize())) {
                readSome(session, some, answers);
            }
        } else {
            session.begin();
            readEvery(session, ((Clients.Every) plan.clients()).kind(), answers);
        }
    }

    /** Reads the clients of a page of a ranking in a session that has begun. */
    void readPage(Session session, Consumer<ClientAnswer> answers) throws SQLException {
        List<ClientId> ids = ids(session);
        // The first ones are the largest as a rule, for some of whom together the database rather reads whole tables.
        if (ids.size() > FEW) {
            read(session, answers);
            return;
        }
        session.at(plan.now());
        session.forChosenClients();
        for (ClientId id : ids) {
            readOne(session, id, answers);
        }
    }

    private PlanStatements statements(Session session) {
        return new PlanStatements(session, plans, plan);
    }

    private void readOne(Session session, ClientId id, Consumer<ClientAnswer> answers) throws SQLException {
        PreparedPlan prepared = statements(session).ofOne(id.kind());
        var state = new ClientAnswerBuilder(prepared.queries());
        read(session, prepared, List.of(id.id()), client -> state);
        give(id, state, answers);
    }

    private void give(ClientId id, ClientAnswerBuilder state, Consumer<ClientAnswer> answers) {
        if (state.isThere()) {
            answers.accept(state.answer(id, plan.detail().hasClient()));
        }
    }

    private void read(Session session, PreparedPlan prepared, List<String> clients, UnionStatement.Reader reader)
            throws SQLException {
        if (!prepared.statement().branches().isEmpty()) {
            runner.read(
                    session,
                    prepared.statement(),
                    prepared.arguments().withClients(clients).at(plan.now()),
                    reader);
        }
    }

    private void readSome(Session session, List<ClientId> ids, Consumer<ClientAnswer> answers) throws SQLException {
        Map<ClientId, ClientAnswerBuilder> states = new HashMap<>();
        PlanStatements statements = statements(session);
        for (ClientKind kind : ClientKind.values()) {
            List<String> ofKind = ids.stream()
                    .filter(id -> id.kind() == kind)
                    .map(ClientId::id)
                    .toList();
            for (List<String> list : Lists.partition(ofKind, statements.listSize(kind, ofKind.size()))) {
                PreparedPlan prepared = statements.ofSeveral(kind, list.size());
                read(
                        session,
                        prepared,
                        list,
                        client -> states.computeIfAbsent(
                                new ClientId(kind, client), id -> new ClientAnswerBuilder(prepared.queries())));
            }
        }
        for (ClientId id : ids) {
            ClientAnswerBuilder state = states.get(id);
            if (state != null) {
                give(id, state, answers);
            }
        }
    }

    private void readEvery(Session session, ClientKind kind, Consumer<ClientAnswer> answers) throws SQLException {
        PlanStatements statements = statements(session);
        try {
            readEvery(session, kind, statements.ofEvery(kind), answers);
        } catch (SQLException e) {
            if (!StatementRunner.isTooLarge(e)) {
                throw e;
            }
            PreparedPlan other = statements.ofEvery(kind);
            if (other.statement().isTooLarge()) {
                throw e;
            }
            readEvery(session, kind, other, answers);
        }
    }

    private void readEvery(Session session, ClientKind kind, PreparedPlan prepared, Consumer<ClientAnswer> answers)
            throws SQLException {
        var current = new Current(kind, prepared.queries(), answers);
        read(session, prepared, List.of(), current::state);
        current.end();
    }

    /** The client whose rows are being read: rows come client by client. */
    private final class Current {
        private final ClientKind kind;
        private final Map<Query, Query> queries;
        private final Consumer<ClientAnswer> answers;
        private String id = "";
        private ClientAnswerBuilder state;

        Current(ClientKind kind, Map<Query, Query> queries, Consumer<ClientAnswer> answers) {
            this.kind = kind;
            this.queries = queries;
            this.answers = answers;
            this.state = new ClientAnswerBuilder(queries);
        }

        ClientAnswerBuilder state(String next) {
            if (!next.equals(id)) {
                end();
                id = next;
                state = new ClientAnswerBuilder(queries);
            }
            return state;
        }

        void end() {
            if (!WhiteSpace.isBlank(id)) {
                give(new ClientId(kind, id), state, answers);
            }
        }
    }

    private List<ClientId> ids(Session session) throws SQLException {
        if (plan.clients() instanceof Clients.Several several) {
            return several.ids();
        }
        ClientKind kind = ((Clients.Every) plan.clients()).kind();
        var numbers = new Plan(plan.clients(), plan.population(), List.of(), Plan.Detail.NUMBERS, plan.now());
        var ids = new ArrayList<ClientId>();
        new PlanReader(database, plans, numbers).readEvery(session, kind, answer -> ids.add(answer.id()));
        return ids;
    }

    /** Returns whether the plan is read at one state of the data: by one statement, or by several in a transaction that sees one. */
    public boolean readsOneState() {
        return database.call(
                "the transactions of the database",
                session ->
                        statements(session).count() < 2 || session.snapshotGap().isEmpty());
    }

    /** Returns the texts of the statements; for several clients those of a single batch. */
    public List<String> statements() {
        return database.call("the name of the database", session -> {
            var texts = new ArrayList<String>();
            for (ClientKind kind : ClientKind.values()) {
                texts.addAll(statements(session).texts(kind));
            }
            return List.copyOf(texts);
        });
    }
}
