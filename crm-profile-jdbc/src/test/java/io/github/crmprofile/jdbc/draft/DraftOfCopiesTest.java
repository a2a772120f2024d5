package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.model.RecordKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

/** Drafts of databases that were copied into SQLite files: types are but names, times have offsets, and no key is declared to refer to another. */
class DraftOfCopiesTest {

    private static final String CONTACTS =
            "CREATE TABLE \"contact\" (\"id\" TEXT NOT NULL PRIMARY KEY, \"firstName\" TEXT, \"lastName\" TEXT, \"email\" TEXT);"
                    + "INSERT INTO \"contact\" VALUES ('c1', 'Ada', 'Moor', 'a@n.example'), ('c2', 'Ben', 'Stone', 'b@n.example');";

    private static final String STAMPED = CONTACTS + """
            CREATE TABLE "deal" ("id" TEXT NOT NULL PRIMARY KEY, "createdAt" timestamp with time zone, "closedAt" timestamp with time zone, "deletedAt" timestamp with time zone,
                "stage" TEXT, "amountMicros" numeric, "currency" TEXT, "contactId" TEXT);
            CREATE TABLE "meeting" ("id" TEXT NOT NULL PRIMARY KEY, "startsAt" TEXT, "endsAt" TEXT, "contactId" TEXT);
            INSERT INTO "deal" VALUES ('d1', '2026-05-01 10:00:00+00', '2026-05-02 10:00:00.25+00', NULL, 'WON', 1500000, 'EUR', 'c1'),
                ('d2', '2026-05-01 10:00:00.283+00', '2026-05-03 10:00:00+00', NULL, 'LOST', 2500000, 'EUR', 'c2'), ('d3', '2026-05-01 10:00:00+00', NULL, NULL, 'OPEN', NULL, 'EUR', 'c2');
            INSERT INTO "meeting" VALUES ('m1', '2026-05-02T10:00:00.5Z', '2026-05-02T11:00:00.25Z', 'c1'), ('m2', '2026-05-03T10:00:00Z', '2026-05-03T11:00:00Z', 'c2');
            """;

    private static DataSource database(String script) throws SQLException {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:file:" + UUID.randomUUID() + "?mode=memory&cache=shared");
        // It lives as long as a connection does.
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String sql : script.split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        return source;
    }

    private static RecordSource source(MappingDraft draft, RecordKind kind) {
        return draft.mapping().records(kind).get(0);
    }

    @Test
    void textsWithAnOffsetOfZeroAreTimesWithoutIt() throws SQLException {
        DataSource database = database(STAMPED);
        MappingDraft draft = JdbcSource.draft(database);

        assertThat(source(draft, RecordKind.DEAL).columns())
                .containsEntry(
                        "createdAt",
                        Column.time("replace(replace(d.createdAt, 'T', ' '), '+00', '')", TimeForm.OFFSET))
                .containsEntry(
                        "closedAt", Column.time("replace(replace(d.closedAt, 'T', ' '), '+00', '')", TimeForm.OFFSET))
                .containsEntry("amount", Column.decimal("d.amountMicros").withScale(6));
        assertThat(source(draft, RecordKind.DEAL).where()).isEqualTo("d.deletedAt IS NULL");
        assertThat(source(draft, RecordKind.ACTIVITY).columns())
                .containsEntry(
                        "occurredAt", Column.time("replace(replace(a.startsAt, 'T', ' '), 'Z', '')", TimeForm.OFFSET))
                .containsEntry(
                        "completed", Column.when("replace(replace(a.endsAt, 'T', ' '), 'Z', '') <= ${now.offset}"));
        assertThat(draft.json()).contains("\"unzoned\" :", "\"unzoned2\" :");
        assertThat(JdbcSource.check(database, draft.mapping()).problems(MappingProblem.Severity.ERROR))
                .isEmpty();
        assertThat(JdbcSource.check(database, draft.mapping()).problems(MappingProblem.Severity.WARNING))
                .isEmpty();
    }
}
