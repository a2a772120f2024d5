package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
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

/** What a draft asks for that a profile needs and no column is called like, and what values tell in its place. */
class DraftGapsTest {

    /** A house that calls most things by words of its own. */
    private static final String HOUSE = """
            CREATE TABLE firm (firm_no INT PRIMARY KEY, firm_title VARCHAR(80) NOT NULL, web VARCHAR(80));
            CREATE TABLE person (person_no INT PRIMARY KEY, first_name VARCHAR(40), last_name VARCHAR(40), mail VARCHAR(80), firm_id INT REFERENCES firm, keeper VARCHAR(20));
            CREATE TABLE opportunity (opp_no INT PRIMARY KEY, headline VARCHAR(80), phase VARCHAR(20), worth DECIMAL(12, 2), tender CHAR(3), began TIMESTAMP, over_since TIMESTAMP, person_no INT REFERENCES person, keeper VARCHAR(20));
            CREATE TABLE phone_call (call_no INT PRIMARY KEY, began TIMESTAMP, way CHAR(3), state VARCHAR(10), person_no INT REFERENCES person, keeper VARCHAR(20));
            CREATE TABLE mail_item (mail_no INT PRIMARY KEY, sent_on TIMESTAMP, subject VARCHAR(80), person_no INT REFERENCES person, keeper VARCHAR(20));
            CREATE TABLE bill (bill_no INT PRIMARY KEY, state VARCHAR(10), total DECIMAL(12, 2), so_far DECIMAL(12, 2), tender CHAR(3), put_down DATE, pay_until DATE, done_on DATE, person_no INT REFERENCES person, keeper VARCHAR(20));
            INSERT INTO firm VALUES (1, 'North', 'n.example');
            INSERT INTO person VALUES (1, 'Ada', 'Moor', 'a@n.example', 1, 'k1'), (2, 'Ben', 'Stone', 'b@n.example', 1, 'k2');
            INSERT INTO opportunity VALUES (1, 'a', 'WON', 100, 'EUR', '2026-02-01 09:00:00', '2026-03-10 12:00:00', 1, 'k1'), (2, 'b', 'LOST', 100, 'EUR', '2026-02-01 09:00:00', '2026-03-11 12:00:00', 1, 'k1'),
                (3, 'c', 'NEGOTIATION', 100, 'EUR', '2026-02-01 09:00:00', NULL, 1, 'k1');
            INSERT INTO phone_call VALUES (1, '2026-02-03 10:00:00', 'OUT', 'HELD', 1, 'k1'), (2, '2026-02-03 10:00:00', 'IN', 'MISSED', 1, 'k1');
            INSERT INTO mail_item VALUES (1, '2026-02-10 08:00:00', 'Offer', 1, 'k1');
            INSERT INTO bill VALUES (1, 'OPEN', 100, 10, 'EUR', '2026-03-15', '2026-04-15', NULL, 1, 'k1'), (2, 'PAID', 100, 100, 'EUR', '2026-03-15', '2026-04-15', '2026-04-10', 1, 'k1'),
                (3, 'PAID', 100, 100, 'EUR', '2026-03-15', '2026-04-15', '2026-04-11', 1, 'k1');
            """;

    private static Map<String, Column> columns(MappingDraft draft, RecordKind kind, String name) {
        return draft.mapping().records(kind).stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow()
                .columns();
    }

