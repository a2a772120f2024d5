package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

/** What a draft makes of columns that are blank in some rows, and of codes that say less than they seem to. */
class DraftOfBlanksTest {

    private static final String PERSONS = """
            CREATE TABLE my_contact (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(50));
            CREATE TABLE my_company (id INT PRIMARY KEY, name VARCHAR(20), website VARCHAR(20), vat VARCHAR(20));
            INSERT INTO my_contact VALUES (1, 'Ann', 'Other', 'ann@example.com');
            """;
    private static final String DEALS =
            "CREATE TABLE my_deal (id INT PRIMARY KEY, title VARCHAR(9), contact_id INT REFERENCES my_contact, amount DECIMAL(9, 2), stage VARCHAR(9), %s);";
    private static final String CALLS =
            "CREATE TABLE my_call (id INT PRIMARY KEY, contact_id INT REFERENCES my_contact, subject VARCHAR(20), direction VARCHAR(9), %s);";

    /** Drafts a mapping that the check has nothing to say against. */
    private static MappingDraft draft(String script) throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(script)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());
            assertThat(JdbcSource.check(database.dataSource(), draft.mapping()).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
            return draft;
        }
    }

    @Test
    void aMarkOfCancellingThatNoRowHasSaysNothing() throws SQLException {
        for (String mark : new String[] {"'N'", "''"}) {
            MappingDraft draft = draft(PERSONS
                    + CALLS.formatted("start_time TIMESTAMP, cancelled VARCHAR(1)")
                    + "INSERT INTO my_call VALUES (1, 1, 'a', 'Inbound', '2026-05-01 10:00:00', %1$s), (2, 1, 'b', 'Outbound', '2026-05-02 10:00:00', %1$s);"
                            .formatted(mark));

            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry("completed", Column.when("1 = 1"));
            assertThat(draft.questions())
                    .contains(
                            "Has every activity of 'MY_CALL' taken place? The draft takes all as completed: no column of it tells.");
        }
    }

    @Test
    void wordsAndCodesOfNoMoneyAreNoCurrencies() throws SQLException {
        for (String[] codes : new String[][] {{"ALL", "TOP"}, {"XXX", "XTS"}}) {
            MappingDraft draft = draft(PERSONS
                    + DEALS.formatted("visibility VARCHAR(9)")
                    + "INSERT INTO my_deal VALUES (1, 'a', 1, 5, 'Won', '%s'), (2, 'b', 1, 5, 'Lost', '%s');"
                            .formatted(codes[0], codes[1]));

            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                    .doesNotContainKey("currency");
            assertThat(draft.questions())
                    .anyMatch(question -> question.startsWith("In which currency are the amounts of 'MY_DEAL'?"));
        }
    }

    @Test
    void aCurrencyByItsCodesAloneIsAskedAbout() throws SQLException {
        MappingDraft draft = draft(PERSONS + DEALS.formatted("unit VARCHAR(9)")
                + "INSERT INTO my_deal VALUES (1, 'a', 1, 5, 'Won', 'EUR'), (2, 'b', 1, 5, 'Lost', 'TRY');");

        assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                .containsEntry("currency", Column.text("d.UNIT"));
        assertThat(draft.questions())
                .contains(
                        "Is 'UNIT' of 'MY_DEAL' the currency of its amounts? It is not called so, and has codes of currencies alone.");
    }

    @Test
    void textsOfWhenARowWasDeletedMayBeBlank() throws SQLException {
        MappingDraft draft = draft(
                PERSONS + DEALS.formatted("created_at VARCHAR(20), deleted_at VARCHAR(20)")
                        + "INSERT INTO my_deal VALUES (1, 'a', 1, 5, 'Won', '2026-05-01 10:00:00', ''), (2, 'b', 1, 5, 'Lost', '2026-05-01 10:00:00', '2026-05-02 10:00:00');");

        assertThat(draft.mapping().records(RecordKind.DEAL).get(0).where())
                .isEqualTo("(d.DELETED_AT IS NULL OR d.DELETED_AT = '')");
    }

    @Test
    void aTimeOfSqliteMayBeABlankText() throws SQLException {
        var database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:file:blanks?mode=memory&cache=shared");
        try (Connection open = database.getConnection();
                Statement statement = open.createStatement()) {
            statement.executeUpdate(
                    PERSONS + DEALS.formatted("created_at TIMESTAMP, deleted_at TIMESTAMP")
                            + "INSERT INTO my_deal VALUES (1, 'a', 1, 5, 'Won', '2026-05-01 10:00:00', ''), (2, 'b', 1, 5, 'Lost', '2026-05-01 10:00:00', '');");

            assertThat(JdbcSource.draft(database)
                            .mapping()
                            .records(RecordKind.DEAL)
                            .get(0)
                            .where())
                    .isEqualTo("(d.deleted_at IS NULL OR d.deleted_at = '')");
        }
    }

    @Test
    void rowsOfWhichNothingSaysThatTheyAreActiveAreKept() throws SQLException {
        MappingDraft draft = draft("""
                CREATE TABLE my_contact (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(50), is_active INT);
                CREATE TABLE my_company (id INT PRIMARY KEY, name VARCHAR(20), website VARCHAR(20), vat VARCHAR(20), is_active INT);
                CREATE TABLE my_deal (id INT PRIMARY KEY, title VARCHAR(9), contact_id INT REFERENCES my_contact, amount DECIMAL(9, 2), stage VARCHAR(9), is_active INT);
                INSERT INTO my_contact VALUES (1, 'Ann', 'Other', 'ann@example.com', 1), (2, 'Ben', 'Other', 'ben@example.com', 0), (3, 'Cem', 'Other', 'cem@example.com', NULL);
                INSERT INTO my_company VALUES (1, 'A', 'a.example', '1', 1), (2, 'B', 'b.example', '2', 0);
                """);

        assertThat(draft.mapping().clients(ClientKind.CONTACT).get(0).where())
                .isEqualTo("(c.IS_ACTIVE IS NULL OR c.IS_ACTIVE = 1)");
        assertThat(draft.mapping().clients(ClientKind.COMPANY).get(0).where()).isEqualTo("c.IS_ACTIVE = 1");
    }

    @Test
    void aDayWithoutATimeOfTheDayCountsAsTheDayAndFractionsAreCutOff() throws SQLException {
        for (String type : new String[] {"TIME(6)", "VARCHAR(20)"}) {
            MappingDraft draft = draft(
                    PERSONS + CALLS.formatted("date_start DATE, time_start " + type)
                            + "INSERT INTO my_call VALUES (1, 1, 'a', 'Inbound', '2026-05-01', '10:00:00.123456'), (2, 1, 'b', 'Outbound', '2026-05-02', '11:00:00');");

            String clock = type.startsWith("TIME") ? "CAST(a.TIME_START AS VARCHAR)" : "a.TIME_START";
            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry(
                            "occurredAt",
                            Column.textTime(
                                            "((CAST(a.DATE_START AS VARCHAR) || ' ') || SUBSTR(" + clock + ", 1, 8))",
                                            "yyyy-MM-dd HH:mm:ss")
                                    .withZone(ZoneId.of("UTC"))
                                    .withOtherwise(Column.time("a.DATE_START", TimeForm.DATE)));
        }
    }

    @Test
    void clientsWithoutATypeAreSaidToBeLeftOut() throws SQLException {
        MappingDraft draft = draft("""
                CREATE TABLE crm_customer (id INT PRIMARY KEY, customer_type VARCHAR(20), name VARCHAR(60), first_name VARCHAR(20), last_name VARCHAR(30), email VARCHAR(50), website VARCHAR(50));
                CREATE TABLE crm_opportunity (id INT PRIMARY KEY, customer_id INT REFERENCES crm_customer, title VARCHAR(30), amount DECIMAL(9, 2), currency CHAR(3), stage VARCHAR(20));
                INSERT INTO crm_customer VALUES (1, 'Organization', 'A', NULL, NULL, NULL, NULL), (2, 'Individual', 'B', 'B', 'C', NULL, NULL), (3, NULL, 'H', NULL, NULL, NULL, NULL), (4, ' ', 'I', NULL, NULL, NULL, NULL);
                INSERT INTO crm_opportunity VALUES (1, 2, 'o', 100, 'EUR', 'Won');
                """);

        assertThat(draft.questions())
                .contains(
                        "Which rows of 'CRM_CUSTOMER' are persons, and which companies? By 'CUSTOMER_TYPE' the draft takes"
                                + " [Individual] and [Organization], and leaves out [nothing].");
    }
}
