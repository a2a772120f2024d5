package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a draft asks of tables that keep a record in two rows, refer by name and key, or do not say when a deal was closed. */
class DraftQuestionsTest {

    /** Of vtiger 7 (schema/DatabaseSchema.xml): each record has a row in vtiger_crmentity, where deleted ones are marked. */
    private static final String VTIGER = """
            CREATE TABLE vtiger_crmentity (crmid INT PRIMARY KEY, smcreatorid INT, smownerid INT, setype VARCHAR(100), createdtime TIMESTAMP, modifiedtime TIMESTAMP, deleted INT NOT NULL);
            CREATE TABLE vtiger_account (accountid INT PRIMARY KEY, account_no VARCHAR(100), accountname VARCHAR(100), account_type VARCHAR(200), industry VARCHAR(200), phone VARCHAR(30), email1 VARCHAR(100));
            CREATE TABLE vtiger_contactdetails (contactid INT PRIMARY KEY, contact_no VARCHAR(100), accountid INT, firstname VARCHAR(40), lastname VARCHAR(80), email VARCHAR(100), phone VARCHAR(50));
            CREATE TABLE vtiger_potential (potentialid INT PRIMARY KEY, potential_no VARCHAR(100), related_to INT, potentialname VARCHAR(120), amount DECIMAL(25, 8), currency VARCHAR(20), closingdate DATE,
                probability DECIMAL(7, 3), sales_stage VARCHAR(200), potentialtype VARCHAR(200), contact_id INT);
            CREATE TABLE vtiger_activity (activityid INT PRIMARY KEY, subject VARCHAR(255), activitytype VARCHAR(200), date_start DATE, time_start VARCHAR(50), status VARCHAR(200), eventstatus VARCHAR(200));
            CREATE TABLE vtiger_cntactivityrel (contactid INT, activityid INT, PRIMARY KEY (contactid, activityid));
            INSERT INTO vtiger_crmentity SELECT x, 1, 2, CASE WHEN x < 5 THEN 'Accounts' WHEN x < 9 THEN 'Contacts' WHEN x < 13 THEN 'Potentials' ELSE 'Calendar' END,
                '2026-05-01 10:00:00', '2026-05-02 10:00:00', CASE WHEN x IN (4, 12) THEN 1 ELSE 0 END FROM SYSTEM_RANGE(1, 70);
            INSERT INTO vtiger_account SELECT x, 'ACC' || x, 'Firm ' || x, 'Prospect', 'Retail', '1', 'a@b.c' FROM SYSTEM_RANGE(1, 4);
            INSERT INTO vtiger_contactdetails SELECT x, 'CON' || x, 1, 'Ann', 'Other', 'a@b.c', '1' FROM SYSTEM_RANGE(5, 8);
            INSERT INTO vtiger_potential SELECT x, 'POT' || x, 1, 'Order ' || x, 10, 'EUR', '2026-05-03', 100, CASE WHEN x = 9 THEN 'Closed Lost' ELSE 'Closed Won' END, 'New Business', 5
                FROM SYSTEM_RANGE(9, 12);
            INSERT INTO vtiger_activity SELECT x, 'S', CASE WHEN x < 24 THEN 'Call' WHEN x < 44 THEN 'Emails' ELSE 'Task' END, '2026-05-04', '10:00', CASE WHEN x < 44 THEN NULL WHEN x < 50 THEN 'Completed' ELSE 'Not Started' END,
                CASE WHEN x < 20 THEN 'Held' WHEN x < 24 THEN 'Planned' END FROM SYSTEM_RANGE(13, 70);
            INSERT INTO vtiger_cntactivityrel SELECT 5, x FROM SYSTEM_RANGE(13, 70);
            """;

