package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.session.UnsupportedDatabaseException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Checks a mapping against a database: first its SQL, then the data of each source whose SQL is right. */
public final class MappingCheck {

    private MappingCheck() {}

    public static MappingReport run(DataSource dataSource, SchemaMapping mapping) {
        try (Session session = new Database(dataSource, mapping, null).open()) {
            return runOutsideTransactions(session);
        } catch (UnsupportedDatabaseException e) {
            return new MappingReport(
                    e.product(),
                    Map.of(),
                    List.of(new MappingProblem(MappingProblem.Code.REFUSED_SQL, "database", e.reason(), 0)));
        } catch (SQLException e) {
            throw Database.failure("the metadata of the database", e);
        }
    }

    private static MappingProblem refused(String path, SQLException e) {
        return new MappingProblem(
                MappingProblem.Code.REFUSED_SQL,
                path,
                "the database or its driver fails when it is asked (" + SafeErrors.reason(e) + ")",
                0);
    }

    private static MappingReport runOutsideTransactions(Session session) throws SQLException {
        Connection connection = session.connection();
        boolean wasAutoCommit = connection.getAutoCommit();
        // Within a transaction, some databases refuse everything after the first statement that failed.
        connection.setAutoCommit(true);
        try {
            return run(session);
        } catch (SQLException e) {
            return new MappingReport(session.dialect().name(), Map.of(), List.of(refused("database", e)));
        } finally {
            connection.setAutoCommit(wasAutoCommit);
        }
    }

    private static MappingReport run(Session session) throws SQLException {
        DatabaseMetaData metadata = session.connection().getMetaData();
        SchemaMapping ready = session.written();
        Catalog catalog = Catalog.of(session.connection());
        var problems = new ArrayList<MappingProblem>();
        var structure = new StructureCheck(
                new SqlProbe(session, catalog, problems),
                problems,
                !metadata.getDatabaseProductName().equals("SQLite"));
        var lookups = new IndexCheck(catalog, problems);
        var padding = new PaddingCheck(session, problems);
        var data = new RowCheck(session, ready, problems);
        var meaning = new CodeCheck(session, ready, problems);
        var right = new ArrayList<CheckedSource>();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (CheckedSource source : CheckedSource.of(ready)) {
            int before = problems.size();
            try {
                structure.check(source);
                if (isRight(problems.subList(before, problems.size()))) {
                    right.add(source);
                    lookups.check(source);
                    padding.check(source);
                    Long count = data.check(source);
                    meaning.check(source);
                    if (count != null) {
                        rows.put(source.title(), count);
                    }
                }
            } catch (SQLException e) {
                problems.add(refused(source.place().text(), e));
            }
        }
        new OverlapCheck(session, ready, problems).check(right);
        checkLinks(session, right, problems);
        return new MappingReport(
                metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion(), rows, problems);
    }

    /** Follows the links of the sources that are right, to kinds of which all sources are. */
    private static void checkLinks(Session session, List<CheckedSource> right, List<MappingProblem> problems) {
        Set<Location> places = right.stream().map(CheckedSource::place).collect(Collectors.toSet());
        // The same as the database reads it, in which cells that hold several ids are taken apart.
        List<CheckedSource> all = CheckedSource.of(session.mapping());
        var links = new LinkCheck(session, problems);
        var owners = new OwnerCheck(session, problems);
        Set<Link.Target> known = EnumSet.allOf(Link.Target.class);
        all.stream()
                .filter(source -> !places.contains(source.place()))
                .forEach(source -> source.asTarget().ifPresent(known::remove));
        for (CheckedSource source : all) {
            if (!places.contains(source.place())) {
                continue;
            }
            try {
                links.check(source, known);
                if (known.size() == Link.Target.values().length) {
                    owners.check(source);
                }
            } catch (SQLException e) {
                problems.add(refused(source.place().text(), e));
            }
        }
    }

    private static boolean isRight(List<MappingProblem> problems) {
        return problems.stream().noneMatch(p -> p.code().severity() == MappingProblem.Severity.ERROR);
    }
}
