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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/** Finds clients by a part of their name. */
public final class ClientSearch {

    private final Database database;
    private final StatementCache plans;

    public ClientSearch(Database database, StatementCache plans) {
        this.database = database;
        this.plans = plans;
    }

    /** A client found, in the order of {@link NameSearch#ORDER}. */
    private record Hit(String name, ClientId id) implements Comparable<Hit> {
        private static final Comparator<Hit> ORDER =
                Comparator.comparing(Hit::name).thenComparing(Hit::id);

        @Override
        public int compareTo(Hit other) {
            return ORDER.compare(this, other);
        }
    }

    public List<Client> find(NameSearch search) {
        // The last of those that are kept is on top, and goes first.
        var hits = new PriorityQueue<Hit>(Comparator.reverseOrder());
        List<ClientSource> sources = database.mapping().clients();
        for (int i = 0; i < sources.size(); i++) {
            int place = i;
            if (search.kind() == null || sources.get(i).kind() == search.kind()) {
                database.call(
                        database.mapping().path(sources.get(i)),
                        session -> addHits(
                                hits, session, session.mapping().clients().get(place), search));
            }
        }
        List<ClientId> ids = hits.stream().sorted().map(Hit::id).toList();
        var found = new ArrayList<Client>();
        var plan = new Plan(new Clients.Several(ids), Population.DEFAULT, List.of(), Plan.Detail.CLIENT, Instant.MAX);
        new PlanReader(database, plans, plan).run(answer -> found.add(Objects.requireNonNull(answer.client())));
        return found;
    }

    /** Adds the clients found, and says how many rows were looked at. */
    private long addHits(PriorityQueue<Hit> hits, Session session, ClientSource source, NameSearch search)
            throws SQLException {
        Dialect dialect = session.dialect();
        SourceTable table = new ClientConditions(source, session.mapping(), dialect)
                .table(search.viewer().clients());
        TextField name = SourceFields.text(source.columns().get("name"), dialect);
        var filter = NameFilter.of(source.columns().get("name"), table.id(), dialect, search.text());
        return session.query(
                statement(table, name, filter, search.limit(), dialect),
                0,
                rows -> {
                    long count = 0;
                    while (rows.next()) {
                        count++;
                        String id = table.id().decode(rows.getString(1));
                        String found = name.decode(rows.getString(2));
                        String shown = found == null ? id : found;
                        if (id != null && shown != null && search.matches(shown)) {
                            hits.add(new Hit(shown, new ClientId(source.kind(), id)));
                            if (hits.size() > search.limit()) {
                                hits.remove();
                            }
                        }
                    }
                    return count;
                },
                Long::longValue);
    }

    private static Sql statement(SourceTable table, TextField name, NameFilter filter, int limit, Dialect dialect) {
        Sql select = Sql.of(
                "SELECT ",
                table.id().text(),
                " AS cp_id, ",
                name.stored(),
                " AS cp_name FROM ",
                table.from(),
                " WHERE ");
        Sql others = Sql.of(select, Sql.and(table.where(), filter.others()));
        if (filter.first().equals(Sql.FALSE)) {
            return others;
        }
        Sql first = dialect.first(Sql.of(select, Sql.and(table.where(), filter.first())), filter.order(), limit);
        return Sql.of("SELECT cp_id, cp_name FROM (", first, ") cp_rows UNION ALL ", others);
    }
}
