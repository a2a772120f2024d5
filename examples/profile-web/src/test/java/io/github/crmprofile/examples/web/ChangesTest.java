package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two users, two tabs and two nodes no edit is lost, and none is another's. */
class ChangesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NOON = "2026-11-23T12:00:00Z";

    private static JsonNode json(Answer answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    @Test
    void whoChangedAPageLastAndWhenIsToldWithItsVersion() throws IOException {
        TestHost host = TestHost.alone();
        JsonNode before = host.profile("filippo");
        assertThat(before.path("layoutChanged").isNull()).isTrue();

        JsonNode done = json(host.add("filippo", "Mine", before));

        String expected = "{\"user\":\"filippo\",\"userName\":\"Filippo Greco\",\"at\":\"" + NOON + "\"}";
        assertThat(done.path("layoutChanged")).hasToString(expected);
        assertThat(host.profile("filippo").path("layoutChanged")).hasToString(expected);
        JsonNode refused = json(host.add("filippo", "Stale", before));
        assertThat(refused.at("/arguments/layoutChanged")).hasToString(expected);
        assertThat(host.profile("aurora").path("layoutChanged").isNull()).isTrue();
    }

    @Test
    void aPageForEveryoneTellsWhoArrangedIt() throws IOException {
        var store = new InMemoryLayoutStore();
        Layout page = ProfilePages.standard()
                .defaultLayout(ClientKind.CONTACT)
                .remove("payments")
                .withLastChange("filippo", Instant.parse(NOON));
        store.save(ClientKind.CONTACT, LayoutStore.Owner.EVERYONE, page.toJson());
        TestHost host = new TestHost(store);

        JsonNode shown = host.profile("aurora");
        assertThat(shown.at("/layoutChanged/userName").asText()).isEqualTo("Filippo Greco");
        assertThat(host.add("aurora", "Mine", shown).status()).isEqualTo(200);
        assertThat(host.profile("aurora").at("/layoutChanged/user").asText()).isEqualTo("aurora");
    }

    /** Somebody edits the same layout right after each edit. */
    private record Hasty(LayoutStore store) implements LayoutStore {

        @Override
        public Optional<String> find(ClientKind client, Owner owner) {
            return store.find(client, owner);
        }

        @Override
        public boolean replace(ClientKind client, Owner owner, @Nullable String expected, @Nullable String json) {
            boolean isDone = store.replace(client, owner, expected, json);
            if (isDone && json != null) {
                Layout later = ProfilePages.standard()
                        .read(client, json)
                        .layout()
                        .remove("client-card")
                        .withLastChange("filippo", Instant.EPOCH);
                store.save(client, owner, later.toJson());
            }
            return isDone;
        }
    }

    @Test
    void anAnswerIsOfTheVersionThatThePageHasMadeAndNotOfALaterOne() throws IOException {
        TestHost host = new TestHost(new Hasty(new InMemoryLayoutStore()));
        JsonNode before = host.profile("aurora");

        JsonNode done = json(host.add("aurora", "Mine", before));

        assertThat(done.at("/layoutChanged/user").asText()).isEqualTo("aurora");
        assertThat(done.path("layout").toString()).contains("client-card");
        assertThat(host.add("aurora", "Next", done).status()).isEqualTo(409);
        Answer undo = host.send(
                "PUT",
                "layout",
                "kind=contact&version=" + done.path("layoutVersion").asText(),
                before.at("/profile/layout").toString());
        assertThat(undo.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inAnyOrderOfEditsNoneIsLostAndNoneIsAnothers(long seed) throws IOException {
        var random = new Random(seed);
        var store = new InMemoryLayoutStore();
        List<TestHost> nodes = List.of(new TestHost(store), new TestHost(store));
        List<String> users = List.of("aurora", "filippo");
        // Two tabs of each user, each of which has read its page once.
        Map<String, JsonNode> tabs = new HashMap<>();
        for (String user : users) {
            tabs.put(user + " 0", nodes.get(0).profile(user));
            tabs.put(user + " 1", nodes.get(1).profile(user));
        }
        Map<String, List<String>> done = new HashMap<>();
        int refused = 0;
        for (int i = 0; i < 24; i++) {
            TestHost node = nodes.get(random.nextInt(2));
            String user = users.get(random.nextInt(2));
            String tab = user + " " + random.nextInt(2);
            Answer answer = node.add(user, "t" + i, tabs.get(tab));
            if (answer.status() == 200) {
                done.computeIfAbsent(user, none -> new ArrayList<>()).add("t" + i);
                tabs.put(tab, json(answer));
            } else {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(json(answer).at("/arguments/layoutChanged/user").asText())
                        .isEqualTo(user);
                refused++;
                tabs.put(tab, node.profile(user));
            }
        }
        assertThat(refused).isPositive();
        for (String user : users) {
            JsonNode page = nodes.get(0).profile(user);
            assertThat(page.at("/layoutChanged/user").asText()).isEqualTo(user);
            assertThat(page.at("/profile/layout/placements").findValuesAsText("title"))
                    .isEqualTo(done.get(user));
        }
    }

    private static Answer setTarget(TestHost host, String value, JsonNode read) {
        return host.send(
                "PUT", "target", "kind=contact&version=" + read.path("version").asText(), "{\"value\":" + value + "}");
    }

    @Test
    void aTargetThatWasSetSinceItWasReadIsNotOverwritten() throws IOException {
        TestHost host = TestHost.alone();
        JsonNode never = json(host.get("target", "kind=contact"));
        assertThat(setTarget(host, "\"4.5\"", never).status()).isEqualTo(204);

        Answer stale = setTarget(host, "\"7\"", never);
        assertThat(stale.status()).isEqualTo(409);
        JsonNode problem = json(stale);
        assertThat(problem.path("type").asText()).endsWith("/target-changed");
        assertThat(problem.at("/arguments/target")).isEqualTo(json(host.get("target", "kind=contact")));
        assertThat(problem.at("/arguments/target/value").asText()).isEqualTo("4.5");
        assertThat(problem.at("/arguments/target/user").asText()).isEqualTo(TestHost.USER);

        assertThat(setTarget(host, "\"7\"", problem.at("/arguments/target")).status())
                .isEqualTo(204);
        assertThat(host.send("PUT", "target", "kind=contact", "{\"value\":null}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoGaveATargetBackToTheAverageIsKnownToo() throws IOException {
        TestHost host = TestHost.alone();
        assertThat(setTarget(host, "\"4.5\"", json(host.get("target", "kind=contact")))
                        .status())
                .isEqualTo(204);
        assertThat(setTarget(host, "null", json(host.get("target", "kind=contact")))
                        .status())
                .isEqualTo(204);

        JsonNode average = json(host.get("target", "kind=contact"));
        assertThat(average.path("value").isNull()).isTrue();
        assertThat(average.path("user").asText()).isEqualTo(TestHost.USER);
        assertThat(average.path("at").asText()).isEqualTo(NOON);
    }
}
