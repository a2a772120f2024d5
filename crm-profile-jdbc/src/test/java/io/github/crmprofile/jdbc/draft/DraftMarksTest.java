package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a draft makes of columns that say by themselves how a deal ended, whether an activity took place, and what it was about. */
class DraftMarksTest {

    private static final String PERSONS = """
            CREATE TABLE my_contact (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(50));
            CREATE TABLE my_company (id INT PRIMARY KEY, name VARCHAR(20), website VARCHAR(20), vat VARCHAR(20));
            INSERT INTO my_contact VALUES (1, 'Ann', 'Other', 'ann@example.com');
            """;

    private static Column outcome(String sql, String... meanings) {
        var values = new java.util.HashMap<String, String>();
        for (String meaning : meanings) {
            values.put(meaning, meaning);
        }
        return Column.codes(sql, values);
    }

    @Test
    void timesOfWinningAndLosingAreTheOutcome() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE my_deal (id INT PRIMARY KEY, title VARCHAR(9), contact_id INT REFERENCES my_contact, amount DECIMAL(9, 2), pipeline_status INT, won_at TIMESTAMP, lost_at TIMESTAMP);
                CREATE TABLE my_call (id INT PRIMARY KEY, contact_id INT REFERENCES my_contact, start_time TIMESTAMP);
                INSERT INTO my_deal VALUES (1, 'a', 1, 5, 3, '2026-05-01 10:00:00', NULL), (2, 'b', 1, 5, 4, NULL, '2026-05-02 10:00:00'), (3, 'c', 1, 5, 1, NULL, NULL);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                    .containsEntry(
                            "outcome",
                            outcome(
                                    "CASE WHEN d.WON_AT IS NOT NULL THEN 'WON' WHEN d.LOST_AT IS NOT NULL THEN 'LOST' ELSE 'OPEN' END",
                                    "WON",
                                    "LOST",
                                    "OPEN"))
                    .containsEntry(
                            "closedAt",
                            Column.time("d.WON_AT", TimeForm.UTC)
                                    .withOtherwise(Column.time("d.LOST_AT", TimeForm.UTC)));
            assertThat(draft.questions()).noneMatch(question -> question.contains("mean for 'outcome'"));
            assertThat(JdbcSource.check(database.dataSource(), draft.mapping()).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
        }
    }

    @Test
    void whatIsClosedAndNotWonIsLost() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE my_deal (id INT PRIMARY KEY, title VARCHAR(9), contact_id INT REFERENCES my_contact, amount DECIMAL(9, 2), is_closed BOOLEAN, is_won BOOLEAN, closed_on DATE);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                    .containsEntry(
                            "outcome",
                            outcome(
                                    "CASE WHEN d.IS_WON = TRUE THEN 'WON' WHEN d.IS_CLOSED = TRUE THEN 'LOST' ELSE 'OPEN' END",
                                    "WON",
                                    "LOST",
                                    "OPEN"));
            assertThat(draft.questions())
                    .contains("When is a deal of 'MY_DEAL' lost? The draft takes those that are closed and not won.");
        }
    }

    @Test
    void whatAPercentageMeansIsAsked() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE my_task (id INT PRIMARY KEY, contact_id INT REFERENCES my_contact, due_date TIMESTAMP, percent INT, user_id INT);
                INSERT INTO my_task VALUES (1, 1, '2026-05-01 10:00:00', 100, 1), (2, 1, '2026-05-01 10:00:00', -1, 1), (3, 1, '2026-05-01 10:00:00', 0, 1);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry("completed", Column.when("a.PERCENT = 100"));
            assertThat(draft.questions())
                    .contains(
                            "Which values of 'MY_TASK.PERCENT' mean that an activity took place? Found: '-1' 1, '0' 1,"
                                    + " '100' 1. The draft takes 100.");
        }
    }

    @Test
    void whatARowIsAboutIsToldByTypeAndIdInSeveralForms() throws SQLException {
        for (String[] pair : new String[][] {
            {"elementtype", "fk_element"}, {"bean_module", "bean_id"}, {"tipo_entidad", "id_entidad"}
        }) {
            String tables = PERSONS + """
                    CREATE TABLE my_deal (id INT PRIMARY KEY, title VARCHAR(9), contact_id INT REFERENCES my_contact, amount DECIMAL(9, 2), stage VARCHAR(9));
                    CREATE TABLE my_propal (id INT PRIMARY KEY, label VARCHAR(9));
                    CREATE TABLE my_call (id INT PRIMARY KEY, start_time TIMESTAMP, %1$s VARCHAR(20), %2$s INT);
                    CREATE TABLE my_call_rel (id INT PRIMARY KEY, call_id INT REFERENCES my_call, %1$s VARCHAR(20), %2$s INT);
                    INSERT INTO my_call VALUES (1, '2026-05-01 10:00:00', 'company', 1), (2, '2026-05-01 10:00:00', 'propal', 1), (3, '2026-05-01 10:00:00', 'deal', 1);
                    INSERT INTO my_call_rel VALUES (1, 1, 'contact', 1), (2, 2, 'user', 7);
                    """.formatted(pair[0], pair[1]);
            try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
                MappingDraft draft = JdbcSource.draft(database.dataSource());

                assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).links())
                        .extracting(DraftMarksTest::text)
                        .as(pair[0])
                        .containsExactlyInAnyOrder(
                                "COMPANY [company]", "DEAL [deal]", "CONTACT [contact] MY_CALL_REL x");
                assertThat(draft.questions())
                        .contains("What does the code 'propal' in '" + pair[0].toUpperCase(java.util.Locale.ROOT)
                                + "' of 'MY_CALL' lead to? By its name to 'MY_PROPAL', which the mapping does not read;"
                                + " the draft leaves it out.");
            }
        }
    }

    @Test
    void addressesThatAllClientsShareAreThoseOfTheTableBetween() throws SQLException {
        String tables = PERSONS.replace(", email VARCHAR(50)", ", phone VARCHAR(50)") + """
                CREATE TABLE email_addresses (id INT PRIMARY KEY, email_address VARCHAR(50), deleted BOOLEAN);
                CREATE TABLE email_addr_bean_rel (id INT PRIMARY KEY, email_address_id INT, bean_id INT, bean_module VARCHAR(20), primary_address BOOLEAN, deleted BOOLEAN);
                CREATE TABLE my_deal (id INT PRIMARY KEY, title VARCHAR(9), contact_id INT REFERENCES my_contact, amount DECIMAL(9, 2), stage VARCHAR(9));
                INSERT INTO email_addresses VALUES (1, 'ann@example.com', FALSE);
                INSERT INTO email_addr_bean_rel VALUES (1, 1, 1, 'Contact', TRUE, FALSE), (2, 1, 1, 'Users', TRUE, FALSE);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(draft.json())
                    .contains(
                            "\"via\" : \"EMAIL_ADDR_BEAN_REL x JOIN EMAIL_ADDRESSES a ON a.ID = x.EMAIL_ADDRESS_ID ON x.BEAN_ID\"")
                    .contains("\"where\" : \"x.BEAN_MODULE = 'Contact' AND x.DELETED = FALSE AND a.DELETED = FALSE\"");
            assertThat(draft.mapping().clients(ClientKind.CONTACT).get(0).emails())
                    .hasSize(1);
            assertThat(JdbcSource.check(database.dataSource(), draft.mapping()).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
        }
    }

    private static String text(Link link) {
        Link.Code code = java.util.Objects.requireNonNull(link.code());
        Link.Via via = link.via();
        return link.target() + " " + code.values() + (via == null ? "" : " " + via.from());
    }

    @Test
    void codesOfTypesThatNameNoTableAreAskedAbout() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE my_call (id INT PRIMARY KEY, start_time TIMESTAMP, parent_type VARCHAR(20), parent_id INT);
                INSERT INTO my_call VALUES (1, '2026-05-01 10:00:00', 'K', 1), (2, '2026-05-01 10:00:00', 'K', 2), (3, '2026-05-01 10:00:00', 'F', 1);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            assertThat(JdbcSource.draft(database.dataSource()).questions())
                    .contains(
                            "What do the codes of 'MY_CALL.PARENT_TYPE' lead to, by the ids in 'PARENT_ID'? Found:"
                                    + " 'K' 2, 'F' 1. None has the name of a table of the mapping; the draft has no link for them.");
        }
    }

    @Test
    void aListOfOutcomesIsReadBeforeMarks() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE my_deal (id INT PRIMARY KEY, title VARCHAR(9), contact_id INT REFERENCES my_contact, amount DECIMAL(9, 2), stage VARCHAR(9), won_at TIMESTAMP, closed_at TIMESTAMP);
                INSERT INTO my_deal VALUES (1, 'a', 1, 5, 'won', NULL, NULL), (2, 'a', 1, 5, 'lost', NULL, NULL);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            assertThat(JdbcSource.draft(database.dataSource())
                            .mapping()
                            .records(RecordKind.DEAL)
                            .get(0)
                            .columns())
                    .containsEntry("outcome", Column.codes("d.STAGE", Map.of("won", "WON", "lost", "LOST")))
                    .containsEntry("closedAt", Column.time("d.CLOSED_AT", TimeForm.UTC));
        }
    }
}
