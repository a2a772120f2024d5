package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.statement.PreparedPlan;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.jdbc.statement.ValueRows;
import io.github.crmprofile.source.ClientGroup;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads how many clients of a kind have which counts, where the database can say so. */
public final class GroupReader {

    private final StatementRunner runner;
    private final StatementCache plans;
    private final Plan plan;

    public GroupReader(Database database, StatementCache plans, Plan plan) {
        this.runner = new StatementRunner(database);
        this.plans = plans;
        this.plan = plan;
    }

    /** Reads the groups. Returns false, having read nothing, where clients have to be read one by one. */
    public boolean run(Consumer<ClientGroup> groups) {
        return plan.clients() instanceof Clients.Every every
                && runner.call(session -> {
                    ClientScope scope = new PlanStatements(session, plans, plan).scopeOfEvery(every.kind());
                    if (!ValueRows.OF_EQUAL_CLIENTS.areFor(plan.querySet(), scope)) {
                        return false;
                    }
                    session.at(plan.now());
                    session.forAllClients();
                    session.begin();
                    return read(session, plans.prepare(plan.querySet(), scope, ValueRows.OF_EQUAL_CLIENTS), groups);
                });
    }

    /** Returns false, having read nothing, where the statement is too large for the database. */
    private boolean read(Session session, PreparedPlan prepared, Consumer<ClientGroup> groups) throws SQLException {
        if (prepared.statement().isTooLarge()) {
            return false;
        }
        // Given once all are read: what gave a part of them could not be read in another way.
        var found = new ArrayList<ClientGroup>();
        var rows = new Rows(prepared, found::add);
        OptionalLong read = runner.readAtOnce(
                session, prepared.statement(), prepared.arguments().at(plan.now()), any -> rows.next());
        if (read.isPresent()) {
            rows.end();
            found.forEach(groups);
        }
        return read.isPresent();
    }

    /** Makes a group of each row. */
    private static final class Rows {
        private final PreparedPlan prepared;
        private final Consumer<ClientGroup> groups;
        private @Nullable ClientAnswerBuilder current;

        Rows(PreparedPlan prepared, Consumer<ClientGroup> groups) {
            this.prepared = prepared;
            this.groups = groups;
        }

        ClientAnswerBuilder next() {
            end();
            var made = new ClientAnswerBuilder(prepared.queries());
            current = made;
            return made;
        }

        void end() {
            ClientAnswerBuilder last = current;
            if (last != null) {
                groups.accept(last.group());
            }
        }
    }
}
