package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.field.ParameterBinder;
import io.github.crmprofile.jdbc.resolved.KnownKeys;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.statement.PlanCompiler;
import io.github.crmprofile.jdbc.statement.PreparedPlan;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.jdbc.statement.ValueRows;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import java.util.List;

/** Prepares the statements of a plan: for one client, for several, or for all of a kind. For one session. */
final class PlanStatements {

    private final Session session;
    private final StatementCache cache;
    private final Plan plan;

    PlanStatements(Session session, StatementCache cache, Plan plan) {
        this.session = session;
        this.cache = cache;
        this.plan = plan;
    }

    /** Prepares the statement for one client of a kind. */
    PreparedPlan ofOne(ClientKind kind) {
        // Links of one client cost little either way; rows without a key are a data warning.
        KnownKeys keys = plan.querySet().detail().hasWarnings() ? session.keys().withoutLinks() : KnownKeys.NONE;
        return cache.prepare(plan.querySet(), scope(kind, 1, true, keys));
    }

    /** Prepares the statement for some clients of a kind, as many as {@link #listSize} allows. */
    PreparedPlan ofSeveral(ClientKind kind, int clients) {
        return cache.prepare(plan.querySet(), scope(kind, clients, false, session.keys()));
    }

    private ClientScope scope(ClientKind kind, int clients, boolean isOne, KnownKeys keys) {
        var binder = ParameterBinder.ofValues(session.dialect());
        return new ClientScope(session.mapping(), binder, kind, clients, isOne, plan.population(), keys);
    }

    /** Prepares the statement for all clients of a kind: the value of each where the database can compute it, else groups. */
    PreparedPlan ofEvery(ClientKind kind) {
        ClientScope scope = scopeOfEvery(kind);
        if (ValueRows.OF_A_CLIENT.areFor(plan.querySet(), scope)) {
            PreparedPlan values = cache.prepare(plan.querySet(), scope, ValueRows.OF_A_CLIENT);
            if (!values.statement().isTooLarge()) {
                return values;
            }
        }
        return cache.prepare(plan.querySet(), scope);
    }

    /** Returns all clients of a kind, with the records that exist for the viewer. */
    ClientScope scopeOfEvery(ClientKind kind) {
        return ClientScope.ofAll(session.mapping(), session.dialect(), kind, plan.population(), session.keys());
    }

    /** Returns for how many clients at once a statement keeps within the database's limits of parameters and of text. */
    int listSize(ClientKind kind, int clients) {
        int size = Math.max(1, clients);
        while (size > 1
                && session.dialect()
                        .isTooLarge(ofSeveral(kind, size).statement().sql())) {
            size = (size + 1) / 2;
        }
        return size;
    }

    /** Returns the texts of the statements for clients of a kind; for several clients those of a single batch. */
    List<String> texts(ClientKind kind) {
        Clients clients = plan.clients();
        if (clients instanceof Clients.One one) {
            return one.id().kind() == kind ? texts(ofOne(kind)) : List.of();
        } else if (clients instanceof Clients.Several several) {
            int count = (int) several.ids().stream()
                    .filter(id -> id.kind() == kind)
                    .limit(session.dialect().listSize())
                    .count();
            if (count == 0) {
                return List.of();
            }
            return PlanCompiler.isOnlyForOne(plan.querySet())
                    ? texts(ofOne(kind))
                    : texts(ofSeveral(kind, listSize(kind, count)));
        }
        return ((Clients.Every) clients).kind() == kind ? texts(ofEvery(kind)) : List.of();
    }

    /** Returns how many statements the plan takes, as far as is known: at least two where each client has one. */
    int count() {
        Clients clients = plan.clients();
        if (clients instanceof Clients.Every every) {
            return PlanCompiler.isOnlyForOne(plan.querySet()) ? 2 : parts(ofEvery(every.kind()));
        }
        List<ClientId> ids = clients instanceof Clients.One one ? List.of(one.id()) : ((Clients.Several) clients).ids();
        int count = 0;
        for (ClientKind kind : ClientKind.values()) {
            int ofKind = (int) ids.stream().filter(id -> id.kind() == kind).count();
            if (ofKind > 0) {
                count += count(clients, kind, ofKind);
            }
        }
        return count;
    }

    private int count(Clients clients, ClientKind kind, int ofKind) {
        if (clients instanceof Clients.One || PlanCompiler.isOnlyForOne(plan.querySet())) {
            return ofKind * parts(ofOne(kind));
        }
        int size = listSize(kind, Math.min(ofKind, session.dialect().listSize()));
        return (ofKind + size - 1) / size * parts(ofSeveral(kind, size));
    }

    private static int parts(PreparedPlan prepared) {
        return prepared.statement().branches().isEmpty()
                ? 0
                : prepared.statement().parts().size();
    }

    private List<String> texts(PreparedPlan prepared) {
        UnionStatement statement = prepared.statement();
        return statement.branches().isEmpty()
                ? List.of()
                : statement.parts().stream()
                        .map(part -> session.atItsTime(part.sql()).text())
                        .toList();
    }
}
