package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import io.github.crmprofile.widget.LayoutStore.Owner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of edits at the same time none is lost, and none is made over what another has left. */
class StaleEditsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode json(Answer answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    private static String version(TestHost host) throws IOException {
        return json(host.get("profile", "client=contact:1"))
                .path("layoutVersion")
                .asText();
    }

    private static Answer remove(TestHost host, String id, String version) {
        return host.send(
                "POST",
                "layout/edits",
                "kind=contact&version=" + version,
                "{\"edit\":\"remove\",\"id\":\"" + id + "\"}");
    }

    @Test
    void aStaleEditIsRefusedWithWhatIsThereNow() throws IOException {
        TestHost host = TestHost.alone();
        String shown = version(host);
        assertThat(remove(host, "payments", shown).status()).isEqualTo(200);

        Answer refused = remove(host, "client-card", shown);
        assertThat(refused.status()).isEqualTo(409);
        JsonNode problem = json(refused);
        assertThat(problem.path("type").asText()).endsWith("/layout-changed");
        assertThat(problem.at("/arguments/layoutVersion").asText()).isEqualTo(version(host));
        assertThat(problem.at("/arguments/layout/placements").toString())
                .contains("client-card")
                .doesNotContain("payments");
    }

    @Test
    void aStaleUndoOrResetIsRefusedToo() throws IOException {
        TestHost host = TestHost.alone();
        JsonNode before = json(host.get("profile", "client=contact:1"));
        String shown = before.path("layoutVersion").asText();
        assertThat(remove(host, "payments", shown).status()).isEqualTo(200);
        String layout = before.at("/profile/layout").toString();
        assertThat(host.send("PUT", "layout", "kind=contact&version=" + shown, layout)
                        .status())
                .isEqualTo(409);
        assertThat(host.send("DELETE", "layout", "kind=contact&version=" + shown, "")
                        .status())
                .isEqualTo(409);
        assertThat(host.send("PUT", "layout", "kind=contact&version=" + version(host), layout)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofEditsOnManyNodesAtOnceNoneIsLostAndNoneOverwritten() throws Exception {
        var store = new InMemoryLayoutStore();
        List<TestHost> nodes =
                IntStream.range(0, 4).mapToObj(n -> new TestHost(store)).toList();
        String shown = version(nodes.get(0));
        List<Callable<Integer>> edits = IntStream.range(0, 12)
                .mapToObj(n -> (Callable<Integer>) () -> nodes.get(n % nodes.size())
                        .send(
                                "POST",
                                "layout/edits",
                                "kind=contact&version=" + shown,
                                "{\"edit\":\"add\",\"widget\":\"number\",\"settings\":{\"title\":\"" + n + "\"}}")
                        .status())
                .toList();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> done : threads.invokeAll(edits)) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsOnlyOnce(200).contains(409);
        } finally {
            threads.shutdown();
        }
        String stored =
                store.find(ClientKind.CONTACT, Owner.user(TestHost.USER)).orElseThrow();
        assertThat(MAPPER.readTree(stored).path("placements").size()).isEqualTo(10);
    }

    @Test
    void theEditOfAnotherUsersPageIsRefused() throws IOException {
        TestHost host = TestHost.alone();
        String query = "kind=contact&user=bruno&version=" + version(host);
        Answer answer = host.send("POST", "layout/edits", query, "{\"edit\":\"split\",\"split\":\"70/30\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(TestHost.text(answer)).contains("problems/user-changed");
    }
}
