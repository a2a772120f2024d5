package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every answer keeps to the document that describes the addresses, and every address and problem is described. */
class OpenApiTest {

    private static final String DOCUMENT = "META-INF/resources/crm-profile/openapi.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String CLIENT = "client=contact:1&period=this_year&compare=PREVIOUS";

    private final TestHost host = TestHost.alone();
    private final JsonNode document = document();
    private final TreeSet<String> answered = new TreeSet<>();

    private static JsonNode document() {
        try (InputStream in = OpenApiTest.class.getClassLoader().getResourceAsStream(DOCUMENT)) {
            return MAPPER.readTree(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private JsonNode check(String method, String path, String query, String body, int status) throws IOException {
        Answer answer = host.send(method, path, query, body);
        assertThat(answer.status())
                .as(method + " " + path + ": " + TestHost.text(answer))
                .isEqualTo(status);
        String operation = method.toLowerCase(Locale.ROOT);
        JsonNode described =
                document.at("/paths/~1" + path.replace("/", "~1") + "/" + operation + "/responses/" + status);
        assertThat(described.isObject())
                .as(method + " " + path + " " + status + " is described")
                .isTrue();
        answered.add(method + " " + path);
        JsonNode content = described.path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).isEmpty();
            return MAPPER.missingNode();
        }
        String type = content.fieldNames().next();
        assertThat(answer.headers()).containsEntry("Content-Type", type);
        described.path("headers").properties().stream()
                .filter(header -> header.getValue().path("required").asBoolean())
                .forEach(header -> assertThat(answer.headers()).containsKey(header.getKey()));
        if (!type.endsWith("json")) {
            return MAPPER.missingNode();
        }
        String place = "/paths/~1" + path.replace("/", "~1") + "/" + operation + "/responses/" + status + "/content/"
                + type.replace("/", "~1") + "/schema";
        var schema = FACTORY.getSchema(
                SchemaLocation.of("classpath:" + DOCUMENT + "#" + place),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        assertThat(schema.validate(TestHost.text(answer), InputFormat.JSON))
                .as(method + " " + path)
                .isEmpty();
        return MAPPER.readTree(answer.body());
    }

    private JsonNode get(String path, String query) throws IOException {
        return check("GET", path, query, "", 200);
    }

    @Test
    void everyAnswerKeepsToTheDocument() throws IOException {
        JsonNode profile = get("profile", CLIENT);
        get("profile", "client=company:1&period=all_time&scope=WITH_CONTACTS&lang=it&viewer=own");
        get("latest", CLIENT);
        get("latest", "client=contact:1&viewer=own");
        assertThat(get("trends", CLIENT).path("trends").size()).isEqualTo(4);
        get("warnings", CLIENT + "&after=1&limit=2");
        get("catalogue", CLIENT);
        assertThat(get("clients", "text=quintarossi").path("clients").size()).isPositive();
        get("client", "client=contact:1");
        String ranking = "kind=contact&period=this_year&order=-deals.won.value&columns=conversion,activities.last";
        assertThat(get("ranking", ranking + "&where=win_rate:some").at("/page/clients"))
                .hasSize(25);
        get("ranking/latest", "kind=contact&viewer=own&lang=de");
        check("GET", "ranking.csv", ranking, "", 200);
        assertThat(get("ranking/measures", "lang=it").path("measures")).hasSizeGreaterThan(40);
        String ref = profile.at("/profile/widgets/0/figures/0/evidence/0/ref").asText();
        String list = CLIENT + "&ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8);
        assertThat(get("records", list).path("count").asInt()).isPositive();
        get("records", CLIENT + "&names=true&ref=metric%3Dactivities.count%26operand%3Drecords");
        check("GET", "records.csv", list, "", 200);
        get("explanation", list);
        assertThat(get("change", list).path("records")).hasSize(3);

        String version = profile.path("layoutVersion").asText();
        JsonNode edited = check(
                "POST",
                "layout/edits",
                "kind=contact&version=" + version,
                "{\"edit\":\"split\",\"split\":\"70/30\"}",
                200);
        check(
                "POST",
                "layout/edits",
                "kind=contact&version=" + version,
                "{\"edit\":\"split\",\"split\":\"70/30\"}",
                409);
        JsonNode restored = check(
                "PUT",
                "layout",
                "kind=contact&version=" + edited.path("layoutVersion").asText(),
                profile.at("/profile/layout").toString(),
                200);
        check(
                "DELETE",
                "layout",
                "kind=contact&version=" + restored.path("layoutVersion").asText(),
                "",
                200);
        String target = "kind=contact&version="
                + get("target", "kind=contact").path("version").asText();
        check("PUT", "target", target, "{\"value\":\"4.5\"}", 204);
        check("PUT", "target", target, "{\"value\":\"4.5\"}", 409);
        assertThat(get("target", "kind=contact").path("user").asText()).isEqualTo(TestHost.USER);

        var described = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring(1))));
        assertThat(answered).isEqualTo(described);
    }

    @Test
    void everyProblemKeepsToTheDocument() throws IOException {
        check("GET", "profile", "", "", 400);
        check("GET", "profile", "client=contact:none", "", 404);
        check("GET", "profile", CLIENT + "&compare=WRONG", "", 400);
        check("GET", "records", CLIENT + "&ref=nonsense", "", 400);
        check("GET", "clients", "limit=0", "", 400);
        check("GET", "ranking", "kind=contact&order=nonsense", "", 400);
        check("POST", "layout/edits", "kind=contact&version=0000000000000000", "{\"edit\":\"split\"}", 409);
        check("POST", "layout/edits", "kind=contact", "{", 400);
        check("POST", "layout/edits", "kind=contact", " ".repeat(70_000), 413);
        check("PUT", "target", "kind=contact", "{\"value\":\"-1\"}", 400);
        check("PUT", "target", "kind=contact&user=dario", "{\"value\":\"1\"}", 409);
        assertThat(host.send("PUT", "target", "kind=contact", "{\"value\":\"1\"}", "dario")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theListsOfAddressesOfTheDocumentAndOfTheEndpointsAreTheSame() throws IOException {
        String known =
                MAPPER.readTree(host.get("nowhere", "").body()).path("detail").asText();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> assertThat(known)
                                .contains(method.toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().substring(1))));
        assertThat(known.split(","))
                .hasSize(document.path("paths").findValues("responses").size());
    }
}
