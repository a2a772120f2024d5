package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.session.SessionSettings;
import io.github.crmprofile.jdbc.session.UnsupportedDatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Checks a mapping against a database: first its SQL, then the data of each source whose SQL is right. */
public final class MappingCheck {

    private MappingCheck() {}

    /** Runs the check. The listener receives each step before it is taken. */
    public static MappingReport run(
            DataSource dataSource, SchemaMapping mapping, Consumer<MappingReport.Step> progress) {
        try (Session session = new Database(dataSource, mapping, SessionSettings.NONE).open()) {
            List<MappingProblem> snapshot = snapshot(session);
            MappingReport report = runOutsideTransactions(session, progress);
            var problems = new ArrayList<>(report.problems());
            problems.addAll(snapshot);
            return asWritten(mapping, new MappingReport(report.database(), report.rows(), problems));
        } catch (UnsupportedDatabaseException e) {
            return new MappingReport(
                    e.product(),
                    Map.of(),
                    List.of(new MappingProblem(MappingProblem.Code.REFUSED_SQL, "database", e.reason(), 0)));
        } catch (SQLException e) {
            throw Database.failure("the metadata of the database", e);
        }
    }

    /** Reports what keeps a read of several statements from seeing one state of the data. */
    private static List<MappingProblem> snapshot(Session session) {
        try {
            return session.snapshotGap().stream()
                    .map(gap -> new MappingProblem(
                            MappingProblem.Code.NO_SNAPSHOT,
                            "database",
                            "what takes several statements (rankings, lists in another order than by a date, many clients at"
                                    + " once) may mix states of data that change meanwhile: " + gap.reason() + "; "
                                    + gap.remedy(),
                            0))
                    .toList();
        } catch (SQLException e) {
            return List.of(refused("database", e));
        }
    }

    /** Returns the report with places as the author of the mapping wrote them. */
    private static MappingReport asWritten(SchemaMapping mapping, MappingReport report) {
        return new MappingReport(
                report.database(),
                report.rows(),
                report.problems().stream()
                        .map(p -> new MappingProblem(p.code(), mapping.written(p.path()), p.message(), p.count()))
                        .toList());
    }

    static MappingProblem refused(String path, SQLException e) {
        return new MappingProblem(
                MappingProblem.Code.REFUSED_SQL,
                path,
                "the database or its driver fails when it is asked (" + SafeErrors.reason(e) + ")",
                0);
    }

    private static MappingReport runOutsideTransactions(Session session, Consumer<MappingReport.Step> progress)
            throws SQLException {
        Connection connection = session.connection();
        boolean wasAutoCommit = connection.getAutoCommit();
        if (!wasAutoCommit) {
            // Within a transaction, some databases refuse everything after the first statement that failed.
            connection.setAutoCommit(true);
        }
        try {
            return new SourceChecks(session, progress).run();
        } catch (SQLException e) {
            return new MappingReport(session.dialect().name(), Map.of(), List.of(refused("database", e)));
        } finally {
            if (!wasAutoCommit) {
                connection.setAutoCommit(false);
            }
        }
    }
}
