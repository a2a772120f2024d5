package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.TextField;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.select.ClientConditions;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Looks for clients by a part of their name. */
public final class ClientSearch {

    private final Database database;
    private final StatementCache plans;

    public ClientSearch(Database database, StatementCache plans) {
        this.database = database;
        this.plans = plans;
    }

    /** A client found. */
    private record Hit(String name, ClientId id) {}

    public List<Client> find(NameSearch search) {
        var hits = new ArrayList<Hit>();
        List<ClientSource> sources = database.mapping().clients();
        for (int i = 0; i < sources.size(); i++) {
            int place = i;
            if (search.kind() == null || sources.get(i).kind() == search.kind()) {
                hits.addAll(database.call(
                        database.mapping().path(sources.get(i)),
                        session -> hits(session, session.mapping().clients().get(place), search)));
            }
        }
        List<ClientId> ids = hits.stream()
                .sorted(Comparator.comparing(Hit::name).thenComparing(Hit::id))
                .limit(search.limit())
                .map(Hit::id)
                .toList();
        var found = new ArrayList<Client>();
        var plan = new Plan(new Clients.Several(ids), Population.DEFAULT, List.of(), Plan.Detail.CLIENT);
        new PlanReader(database, plans, plan).run(answer -> found.add(Objects.requireNonNull(answer.client())));
        return found;
    }

    private List<Hit> hits(Session session, ClientSource source, NameSearch search) throws SQLException {
        Dialect dialect = session.dialect();
        String text = search.text();
        SourceTable table = new ClientConditions(source, session.mapping().path(source), dialect)
                .table(search.viewer().clients());
        TextField name = SourceFields.text(source.columns().get("name"), dialect);
        String part = text.toLowerCase(Locale.ROOT);
        Sql named = text.isEmpty() ? Sql.TRUE : dialect.contains(name.stored(), part);
        boolean isFiltered = text.isEmpty() || !named.equals(Sql.TRUE);
        Sql sql = Sql.of(
                "SELECT ",
                table.id().text(),
                " AS cp_i, ",
                name.stored(),
                " AS cp_n FROM ",
                table.from(),
                " WHERE ",
                Sql.and(table.where(), named),
                " ORDER BY 2, 1");
        return session.query(sql, isFiltered ? search.limit() : 0, rows -> {
            var hits = new ArrayList<Hit>();
            while (rows.next()) {
                String id = table.id().decode(rows.getString(1));
                String found = name.decode(rows.getString(2));
                String shown = found == null ? id : found;
                if (id != null && shown != null && search.matches(shown)) {
                    hits.add(new Hit(shown, new ClientId(source.kind(), id)));
                }
            }
            return hits;
        }, List::size);
    }
}
