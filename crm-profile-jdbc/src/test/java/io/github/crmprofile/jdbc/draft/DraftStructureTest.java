package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a draft makes of tables whose names say little: prefixes, short forms, rare words, codes in tables of their own. */
class DraftStructureTest {

    private static final String SHORT = """
            CREATE TABLE w_usr (id INT PRIMARY KEY, login VARCHAR(20), passwd VARCHAR(60));
            CREATE TABLE w_odb (id INT PRIMARY KEY, naz VARCHAR(50), ico VARCHAR(12), email VARCHAR(50), usr_id INT REFERENCES w_usr, baja BOOLEAN);
            CREATE TABLE w_lide (id INT PRIMARY KEY, odb_id INT REFERENCES w_odb, jmeno VARCHAR(40), prijmeni VARCHAR(40), email VARCHAR(50), tel VARCHAR(20));
            CREATE TABLE w_c_stav (id INT PRIMARY KEY, kod VARCHAR(9));
            CREATE TABLE w_c_typ (id INT PRIMARY KEY, naz VARCHAR(20));
            CREATE TABLE w_nab (id INT PRIMARY KEY, cis VARCHAR(9), odb_id INT REFERENCES w_odb, lide_id INT REFERENCES w_lide, stav_id INT REFERENCES w_c_stav, celk_hal INT, mena CHAR(3), vytvoreno TIMESTAMP, usr_id INT REFERENCES w_usr);
            CREATE TABLE w_kont (id INT PRIMARY KEY, odb_id INT REFERENCES w_odb, typ_id INT REFERENCES w_c_typ, kdy TIMESTAMP, smer VARCHAR(9), pozn VARCHAR(90));
            CREATE TABLE w_fak (id INT PRIMARY KEY, cis_fak VARCHAR(9), odb_id INT REFERENCES w_odb, castka DECIMAL(12, 2), splatnost DATE, dat_uhr DATE, stav CHAR(1));
            CREATE TABLE w_obj (id INT PRIMARY KEY, odb_id INT REFERENCES w_odb, stav_id INT REFERENCES w_c_stav, cena DECIMAL(12, 2), vytvoreno TIMESTAMP);
            CREATE TABLE w_sklad (id INT PRIMARY KEY, zbozi VARCHAR(20), ks INT);
            INSERT INTO w_c_stav VALUES (1, 'Vyhrano'), (2, 'Prohrano'), (3, 'Jedna se');
            INSERT INTO w_c_typ VALUES (1, 'Telefon'), (2, 'Schuzka'), (3, 'Pohovor');
            INSERT INTO w_odb VALUES (1, 'Alfa', '1', 'a@a', NULL, FALSE);
            INSERT INTO w_lide VALUES (1, 1, 'Jan', 'Novak', 'j@a', '1');
            INSERT INTO w_nab VALUES (1, 'N1', 1, 1, 1, 100, 'CZK', '2026-05-01 10:00:00', NULL), (2, 'N2', 1, 1, NULL, 100, 'CZK', '2026-05-01 10:00:00', NULL), (3, 'N3', 1, 1, 3, 100, 'CZK', '2026-05-01 10:00:00', NULL);
            INSERT INTO w_kont VALUES (1, 1, 1, '2026-05-01 10:00:00', 'ven', NULL);
            INSERT INTO w_fak VALUES (1, 'F1', 1, 5, '2026-06-01', '2026-05-20', 'U');
            INSERT INTO w_obj VALUES (1, 1, 1, 5, '2026-05-01 10:00:00');
            """;

    @Test
    void tablesOfRareNamesAreToldByWhatTheyHaveAndReferTo() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(SHORT)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            SchemaMapping mapping = draft.mapping();

