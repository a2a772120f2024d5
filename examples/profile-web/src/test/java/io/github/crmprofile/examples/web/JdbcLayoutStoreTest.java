package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.widget.LayoutStore.Owner;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes over one table: no edit is lost, and none is another's. */
class JdbcLayoutStoreTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Owner ANN = Owner.user("ann");
    // Some databases compare texts without case unless told otherwise.
    private static final String WITHOUT_CASE = ";IGNORECASE=TRUE";

    private static DataSource database(String settings) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:layouts-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
        return database;
    }

    private static JdbcLayoutStore node(DataSource database) {
        return new JdbcLayoutStore(database).createTableIfAbsent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WITHOUT_CASE})
    void aLayoutIsOnlyReplacedByWhoHasSeenIt(String settings) {
        DataSource database = database(settings);
        JdbcLayoutStore here = node(database);
        JdbcLayoutStore there = node(database);

        assertThat(here.find(ClientKind.CONTACT, ANN)).isEmpty();
        assertThat(here.replace(ClientKind.CONTACT, ANN, null, null)).isTrue();
        assertThat(here.replace(ClientKind.CONTACT, ANN, "one", "two")).isFalse();
        assertThat(here.replace(ClientKind.CONTACT, ANN, null, "one")).isTrue();
        assertThat(there.replace(ClientKind.CONTACT, ANN, null, "other")).isFalse();
        assertThat(there.replace(ClientKind.CONTACT, ANN, null, null)).isFalse();
        assertThat(there.replace(ClientKind.CONTACT, ANN, "ONE", "other")).isFalse();
        assertThat(there.replace(ClientKind.CONTACT, ANN, "one", "One")).isTrue();
        assertThat(here.replace(ClientKind.CONTACT, ANN, "one", null)).isFalse();
        assertThat(here.find(ClientKind.CONTACT, ANN)).contains("One");
        assertThat(here.replace(ClientKind.CONTACT, ANN, "One", null)).isTrue();
        assertThat(there.find(ClientKind.CONTACT, ANN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WITHOUT_CASE})
    void whoeverIsSomebodyElseHasALayoutOfTheirOwn(String settings) {
        JdbcLayoutStore store = node(database(settings));
        List<Owner> owners =
                List.of(ANN, Owner.user("ANN"), Owner.user("ann "), Owner.user("a".repeat(5_000)), Owner.EVERYONE);
        for (ClientKind kind : ClientKind.values()) {
            owners.forEach(owner -> store.save(kind, owner, kind + " of " + owner));
        }
        for (ClientKind kind : ClientKind.values()) {
            assertThat(owners)
                    .allSatisfy(owner -> assertThat(store.find(kind, owner)).contains(kind + " of " + owner));
        }
    }

    @Test
    void ofManyEditsAtOnceNoneIsLost() throws Exception {
        DataSource database = database("");
        List<JdbcLayoutStore> nodes = List.of(node(database), node(database));
        var editors = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            JdbcLayoutStore node = nodes.get(i % 2);
            String mark = String.valueOf((char) ('a' + i));
            editors.add(() -> edits(node, mark));
        }
        int done = 0;
        ExecutorService threads = Executors.newFixedThreadPool(editors.size());
        try {
            for (Future<Integer> each : threads.invokeAll(editors)) {
                done += each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        String text = nodes.get(0).find(ClientKind.CONTACT, ANN).orElseThrow();
        assertThat(text).hasSize(done);
        for (int i = 0; i < editors.size(); i++) {
            char mark = (char) ('a' + i);
            assertThat(text.chars().filter(c -> c == mark).count()).isEqualTo(20);
        }
    }

    /** Adds a mark twenty times, reading again whenever somebody was faster. */
    private static int edits(JdbcLayoutStore node, String mark) {
        int done = 0;
        while (done < 20) {
            String before = node.find(ClientKind.CONTACT, ANN).orElse(null);
            done += node.replace(ClientKind.CONTACT, ANN, before, before == null ? mark : before + mark) ? 1 : 0;
        }
        return done;
    }

    @Test
    void anEditOnOneNodeIsRefusedWhereItWasMadeOnAnother() throws IOException {
        DataSource database = database("");
        var here = new TestHost(node(database));
        var there = new TestHost(node(database));
        JsonNode shown = here.profile("filippo");

        assertThat(here.add("filippo", "Mine", shown).status()).isEqualTo(200);
        Answer stale = there.add("filippo", "Stale", shown);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(MAPPER.readTree(stale.body())
                        .at("/arguments/layoutChanged/user")
                        .asText())
                .isEqualTo("filippo");
        assertThat(there.add("filippo", "Both", there.profile("filippo")).status())
                .isEqualTo(200);

        assertThat(TestHost.text(
                        here.endpoints.answer(Call.get("profile", "client=contact:1", "filippo", Viewer.everything()))))
                .contains("\"Mine\"", "\"Both\"")
                .doesNotContain("\"Stale\"");
        assertThat(there.profile("aurora").path("layoutChanged").isNull()).isTrue();
    }

    @Test
    void connectionsThatDoNotCommitByThemselvesAreCommitted() {
        DataSource plain = database("");
        DataSource pool = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, given) -> {
                    try {
                        Object result = method.invoke(plain, given);
                        if (result instanceof Connection connection) {
                            connection.setAutoCommit(false);
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw Objects.requireNonNull(failed.getCause());
                    }
                });
        JdbcLayoutStore store = node(pool);
        assertThat(store.replace(ClientKind.CONTACT, ANN, null, "one")).isTrue();
        assertThat(store.replace(ClientKind.CONTACT, ANN, null, "two")).isFalse();
        assertThat(store.replace(ClientKind.CONTACT, ANN, "one", "two")).isTrue();
        assertThat(node(plain).find(ClientKind.CONTACT, ANN)).contains("two");
    }

    @Test
    void aTableOfAnotherNameIsUsedAndAMissingOneIsNamed() {
        DataSource database = database(";INIT=CREATE SCHEMA IF NOT EXISTS crm");
        var store = new JdbcLayoutStore(database).withTable("crm.pages");
        assertThatThrownBy(() -> store.find(ClientKind.CONTACT, ANN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The layouts in table crm.pages cannot be read; is the table there, as the README of profile-web"
                                + " defines it, and may this user use it?");
        store.createTableIfAbsent().createTableIfAbsent().save(ClientKind.CONTACT, ANN, "one");
        assertThat(store.find(ClientKind.CONTACT, ANN)).contains("one");
        assertThatThrownBy(() -> store.withTable("x; DROP TABLE y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'x; DROP TABLE y' is no name of a table; accepted are letters");
    }
}
