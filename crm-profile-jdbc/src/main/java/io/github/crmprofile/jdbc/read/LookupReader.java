package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.field.ParameterBinder;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.statement.RecordBranches;
import io.github.crmprofile.jdbc.statement.UnionBranch;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.RecordLookup;
import java.util.ArrayList;
import java.util.List;

/** Finds records by their ids. */
public final class LookupReader {

    private final StatementRunner runner;
    private final RecordLookup lookup;

    public LookupReader(Database database, RecordLookup lookup) {
        this.runner = new StatementRunner(database);
        this.lookup = lookup;
    }

    public List<CrmRecord> run() {
        return lookup.ids().isEmpty()
                ? List.of()
                : runner.call(session -> {
                    session.at(lookup.now());
                    ClientScope scope = scope(session);
                    List<RecordSource> sources = session.mapping().records(lookup.kind());
                    var records = new WholeRecords<String>(
                            runner,
                            Arguments.of(List.of()).at(lookup.now()),
                            ids -> statement(scope, sources, ids),
                            sources.size());
                    return List.copyOf(records.read(session, lookup.ids()).values());
                });
    }

    /** The records are nobody's: the kind of client makes no difference. */
    private ClientScope scope(Session session) {
        return new ClientScope(
                session.mapping(),
                ParameterBinder.ofValues(session.dialect()),
                ClientKind.CONTACT,
                1,
                true,
                new Population(CompanyScope.DIRECT, Attribution.EACH, lookup.viewer()));
    }

    private static UnionStatement statement(ClientScope scope, List<RecordSource> sources, List<String> ids) {
        var branches = new ArrayList<UnionBranch>();
        for (int i = 0; i < sources.size(); i++) {
            int index = i;
            branches.addAll(RecordBranches.ofAll(scope, sources.get(i))
                    .listed(
                            records -> records.where(records.fields().id().isIn(ids)),
                            (draft, state) -> state.list(index, draft)));
        }
        return new UnionStatement(branches, scope.dialect(), true);
    }
}