            assertThat(JdbcSource.check(tables.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).from()).isEqualTo("W_LIDE c");
            assertThat(mapping.clients(ClientKind.COMPANY).get(0).where()).isEqualTo("c.BAJA = FALSE");
            RecordSource deals = mapping.records(RecordKind.DEAL).get(0);
            assertThat(deals.from()).isEqualTo("W_NAB d LEFT JOIN W_C_STAV s ON s.ID = d.STAV_ID");
            assertThat(deals.columns())
                    .containsEntry("outcome", Column.codes("s.KOD", Map.of("Vyhrano", "WON", "Prohrano", "LOST")))
                    .containsEntry("stage", Column.text("s.KOD"))
                    .containsEntry("title", Column.text("d.CIS"))
                    .containsEntry("amount", Column.decimal("d.CELK_HAL").withScale(2))
                    .containsEntry("responsible", Column.text("d.USR_ID"));
            assertThat(deals.links()).extracting(Link::ref).contains(IdColumn.integer("d.ODB_ID"));
            RecordSource activities = mapping.records(RecordKind.ACTIVITY).get(0);
            assertThat(activities.columns())
                    .containsEntry("channel", Column.codes("s.NAZ", Map.of("Telefon", "call", "Schuzka", "meeting")))
                    .containsEntry("direction", Column.codes("a.SMER", Map.of("ven", "OUTBOUND")));
            assertThat(mapping.records(RecordKind.INVOICE).get(0).columns())
                    .containsEntry("number", Column.text("i.CIS_FAK"))
                    .containsKey("status");
        }
    }

    @Test
    void whatIsToldByStructureAloneIsAskedAndWhatIsNotPlacedHasItsRowsReasonAndBestGuess() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(SHORT)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(draft.questions())
                    .contains(
                            "Does 'W_NAB' hold deals? Its name does not tell; it has links to clients, times, users, an amount,"
                                    + " codes of won and lost, a state.",
                            "What do the codes [Jedna se] of 'W_C_STAV.KOD' mean for 'outcome'? Until they are in its 'values' they"
                                    + " are reported.",
                            "What does it mean for 'outcome' that 'W_NAB.STAV_ID' is empty, as in 1 of the rows that were read?"
                                    + " Write it as 'whenNull'.");
            assertThat(draft.unplaced())
                    .contains(
                            "columns of 'W_KONT': POZN",
                            "table 'W_OBJ' (1 row): looks like deals (links to clients, times, an amount, codes of won and lost, a"
                                    + " state), less than 'W_NAB'; deals=W_NAB,W_OBJ takes both",
                            "table 'W_SKLAD' (0 rows): refers to no other table")
                    .noneMatch(what -> what.contains("ODB_ID") || what.contains("W_C_STAV") || what.contains("W_USR"));
        }
    }

    @Test
    void ofATableWithoutAKeyItIsSaidThatNothingIsDraftedAndNotHowToNameIt() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(
                "CREATE TABLE opportunity (code VARCHAR(9), account VARCHAR(40), amount DECIMAL(9, 2), closed DATE)")) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource(), Map.of("deals", "opportunity"));

            assertThat(draft.questions())
                    .contains("By what is a row of 'OPPORTUNITY' known? It has no primary key and no column called id:"
                            + " write its source by hand.");
            assertThat(draft.unplaced())
                    .anyMatch(what -> what.startsWith("table 'OPPORTUNITY' (0 rows): looks like deals (")
                            && what.endsWith("), and has no primary key and no column called id"))
                    .noneMatch(what -> what.contains("deals=OPPORTUNITY"));
        }
    }

    @Test
    void shortFormsOfColumnsAndCodesInColumnsOfAnyNameAreUnderstood() throws SQLException {
        var script = """
                CREATE TABLE tbl_cust (cust_id INT PRIMARY KEY, cust_nm VARCHAR(20), cust_email VARCHAR(50), acct_mgr INT);
                CREATE TABLE crm_opp (opp_id INT PRIMARY KEY, cust_id INT, x_cd VARCHAR(9), opp_amt DECIMAL(12, 2), ccy CHAR(3), crt_dt TIMESTAMP, cls_dt DATE);
                CREATE TABLE t_act (act_id INT PRIMARY KEY, cust_id INT, act_cd VARCHAR(9), act_dt TIMESTAMP, io CHAR(1), cmpl_flg CHAR(1));
                CREATE TABLE t_inv (inv_id INT PRIMARY KEY, cust_id INT, inv_no VARCHAR(9), inv_amt DECIMAL(12, 2), inv_dt DATE, due_dt DATE, pd_dt DATE);
                INSERT INTO crm_opp VALUES (1, 1, 'WON', 5, 'EUR', NULL, NULL), (2, 1, 'LOST', 5, 'EUR', NULL, NULL);
                INSERT INTO t_act VALUES (1, 1, 'CALL', '2026-05-01 10:00:00', 'I', 'Y'), (2, 1, 'EMAIL', '2026-05-01 10:00:00', 'O', 'N');
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource()).mapping();

            assertThat(mapping.clients(ClientKind.COMPANY).get(0).columns())
                    .containsEntry("name", Column.text("c.CUST_NM"))
                    .containsEntry("responsible", Column.text("c.ACCT_MGR"));
            assertThat(mapping.records(RecordKind.DEAL).get(0).columns())
                    .containsEntry("outcome", Column.codes("d.X_CD", Map.of("WON", "WON", "LOST", "LOST")))
                    .containsEntry("amount", Column.decimal("d.OPP_AMT"))
                    .containsEntry("closedAt", Column.time("d.CLS_DT", TimeForm.DATE));
            assertThat(mapping.records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry("channel", Column.codes("a.ACT_CD", Map.of("CALL", "call", "EMAIL", "email")))
                    .containsEntry("direction", Column.codes("a.IO", Map.of("I", "INBOUND", "O", "OUTBOUND")))
                    .containsEntry("completed", Column.when("a.CMPL_FLG = 'Y'"));
            assertThat(mapping.records(RecordKind.INVOICE).get(0).columns())
                    .containsEntry("issuedOn", Column.time("i.INV_DT", TimeForm.DATE))
                    .containsEntry("paidOn", Column.time("i.PD_DT", TimeForm.DATE));
        }
    }

    @Test
    void severalTablesOfAKindAreSourcesOfTheirOwn() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(SHORT)) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource(), Map.of("deals", "w_nab, w_obj"))
                    .mapping();

            assertThat(mapping.records(RecordKind.DEAL))
                    .extracting(source -> source.id().prefix())
                    .containsExactly("w_nab-", "w_obj-");
        }
    }

    @Test
    void aTableThatLacksSomethingIsDraftedWithoutItAndSaysSo() throws SQLException {
        var script = """
                CREATE TABLE people (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(50));
                CREATE TABLE deals (id INT PRIMARY KEY, amount DECIMAL(12, 2), person_id INT REFERENCES people);
                CREATE TABLE calls (sheet_no INT, line_no INT, subject VARCHAR(20), PRIMARY KEY (sheet_no, line_no));
                INSERT INTO people VALUES (1, 'Ann', 'Kern', 'a@a');
                INSERT INTO deals VALUES (1, 5, 1);
                INSERT INTO calls VALUES (1, 1, 'Hello');
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            MappingReport report = JdbcSource.check(tables.dataSource(), draft.mapping());

            assertThat(report.problems(MappingProblem.Severity.ERROR)).isEmpty();
            assertThat(report.problems())
                    .extracting(MappingProblem::toString)
                    .anyMatch(problem -> problem.contains("1 of 1 record belongs to no client"));
            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).id().sql())
                    .contains("SHEET_NO", "LINE_NO");
            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                    .containsEntry("outcome", Column.constant("OPEN"));
            assertThat(List.of(draft.json().split("\n")))
                    .anyMatch(line -> line.contains("OPEN: What says whether a deal of 'DEALS' is won or lost?"))
                    .anyMatch(line -> line.contains("OPEN: When did an activity of 'CALLS' take place?"))
                    .anyMatch(line -> line.contains("OPEN: What leads from 'CALLS' to its clients?"));
        }
    }
}
