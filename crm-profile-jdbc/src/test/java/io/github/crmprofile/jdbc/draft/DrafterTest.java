package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingException;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrafterTest {

    private static final String GERMAN = """
            CREATE TABLE firmen (id INT PRIMARY KEY, firma VARCHAR(50), website VARCHAR(50), telefon VARCHAR(20));
            CREATE TABLE kontakte (id INT PRIMARY KEY, vorname VARCHAR(50), nachname VARCHAR(50), email VARCHAR(50), firma_id INT REFERENCES firmen, geloescht BOOLEAN);
            CREATE TABLE verkaufschancen (id INT PRIMARY KEY, titel VARCHAR(50), phase VARCHAR(20), betrag_cent INT, betrag DECIMAL(12, 2), waehrung CHAR(3), erstellt_am TIMESTAMP, abschlussdatum DATE, kontakt_id INT, farbe VARCHAR(9));
            CREATE TABLE anrufe (id INT PRIMARY KEY, start_time BIGINT, status VARCHAR(20), direction VARCHAR(9), parent_type VARCHAR(20), parent_id INT);
            CREATE TABLE verkaufschance_firma (verkaufschance_id INT, firma_id INT);
            INSERT INTO verkaufschancen VALUES (1, 'a', 'gewonnen', 100, 1, 'EUR', '2026-05-01 10:00:00', '2026-05-02', 1, 'rot'), (2, 'b', 'verloren', 100, 1, 'EUR', NULL, NULL, 1, NULL),
                (3, 'c', 'in Klärung', 100, 1, 'EUR', NULL, NULL, 1, NULL), (4, 'd', 'gewonnen', 100, 1, 'EUR', NULL, NULL, 1, NULL);
            INSERT INTO anrufe VALUES (1, 1781078400, 'erledigt', 'eingehend', 'Kontakt', 1), (2, NULL, 'geplant', NULL, 'Rakete', 1);
            """;

    private static MappingDraft draft(ScriptedDatabase tables) {
        return JdbcSource.draft(tables.dataSource());
    }

    @Test
    void tablesColumnsCodesAndLinksAreToldByTheirWordsInSeveralLanguages() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(GERMAN)) {
            MappingDraft draft = draft(tables);
            SchemaMapping mapping = draft.mapping();

            assertThat(JdbcSource.check(tables.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).where()).isEqualTo("c.GELOESCHT = FALSE");
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).companies())
                    .containsExactly(Link.to(Link.Target.COMPANY, IdColumn.integer("c.FIRMA_ID")));
            RecordSource deals = mapping.records(RecordKind.DEAL).get(0);
            assertThat(deals.columns())
                    .containsEntry("outcome", Column.codes("d.PHASE", Map.of("gewonnen", "WON", "verloren", "LOST")))
                    .containsEntry("amount", Column.decimal("d.BETRAG"))
                    .containsEntry("currency", Column.text("d.WAEHRUNG"))
                    .containsEntry("closedAt", Column.time("d.ABSCHLUSSDATUM", TimeForm.DATE));
            assertThat(deals.links())
                    .contains(Link.to(Link.Target.CONTACT, IdColumn.integer("d.KONTAKT_ID"))
                            .withPrimary("1 = 1"))
                    .contains(Link.to(Link.Target.COMPANY, IdColumn.integer("x.FIRMA_ID"))
                            .withVia("VERKAUFSCHANCE_FIRMA x", "x.VERKAUFSCHANCE_ID"));
            RecordSource calls = mapping.records(RecordKind.ACTIVITY).get(0);
            assertThat(calls.columns())
                    .containsEntry("channel", Column.constant("call"))
                    .containsEntry("occurredAt", Column.time("a.START_TIME", TimeForm.EPOCH_SECONDS))
                    .containsEntry("completed", Column.when("a.STATUS = 'erledigt'"));
            assertThat(calls.links())
                    .containsExactlyElementsOf(Link.byCode(
                            "a.PARENT_TYPE", Map.of("Kontakt", Link.Target.CONTACT), IdColumn.integer("a.PARENT_ID")));
        }
    }

    @Test
    void whatIsGuessedOpenAndUnplacedIsSaid() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(GERMAN + "-- said")) {
            MappingDraft draft = draft(tables);

            assertThat(draft.guesses())
                    .contains("KONTAKTE.id: sure, the primary key")
                    .contains("KONTAKTE.links FIRMA_ID: sure, a foreign key to 'FIRMEN'")
                    .contains("VERKAUFSCHANCEN.links KONTAKT_ID: likely, by its name it refers to 'KONTAKTE'")
                    .contains("VERKAUFSCHANCEN.outcome: guess, by the words of the codes that were found:"
                            + " 'gewonnen' 2, 'in Klärung' 1, 'verloren' 1");
            assertThat(draft.questions())
                    .contains(
                            "What do the codes [in Klärung] of 'VERKAUFSCHANCEN.PHASE' mean for 'outcome'? Until they are in its"
                                    + " 'values' they are reported.")
                    .contains(
                            "Does an activity that names a deal belong to the clients of the deal? 'clientsOfDeal' is \"whenNone\" in"
                                    + " the draft: where it names no client itself. \"always\" adds them to those that it names, and"
                                    + " \"never\" leaves one that names a deal alone to nobody.")
                    .anyMatch(question ->
                            question.startsWith("Are times without zone UTC, or the wall clock of the house?"))
                    .doesNotHaveDuplicates();
            assertThat(draft.unplaced())
                    .anyMatch(what -> what.startsWith("columns of 'VERKAUFSCHANCEN': ") && what.contains("FARBE"))
                    .contains("no table for 'invoices' was found; name one with invoices=table if there is");
            assertThat(draft.json()).contains("the primary key", "What do the codes [in Klärung]", "FARBE");
        }
    }

    @Test
    void aTableThatTheDeveloperNamesIsTaken() throws SQLException {
        var script = """
                CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50), email VARCHAR(50));
                CREATE TABLE vorgang (id INT PRIMARY KEY, status VARCHAR(20), person_id INT);
                INSERT INTO vorgang VALUES (1, 'won', 1);
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            assertThatThrownBy(() -> draft(tables).mapping()).isInstanceOf(MappingException.class);
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource(), Map.of("deals", "vorgang"))
                    .mapping();

            assertThat(mapping.records(RecordKind.DEAL))
                    .extracting(RecordSource::from)
                    .containsExactly("VORGANG d");
            assertThatThrownBy(() -> JdbcSource.draft(tables.dataSource(), Map.of("deals", "vorgnag")))
                    .hasMessage("There is no table 'vorgnag'; did you mean 'VORGANG'?");
            assertThatThrownBy(() -> JdbcSource.draft(tables.dataSource(), Map.of("sales", "vorgang")))
                    .hasMessage("'sales' is none of contacts, companies, deals, activities, invoices");
        }
    }

    @Test
    void aCodeThatOnlySoundsLikeATableIsAskedAbout() throws SQLException {
        var script = """
                CREATE TABLE contacts (id INT PRIMARY KEY, first_name VARCHAR(50), last_name VARCHAR(50), email VARCHAR(50));
                CREATE TABLE opportunities (id INT PRIMARY KEY, name VARCHAR(50), stage VARCHAR(20), amount DECIMAL(12, 2), contact_id INT REFERENCES contacts);
                CREATE TABLE tasks (id INT PRIMARY KEY, category VARCHAR(20), completed_at TIMESTAMP, asset_type VARCHAR(20), asset_id INT);
                INSERT INTO contacts VALUES (1, 'Ann', 'Other', 'ann@example.com');
                INSERT INTO opportunities VALUES (5, 'Roof', 'won', 10, 1);
                INSERT INTO tasks VALUES (1, 'call', '2026-05-01 10:00:00', 'Contact', 1), (2, 'call', '2026-05-01 10:00:00', 'Opportunity', 5),
                    (3, 'call', '2026-05-01 10:00:00', 'Lead', 5);
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            MappingDraft draft = draft(tables);

            assertThat(draft.json()).contains("\"Opportunity\"").doesNotContain("\"Lead\"");
            assertThat(draft.questions())
                    .contains("What does the code 'Lead' in 'ASSET_TYPE' of 'TASKS' lead to?"
                            + " No table of the mapping has its name; the draft leaves it out.");
        }
    }

    @Test
    void nothingIsInventedWhereNothingIsFound() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(
                "CREATE TABLE deals (id INT PRIMARY KEY, amount INT, stage INT, customer INT, closed_at DATE); INSERT INTO deals VALUES (1, 2, 3, 4, NULL);")) {
            MappingDraft draft = draft(tables);

            assertThatThrownBy(draft::mapping)
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("has neither 'contacts' nor 'companies'");
            assertThat(draft.questions())
                    .contains(
                            "What do the codes of 'DEALS.STAGE' mean for 'outcome'? Found: '3' 1. The draft has all under"
                                    + " OPEN in its 'values': move those that mean another.");
            assertThat(draft.unplaced())
                    .contains("no table for 'contacts' was found; name one with contacts=table if there is");
        }
    }

    @Test
    void aDatabaseOfFiveHundredTablesIsReadInSecondsAndLeftAsItIs() throws SQLException {
        String many = IntStream.range(0, 500)
                .mapToObj(i -> "CREATE TABLE thing_" + i
                        + " (id INT PRIMARY KEY, contact_id INT, name VARCHAR(20), status VARCHAR(9), deleted INT);")
                .collect(Collectors.joining("\n"));
        try (ScriptedDatabase tables = ScriptedDatabase.of(GERMAN + many)) {
            List<String> before = contents(tables);

            // The database runs in this thread, too; beside other work it takes longer by the clock.
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            MappingDraft draft = draft(tables);
            Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);

            assertThat(draft.mapping().records(RecordKind.DEAL)).hasSize(1);
            assertThat(took).isLessThan(Duration.ofSeconds(20));
            assertThat(contents(tables)).isEqualTo(before);
        }
    }

    private static List<String> contents(ScriptedDatabase tables) throws SQLException {
        try (Connection connection = tables.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT")) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