    @Test
    void whatNumbersNeedAndNoColumnIsCalledLikeIsAskedForWithTheColumnsThatMayBeIt() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(HOUSE)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(draft.questions())
                    .contains(
                            "Which column of 'OPPORTUNITY' is the time when it was created ('createdAt')? None is called so; it"
                                    + " may be 'BEGAN' (timestamp). Without it none is among the deals created in a period,"
                                    + " none has a cycle, and each is open before it began.",
                            "Which column of 'BILL' is the day of issue ('issuedOn')? None is called so; it may be 'PUT_DOWN'"
                                    + " (date) or 'PAY_UNTIL' (date). Without it no invoice is in any period but all time.",
                            "Which column of 'BILL' is the day when it is due ('dueOn')? None is called so; it may be 'PUT_DOWN'"
                                    + " (date) or 'PAY_UNTIL' (date). Without it none is overdue, or paid in time.",
                            "Which column of 'BILL' is what was paid of it so far ('paidAmount')? None is called so; it may be"
                                    + " 'SO_FAR' (decimal). Without it an invoice that is not paid is outstanding in full.",
                            "Which columns of 'PERSON', 'FIRM', 'OPPORTUNITY', 'PHONE_CALL', 'MAIL_ITEM', 'BILL' say who of the"
                                    + " house is responsible ('responsible')? None is called so; it may be 'PERSON.KEEPER',"
                                    + " 'OPPORTUNITY.KEEPER', 'PHONE_CALL.KEEPER', 'MAIL_ITEM.KEEPER', 'BILL.KEEPER'. Without it a"
                                    + " viewer who is restricted to records of his own sees none of them.");
        }
    }

    @Test
    void valuesTellTheTimesOfClosingAndPaymentTheCurrencyAndTheDirection() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(HOUSE + "-- values")) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(columns(draft, RecordKind.DEAL, "opportunity"))
                    .containsEntry("closedAt", Column.time("d.OVER_SINCE", TimeForm.UTC))
                    .containsEntry("currency", Column.text("d.TENDER"));
            assertThat(columns(draft, RecordKind.INVOICE, "bill"))
                    .containsEntry("paidOn", Column.time("i.DONE_ON", TimeForm.DATE))
                    .containsEntry("currency", Column.text("i.TENDER"));
            assertThat(columns(draft, RecordKind.ACTIVITY, "phone_call")).containsKey("direction");
            assertThat(draft.questions())
                    .contains(
                            "Is 'OVER_SINCE' of 'OPPORTUNITY' when it was won or lost ('closedAt')? All rows that are have one, and"
                                    + " no other has.",
                            "Is 'DONE_ON' of 'BILL' when it was paid ('paidOn')? All rows that are have one, and no other has.")
                    .noneMatch(question -> question.startsWith("In which currency"));
            assertThat(JdbcSource.check(tables.dataSource(), draft.mapping()).problems())
                    .extracting(MappingProblem::toString)
                    .noneMatch(problem -> problem.contains("direction"));
        }
    }

    @Test
    void namesOfTablesTellTheKindWithAWordBehindThem() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(HOUSE + "-- names")) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource()).mapping();

            assertThat(mapping.clients(ClientKind.COMPANY).get(0).from()).isEqualTo("FIRM c");
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).companies())
                    .extracting(link -> link.ref().sql())
                    .containsExactly("c.FIRM_ID");
            assertThat(mapping.records(RecordKind.ACTIVITY))
                    .extracting(RecordSource::name)
                    .containsExactly("phone_call", "mail_item");
            assertThat(mapping.records(RecordKind.ACTIVITY))
                    .extracting(source -> source.columns().get("channel"))
                    .containsExactly(Column.constant("call"), Column.constant("email"));
        }
    }

    @Test
    void aColumnOfCurrenciesWithoutAnyIsAskedAbout() throws SQLException {
        var script = """
                CREATE TABLE contact (id INT PRIMARY KEY, name VARCHAR(50), email VARCHAR(50));
                CREATE TABLE deal (id INT PRIMARY KEY, contact_id INT REFERENCES contact, amount DECIMAL(12, 2), currency VARCHAR(3), status VARCHAR(9));
                INSERT INTO deal VALUES (1, NULL, 90, NULL, 'won'), (2, NULL, 90, ' ', 'lost');
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(columns(draft, RecordKind.DEAL, "deal")).doesNotContainKey("currency");
            assertThat(draft.questions())
                    .contains("In which currency are the amounts of 'DEAL'? 'CURRENCY' is empty in all rows that were"
                            + " read: write 'currency' into the mapping.");
        }
    }
}
