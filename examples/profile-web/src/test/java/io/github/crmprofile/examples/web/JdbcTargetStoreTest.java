package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.examples.web.TargetStore.Target;
import io.github.crmprofile.model.ClientKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Two nodes over one database: a target is only replaced by who has seen it. */
class JdbcTargetStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

    static DataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:targets-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static Target target(String activities, String user) {
        return new Target(new BigDecimal(activities), user, NOON);
    }

    @Test
    void aTargetIsOnlyReplacedByWhoHasSeenIt() {
        check(database());
    }

    static void check(DataSource database) {
        TargetStore here = new JdbcTargetStore(database).createTableIfAbsent();
        TargetStore there = new JdbcTargetStore(database).createTableIfAbsent();
        assertThat(here.find(ClientKind.CONTACT, null)).isEmpty();
        assertThat(here.replace(ClientKind.CONTACT, null, null, target("4.50", "bruno")))
                .isTrue();
        assertThat(there.replace(ClientKind.CONTACT, null, null, target("7", "aurora")))
                .isFalse();
        assertThat(there.replace(ClientKind.CONTACT, "sales", null, target("1E+3", "aurora")))
                .isTrue();
        assertThat(here.find(ClientKind.CONTACT, "Sales")).isEmpty();
        assertThat(here.find(ClientKind.COMPANY, "sales")).isEmpty();
        assertThat(here.find(ClientKind.CONTACT, "sales")).contains(target("1E+3", "aurora"));

        Target seen = there.find(ClientKind.CONTACT, null).orElseThrow();
        assertThat(seen).isEqualTo(target("4.50", "bruno"));
        var average = new Target(null, "ann \"\\ ø", NOON);
        assertThat(there.replace(ClientKind.CONTACT, null, seen, average)).isTrue();
        assertThat(here.replace(ClientKind.CONTACT, null, seen, target("8", "bruno")))
                .isFalse();

        assertThat(here.find(ClientKind.CONTACT, null)).contains(average);
        assertThat(here.target(ClientKind.CONTACT, null)).isEmpty();
        assertThat(here.replace(ClientKind.CONTACT, null, average, target("8", "bruno")))
                .isTrue();
        assertThat(there.target(ClientKind.CONTACT, null)).contains(new BigDecimal("8"));
    }

    @Test
    void aTableThatIsThereAndCannotBeReadIsNotCreatedAnew() throws Exception {
        DataSource database = database();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE others (something INT)");
            statement.execute("CREATE SCHEMA crm");
        }
        var store = new JdbcTargetStore(database);
        assertNotTakenForAbsent(store.withTable("others"));
        assertNotTakenForAbsent(store.withTable("PUBLIC.Others"));
        // Neither a table of another schema is it, nor one whose name fits it as a pattern.
        assertThat(store.withTable("crm.others").createTableIfAbsent().find(ClientKind.CONTACT, null))
                .isEmpty();
        assertThat(store.withTable("o_hers").createTableIfAbsent().find(ClientKind.CONTACT, null))
                .isEmpty();
    }

    /** The message is of the column that is missing, not of a table that could not be created since it is there. */
    static void assertNotTakenForAbsent(JdbcTargetStore store) {
        assertThatThrownBy(store::createTableIfAbsent)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("The targets in table \\S+ cannot be read; is the table there, as the README .*")
                .rootCause()
                .hasMessageMatching("(?is).*column.*\\bid\\b.*|.*\\bid\\b.*column.*");
    }
}