    /** Of X2CRM 8 (data/install.sql of its modules): names with the key behind them, and a planned day alone. */
    private static final String X2 = """
            CREATE TABLE x2_accounts (id INT PRIMARY KEY, name VARCHAR(255), "nameId" VARCHAR(250) UNIQUE, website VARCHAR(255), phone VARCHAR(40));
            CREATE TABLE x2_contacts (id INT PRIMARY KEY, name VARCHAR(255), "nameId" VARCHAR(250) UNIQUE, "firstName" VARCHAR(255), "lastName" VARCHAR(255), company VARCHAR(250), email VARCHAR(250));
            CREATE TABLE x2_opportunities (id INT PRIMARY KEY, name VARCHAR(255), "nameId" VARCHAR(250) UNIQUE, "accountName" VARCHAR(100), "contactName" VARCHAR(100), "quoteAmount" DECIMAL(18, 2), "salesStage" VARCHAR(20),
                "expectedCloseDate" BIGINT, "createDate" BIGINT, "lastUpdated" BIGINT);
            CREATE TABLE x2_actions (id INT PRIMARY KEY, subject VARCHAR(255), "associationId" INT, "associationType" VARCHAR(255), "dueDate" BIGINT, type VARCHAR(20), complete VARCHAR(5), "completeDate" BIGINT);
            INSERT INTO x2_accounts VALUES (1, 'North', 'North_1', 'n.example', '1'), (2, 'Harbour', 'Harbour_2', 'h.example', '2');
            INSERT INTO x2_contacts VALUES (1, 'David L.', 'David L._1', 'David', 'L.', 'Harbour_2', 'd@h.example'), (2, 'Ann B', 'Ann B_2', 'Ann', 'B', NULL, 'a@h.example');
            INSERT INTO x2_opportunities VALUES (1, 'Order', 'Order_1', 'North_1', 'Ann B_2', 10, 'Won', 1775255400, 1771989723, 1771989723), (2, 'Order', 'Order_2', 'Harbour_2', NULL, 10, 'Lost', 1775255400, 1771989723, 1771989723);
            INSERT INTO x2_actions VALUES (1, 'c', 1, 'contacts', 1775255400, 'call', 'Yes', 1775255400), (2, 'e', 1, 'contacts', 1775255400, 'email', 'No', NULL), (3, 'o', 1, 'accounts', 1775255400, 'emailOpened', 'Yes', 1775255400);
            """;

    private static final String SHARED = " LEFT JOIN VTIGER_CRMENTITY s ON s.CRMID = ";

    @Test
    void aTableWithTheSameKeysSaysWhatIsDeletedAndWhenItWasCreated() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(VTIGER)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            SchemaMapping mapping = draft.mapping();
            RecordSource deals = mapping.records(RecordKind.DEAL).get(0);

