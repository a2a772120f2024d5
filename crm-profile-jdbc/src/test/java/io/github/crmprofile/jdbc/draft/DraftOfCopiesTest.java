package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
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
                        "createdAt", Column.time("replace(replace(d.createdAt, 'T', ' '), '+00', '')", TimeForm.OFFSET))
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

    private static final String LETTERED = """
            CREATE TABLE x_client (x_client_id NUMERIC(10) NOT NULL PRIMARY KEY, name VARCHAR(20));
            CREATE TABLE x_partner (x_client_id NUMERIC(10) NOT NULL, x_partner_id NUMERIC(10) NOT NULL PRIMARY KEY, name VARCHAR, taxid VARCHAR, url VARCHAR, isactive CHAR(1), created TIMESTAMP, createdby NUMERIC(10));
            CREATE TABLE x_contact (x_client_id NUMERIC(10) NOT NULL, x_contact_id NUMERIC(10) NOT NULL PRIMARY KEY, x_partner_id NUMERIC(10), name VARCHAR, email VARCHAR, phone VARCHAR, isactive CHAR(1), created TIMESTAMP, createdby NUMERIC(10));
            CREATE TABLE x_currency (x_client_id NUMERIC(10) NOT NULL, x_currency_id NUMERIC(10) NOT NULL PRIMARY KEY, iso_code VARCHAR, description VARCHAR, isactive CHAR(1), created TIMESTAMP, createdby NUMERIC(10));
            CREATE TABLE x_salesstage (x_client_id NUMERIC(10) NOT NULL, x_org_id NUMERIC(10) NOT NULL, x_salesstage_id NUMERIC(10) NOT NULL PRIMARY KEY, x_salesstage_uu VARCHAR(36), created TIMESTAMP, createdby NUMERIC(10), description VARCHAR,
                isactive CHAR(1), isclosed CHAR(1), iswon CHAR(1), name VARCHAR, probability NUMERIC, updated TIMESTAMP, updatedby NUMERIC(10), value VARCHAR);
            CREATE TABLE x_opportunity (x_client_id NUMERIC(10) NOT NULL, x_opportunity_id NUMERIC(10) NOT NULL PRIMARY KEY, x_contact_id NUMERIC(10), x_partner_id NUMERIC(10), x_currency_id NUMERIC(10), x_salesstage_id NUMERIC(10), closedate TIMESTAMP,
                cost NUMERIC, opportunityamt NUMERIC, created TIMESTAMP, createdby NUMERIC(10), description VARCHAR(255), isactive CHAR(1));
            CREATE TABLE x_contactactivity (x_client_id NUMERIC(10) NOT NULL, x_contactactivity_id NUMERIC(10) NOT NULL PRIMARY KEY, x_contact_id NUMERIC(10), x_opportunity_id NUMERIC(10), contactactivitytype VARCHAR(10), description VARCHAR(255),
                startdate TIMESTAMP, enddate TIMESTAMP, iscomplete CHAR(1), created TIMESTAMP, createdby NUMERIC(10), isactive CHAR(1));
            INSERT INTO x_client VALUES (11, 'Garden'), (12, 'Trade');
            INSERT INTO x_partner VALUES (12, 1, 'North', 'T1', 'n.example', 'Y', '2026-05-01 10:00:00', 7), (12, 2, 'South', 'T2', 's.example', 'Y', '2026-05-01 10:00:00', 7), (11, 3, 'West', 'T3', 'w.example', 'N', '2026-05-01 10:00:00', 7);
            INSERT INTO x_contact VALUES (12, 1, 1, 'Ada', 'a@n.example', '1', 'Y', '2026-05-01 10:00:00', 7), (12, 2, 2, 'Ben', 'b@n.example', '2', 'Y', '2026-05-01 10:00:00', 7), (11, 3, 3, 'Cid', 'c@n.example', '3', 'N', '2026-05-01 10:00:00', 7);
            INSERT INTO x_currency VALUES (0, 102, 'EUR', 'Euro', 'Y', '2026-05-01 10:00:00', 7), (0, 103, 'USD', 'US Dollar', 'Y', '2026-05-01 10:00:00', 7);
            INSERT INTO x_salesstage VALUES (12, 0, 1, 'u1', '2026-05-01 10:00:00', 7, NULL, 'Y', 'N', 'N', 'Anfrage', 10, '2026-05-01 10:00:00', 7, '10'),
                (12, 0, 2, 'u2', '2026-05-01 10:00:00', 7, NULL, 'Y', 'Y', 'Y', 'Gewonnen', 100, '2026-05-01 10:00:00', 7, '20'), (12, 0, 3, 'u3', '2026-05-01 10:00:00', 7, NULL, 'Y', 'Y', 'N', 'Verloren', 0, '2026-05-01 10:00:00', 7, '30');
            INSERT INTO x_opportunity VALUES (12, 1, 1, 1, 102, 2, '2026-05-11 00:00:00', 10, 99.5, '2026-05-01 10:00:00', 7, 'a', 'Y'), (12, 2, 2, 2, 102, 3, '2026-05-12 00:00:00', 10, 100, '2026-05-01 10:00:00', 7, 'b', 'Y'),
                (11, 3, 3, 3, 102, 1, NULL, NULL, 70, '2026-05-01 10:00:00', 7, 'c', 'N');
            INSERT INTO x_contactactivity VALUES (12, 1, 1, 1, 'PC', 'Rückruf zum Angebot', '2026-05-02 10:00:00', NULL, 'Y', '2026-05-01 10:00:00', 7, 'Y'), (12, 2, 2, 2, 'ME', 'Besuch', '2026-05-03 10:00:00', NULL, 'N', '2026-05-01 10:00:00', 7, 'Y'),
                (12, 3, NULL, 2, 'EM', 'Angebot', '2026-05-04 10:00:00', NULL, NULL, '2026-05-01 10:00:00', 7, 'Y'), (11, 4, 3, 3, 'PC', 'Anruf', '2026-05-04 10:00:00', NULL, 'Y', '2026-05-01 10:00:00', 7, 'N');
            """;

    @Test
    void columnsThatAreCalledAsKeysReferToTheirTablesAndFlagsOfStagesTellTheOutcome() throws SQLException {
        DataSource database = database(LETTERED);
        MappingDraft draft = JdbcSource.draft(database);
        RecordSource deals = source(draft, RecordKind.DEAL);

        assertThat(deals.columns())
                .containsEntry(
                        "outcome",
                        Column.cases(
                                ImmutableMap.of(
                                        "WON", "s.isclosed = 'Y' AND s.iswon = 'Y'",
                                        "LOST", "s.isclosed = 'Y'"),
                                "OPEN"))
                .containsEntry("amount", Column.decimal("d.opportunityamt").withDecimals(4));
        assertThat(deals.columns())
                .containsEntry("currency", Column.text("k.iso_code"))
                .containsEntry("closedAt", Column.time("d.closedate", TimeForm.LOCAL))
                .containsKey("createdAt");
        assertThat(deals.links())
                .extracting(Link::target, link -> link.ref().sql())
                .containsExactlyInAnyOrder(
                        tuple(Link.Target.CONTACT, "d.x_contact_id"), tuple(Link.Target.COMPANY, "d.x_partner_id"));
    }

    @Test
    void rowsOfAnotherFirmAndInactiveOnesAreLeftOutWhereAllTablesHaveTheColumns() throws SQLException {
        MappingDraft draft = JdbcSource.draft(database(LETTERED));
        RecordSource activities = source(draft, RecordKind.ACTIVITY);

        assertThat(activities.where()).isEqualTo("a.isactive = 'Y' AND a.x_client_id = ${tenant}");
        assertThat(source(draft, RecordKind.DEAL).where()).isEqualTo("d.isactive = 'Y' AND d.x_client_id = ${tenant}");
        assertThat(activities.columns())
                .containsEntry("occurredAt", Column.time("a.startdate", TimeForm.UTC))
                .containsEntry("completed", Column.when("a.iscomplete = 'Y'"))
                .containsEntry(
                        "channel",
                        Column.codes(
                                "a.contactactivitytype",
                                ImmutableMap.of("PC", "activity", "EM", "activity", "ME", "activity")));
        assertThat(draft.questions())
                .contains(
                        "'x_client_id' looks like the firm whose rows they are. Which is meant? The draft takes 12, as the parameter"
                                + " 'tenant'; found in 'x_contact': '12' 2, '11' 1.",
                        "Do rows that 'isactive' says are inactive count? All tables have it: the draft leaves them out, as deleted"
                                + " ones.",
                        "Are the times in 'closedate' of 'x_opportunity' days? All are at midnight: the draft takes them as 'local',"
                                + " of the day in 'zone'.",
                        "What do the codes of 'x_contactactivity.contactactivitytype' mean for 'channel'? Found: 'PC' 2, 'EM' 1, 'ME'"
                                + " 1. The draft has all under activity in its 'values': move those that mean another.");
    }

    private static final String TARGETED = """
            CREATE TABLE "person" ("id" TEXT NOT NULL PRIMARY KEY, "nameFirstName" TEXT, "nameLastName" TEXT, "emailsPrimaryEmail" TEXT, "createdAt" timestamp with time zone, "createdByName" TEXT);
            CREATE TABLE "task" ("id" TEXT NOT NULL PRIMARY KEY, "title" TEXT, "status" "task_status_enum", "dueAt" timestamp with time zone, "createdAt" timestamp with time zone, "createdByName" TEXT);
            CREATE TABLE "taskTarget" ("id" TEXT NOT NULL PRIMARY KEY, "taskId" TEXT, "personId" TEXT, "createdAt" timestamp with time zone, "updatedAt" timestamp with time zone, "deletedAt" timestamp with time zone);
            CREATE TABLE "calendarEvent" ("id" TEXT NOT NULL PRIMARY KEY, "title" TEXT, "isCanceled" boolean, "startsAt" timestamp with time zone, "createdAt" timestamp with time zone);
            CREATE TABLE "calendarEventParticipant" ("id" TEXT NOT NULL PRIMARY KEY, "calendarEventId" TEXT, "personId" TEXT, "handle" TEXT, "displayName" TEXT, "isOrganizer" boolean, "responseStatus" "participant_responseStatus_enum",
                "createdAt" timestamp with time zone, "updatedAt" timestamp with time zone, "deletedAt" timestamp with time zone);
            CREATE TABLE "message" ("id" TEXT NOT NULL PRIMARY KEY, "subject" TEXT, "text" TEXT, "receivedAt" timestamp with time zone, "createdAt" timestamp with time zone);
            CREATE TABLE "messageParticipant" ("id" TEXT NOT NULL PRIMARY KEY, "messageId" TEXT, "personId" TEXT, "role" TEXT, "handle" TEXT, "displayName" TEXT, "createdAt" timestamp with time zone);
            INSERT INTO "person" VALUES ('p1', 'Ada', 'Moor', 'a@n.example', '2026-05-01 10:00:00+00', 'Jo Boss');
            INSERT INTO "task" VALUES ('t1', 'Call back', 'DONE', '2026-05-02 10:00:00+00', '2026-05-01 10:00:00+00', 'Jo Boss'), ('t2', 'Visit', 'TODO', NULL, '2026-05-01 10:00:00+00', 'Jo Boss');
            INSERT INTO "taskTarget" VALUES ('x1', 't1', 'p1', '2026-05-01 10:00:00+00', NULL, NULL);
            INSERT INTO "calendarEvent" VALUES ('e1', 'Demo', 0, '2026-05-02 10:00:00+00', '2026-05-01 10:00:00+00');
            INSERT INTO "calendarEventParticipant" VALUES ('y1', 'e1', 'p1', 'a', 'Ada', 0, 'DECLINED', '2026-05-01 10:00:00+00', NULL, NULL);
            INSERT INTO "message" VALUES ('m1', 'Offer', 'Here', '2026-05-02 10:00:00+00', '2026-05-01 10:00:00+00');
            INSERT INTO "messageParticipant" VALUES ('z1', 'm1', 'p1', 'to', 'a', 'Ada', '2026-05-01 10:00:00+00');
            """;

    @Test
    void tablesOfTargetsAndParticipantsLeadToClientsAndTablesSayTheChannel() throws SQLException {
        MappingDraft draft = JdbcSource.draft(database(TARGETED));

        assertThat(draft.mapping()
                        .clients(ClientKind.CONTACT)
                        .get(0)
                        .columns()
                        .get("name")
                        .toString())
                .contains("c.nameFirstName", "c.nameLastName");
        assertThat(draft.mapping().records(RecordKind.ACTIVITY))
                .extracting(
                        source -> source.columns().get("channel"),
                        source -> source.columns().get("completed"),
                        source -> source.links().get(0).ref().sql(),
                        source -> Objects.requireNonNull(source.links().get(0).via())
                                .from(),
                        source -> source.links().get(0).where())
                .containsExactlyInAnyOrder(
                        tuple(
                                Column.constant("task"),
                                Column.when("a.status = 'DONE'"),
                                "x.personId",
                                "taskTarget x",
                                "x.deletedAt IS NULL"),
                        tuple(
                                Column.constant("meeting"),
                                Column.when("(a.isCanceled IS NULL OR NOT (a.isCanceled = TRUE))"),
                                "x.personId",
                                "calendarEventParticipant x",
                                "x.deletedAt IS NULL"),
                        tuple(
                                Column.constant("email"),
                                Column.when("1 = 1"),
                                "x.personId",
                                "messageParticipant x",
                                null));
        assertThat(draft.questions())
                .contains(
                        "Does a row of 'calendarEventParticipant' with 'DECLINED' in 'responseStatus' count as having taken part? The"
                                + " draft takes it so; otherwise leave such rows out with 'where' of the link.");
    }
}
