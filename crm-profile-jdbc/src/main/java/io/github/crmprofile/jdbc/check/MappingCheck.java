package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.session.SessionSettings;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Checks a mapping against a database: first its SQL, then, of each source whose SQL is right, its data. */
public final class MappingCheck {

    private MappingCheck() {}

    public static MappingReport run(DataSource dataSource, SchemaMapping mapping) {
        return new Database(dataSource, mapping, SessionSettings.NONE)
                .call("the metadata of the database", MappingCheck::runOutsideTransactions);
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
        // In a transaction some databases refuse everything after the first statement that failed.
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
        Map<String, Long> rows = new LinkedHashMap<>();
        for (CheckedSource source : CheckedSource.of(ready)) {
            int before = problems.size();
            try {
                structure.check(source);
                if (isRight(problems.subList(before, problems.size()))) {
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
        return new MappingReport(
                metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion(), rows, problems);
    }

    private static boolean isRight(List<MappingProblem> problems) {
        return problems.stream().noneMatch(p -> p.code().severity() == MappingProblem.Severity.ERROR);
    }
}