            assertThat(mapping.clients(ClientKind.COMPANY).get(0).from())
                    .isEqualTo("VTIGER_ACCOUNT c" + SHARED + "c.ACCOUNTID");
            assertThat(mapping.clients(ClientKind.COMPANY).get(0).where()).isEqualTo("s.DELETED = 0");
            assertThat(deals.from()).isEqualTo("VTIGER_POTENTIAL d" + SHARED + "d.POTENTIALID");
            assertThat(deals.columns())
                    .containsEntry("createdAt", Column.time("s.CREATEDTIME", TimeForm.UTC))
                    .containsEntry("closedAt", Column.time("d.CLOSINGDATE", TimeForm.DATE));
            assertThat(draft.questions())
                    .contains(
                            "Does the row of 'VTIGER_CRMENTITY' with the same key say whether a record is deleted? No foreign key tells;"
                                    + " the draft takes it so of each table that has its keys and no mark of its own.")
                    .noneMatch(question -> question.contains("POTENTIALTYPE") && question.contains("lead to"));
            assertThat(JdbcSource.check(tables.dataSource(), mapping).rows())
                    .containsEntry("deals[0] \"vtiger_potential\"", 3L);
        }
    }

    /** Links of vtiger: any record by its key, of which vtiger_crmentity says what it is. */
    private static final String RELATED = """
            CREATE TABLE vtiger_seactivityrel (crmid INT, activityid INT, PRIMARY KEY (crmid, activityid));
            INSERT INTO vtiger_seactivityrel SELECT MOD(x, 12) + 1, x FROM SYSTEM_RANGE(13, 70);
            UPDATE vtiger_potential SET related_to = potentialid - 8;
            """;

    @Test
    void aTableWithTheKeysOfOthersSaysWhatALinkLeadsTo() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(VTIGER + RELATED)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            SchemaMapping mapping = draft.mapping();

            assertThat(mapping.records(RecordKind.ACTIVITY).get(0).links())
                    .contains(Link.to(Link.Target.CONTACT, IdColumn.integer("x.CONTACTID"))
                            .withVia("VTIGER_CNTACTIVITYREL x", "x.ACTIVITYID"))
                    .containsAll(Link.byCode(
                                    "y.SETYPE",
                                    Map.of(
                                            "Accounts",
                                            Link.Target.COMPANY,
                                            "Contacts",
                                            Link.Target.CONTACT,
                                            "Potentials",
                                            Link.Target.DEAL),
                                    IdColumn.integer("y.CRMID"))
                            .stream()
                            .map(link -> link.withVia(
                                    "VTIGER_SEACTIVITYREL x JOIN VTIGER_CRMENTITY y ON y.CRMID = x.CRMID",
                                    "x.ACTIVITYID"))
                            .toList());
            // All rows lead to companies.
            assertThat(mapping.records(RecordKind.DEAL).get(0).links())
                    .contains(Link.to(Link.Target.COMPANY, IdColumn.integer("d.RELATED_TO")));
            assertThat(mapping.records(RecordKind.DEAL).get(0).columns())
                    .containsEntry("responsible", Column.text("s.SMOWNERID"));
            assertThat(JdbcSource.check(tables.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
        }
        try (ScriptedDatabase tables = ScriptedDatabase.of(
                VTIGER + RELATED + "UPDATE vtiger_potential SET related_to = 5 WHERE potentialid = 9;")) {
            assertThat(JdbcSource.draft(tables.dataSource())
                            .mapping()
                            .records(RecordKind.DEAL)
                            .get(0)
                            .links())
                    .containsAll(Link.byCode(
                                    "x.SETYPE",
                                    Map.of("Accounts", Link.Target.COMPANY, "Contacts", Link.Target.CONTACT),
                                    IdColumn.integer("x.CRMID"))
                            .stream()
                            .map(link -> new Link(
                                    link.target(),
                                    link.ref(),
                                    new Link.Via("VTIGER_CRMENTITY x", "x.CRMID", "d.RELATED_TO"),
                                    null,
                                    null,
                                    link.code()))
                            .toList());
        }
    }

    @Test
    void dayAndTimeOfTheDayInTwoColumnsAreOneTime() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(
                VTIGER + "UPDATE vtiger_activity SET time_start = '10:00:30' WHERE activityid = 13;")) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry(
                            "occurredAt",
                            Column.textTime(
                                            "((CAST(a.DATE_START AS VARCHAR) || ' ') || a.TIME_START)",
                                            "yyyy-MM-dd HH:mm[:ss]")
                                    .withZone(java.time.ZoneId.of("UTC"))
                                    .withOtherwise(Column.time(
                                            "a.DATE_START", io.github.crmprofile.jdbc.mapping.TimeForm.DATE)));
            assertThat(draft.questions())
                    .contains(
                            "Are the day and the time of the day in 'DATE_START' and 'TIME_START' of 'VTIGER_ACTIVITY' UTC?"
                                    + " The draft takes them so; for the wall clock of the house take \"zone\" away from 'occurredAt'.");
            assertThat(JdbcSource.check(tables.dataSource(), draft.mapping()).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
        }
    }

    @Test
    void aForeignKeyOfTheKeyItselfIsSure() throws SQLException {
        var script = VTIGER
                + "ALTER TABLE vtiger_potential ADD CONSTRAINT fk_1_vtiger_potential FOREIGN KEY (potentialid) REFERENCES vtiger_crmentity (crmid);";
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).where()).isEqualTo("s.DELETED = 0");
            assertThat(draft.guesses())
                    .contains(
                            "VTIGER_POTENTIAL.where: sure, a foreign key to 'VTIGER_CRMENTITY', which marks deleted rows");
            assertThat(draft.guesses()).noneMatch(guess -> guess.startsWith("VTIGER_POTENTIAL.where: guess"));
        }
    }

    /** Every table of numbers from 1 on has the keys of every other one. */
    @Test
    void aTableThatHasEqualKeysByChanceIsNotJoined() throws SQLException {
        var script = VTIGER.replace(
                "CASE WHEN x < 5 THEN 'Accounts' WHEN x < 9 THEN 'Contacts' WHEN x < 13 THEN 'Potentials' ELSE 'Calendar' END",
                "CASE WHEN MOD(x, 2) = 0 THEN 'A' ELSE 'B' END");
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            assertThat(JdbcSource.draft(tables.dataSource()).json()).doesNotContain("JOIN VTIGER_CRMENTITY");
        }
    }

    @Test
    void anActivityTookPlaceBySeveralStatesAndTheCheckNamesTheChannelsOfWhichNoneDid() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(VTIGER + "-- states")) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry(
                            "completed",
                            Column.when(
                                    "a.STATUS = 'Completed' OR a.EVENTSTATUS = 'Held' OR a.ACTIVITYTYPE = 'Emails'"));
            assertThat(draft.questions())
                    .contains(
                            "Did activities of 'VTIGER_ACTIVITY' with 'Emails' in 'ACTIVITYTYPE' take place? None that was"
                                    + " read has a state. The draft takes them so: see 'completed'.");

            SchemaMapping mapping = SchemaMapping.parse(draft.json().replace(" OR a.ACTIVITYTYPE = 'Emails'", ""));
            assertThat(JdbcSource.check(tables.dataSource(), mapping).problems(MappingProblem.Severity.NOTE))
                    .extracting(MappingProblem::toString)
                    .contains(
                            "activities: no activity of the channel email is completed, of 20; look at the condition of"
                                    + " 'completed': these have a.STATUS nothing 20; a.EVENTSTATUS nothing 20");
        }
    }

    @Test
    void textsThatAreNamesWithKeysAreLinks() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(X2)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource(), Map.of("activities", "x2_actions"));
            SchemaMapping mapping = draft.mapping();

            assertThat(mapping.records(RecordKind.DEAL).get(0).links())
                    .containsExactlyInAnyOrder(
                            byName(Link.Target.CONTACT, "X2_CONTACTS x", "d.\"contactName\"")
                                    .withPrimary("1 = 1"),
                            byName(Link.Target.COMPANY, "X2_ACCOUNTS x", "d.\"accountName\""));
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).companies())
                    .containsExactly(byName(Link.Target.COMPANY, "X2_ACCOUNTS x", "c.COMPANY"));
            assertThat(draft.questions()).noneMatch(question -> question.contains("two with one"));
        }
    }

    private static Link byName(Link.Target target, String table, String name) {
        return new Link(target, IdColumn.integer("x.ID"), new Link.Via(table, "x.\"nameId\"", name), null, null);
    }

    @Test
    void namesWithKeysThatNoColumnOfTheOtherTableHasAreAskedAbout() throws SQLException {
        try (ScriptedDatabase tables =
                ScriptedDatabase.of(X2.replace("'North_1', 'n", "NULL, 'n").replace("'Harbour_2', 'h", "NULL, 'h"))) {
            assertThat(JdbcSource.draft(tables.dataSource()).questions())
                    .contains(
                            "Does 'X2_OPPORTUNITIES.accountName' lead to 'X2_ACCOUNTS'? It looks like names with its keys behind"
                                    + " them, which no column of it has. Write a link whose 'id' is SQL that takes the key out.");
        }
    }

    @Test
    void aTableWhoseTimesAreNumbersIsToldByWhatItHas() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(X2 + "-- numbers")) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(draft.mapping().records(RecordKind.ACTIVITY))
                    .singleElement()
                    .satisfies(actions -> {
                        assertThat(actions.from()).isEqualTo("X2_ACTIONS a");
                        assertThat(actions.columns())
                                .containsEntry("occurredAt", Column.time("a.\"completeDate\"", TimeForm.EPOCH_SECONDS));
                    });
        }
    }

    @Test
    void theDayOfClosingAndOpenedMessagesAreAskedAbout() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(X2 + "-- asked")) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource(), Map.of("activities", "x2_actions"));

            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                    .doesNotContainKey("closedAt");
            assertThat(draft.questions())
                    .contains("On which day was a deal of 'X2_OPPORTUNITIES' closed? No column is called so; it has"
                            + " 'expectedCloseDate', 'createDate', 'lastUpdated'. 'expectedCloseDate' is called like a plan; where it"
                            + " is the day all the same, write d.\"expectedCloseDate\" as 'epochSeconds' of 'closedAt'. Without"
                            + " 'closedAt' what is won or lost is in no period but all time.")
                    .contains(
                            "Does 'emailOpened' in 'X2_ACTIONS.TYPE' count as communication? It says what became of a message."
                                    + " The draft gives it no channel: write one in 'values', or leave such rows out with 'where'.");
            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry("channel", Column.codes("a.TYPE", Map.of("call", "call", "email", "email")))
                    .containsEntry("completed", Column.when("a.COMPLETE = 'Yes'"));
        }
    }
}
