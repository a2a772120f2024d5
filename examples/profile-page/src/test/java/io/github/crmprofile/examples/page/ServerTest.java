package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server without a browser: what a hand-made request can and cannot do. */
class ServerTest {

    private static final Path ELEMENT = Path.of("../profile-web/src/main/resources/META-INF/resources/crm-profile");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static PageServer server;

    @BeforeAll
    static void start() throws IOException {
        server = PageServer.start(TestCrm.fresh(), 0);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> change(String method, String path, String body)
            throws IOException, InterruptedException {
        String origin = server.address().replaceAll("/$", "");
        return send(method, path, body, "Content-Type", "application/json", "Origin", origin);
    }

    /** The version of the layout that a page shows. */
    private static String version(String kind) throws IOException, InterruptedException {
        return get("api/profile?client=" + kind + ":1")
                .body()
                .replaceFirst("(?s).*\"layoutVersion\":\"(\\w+)\".*", "$1");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    @Test
    void lockedWidgetsResistHandMadeEdits() throws Exception {
        for (String edit : new String[] {
            "{\"edit\":\"remove\",\"id\":\"conversion\"}",
            "{\"edit\":\"move\",\"id\":\"won-deals-value\",\"to\":0}",
            "{\"edit\":\"resize\",\"id\":\"conversion\",\"width\":\"FULL\",\"height\":\"TALL\"}",
            "{\"edit\":\"configure\",\"id\":\"conversion\",\"settings\":{\"title\":\"Ours\"}}",
            "{\"edit\":\"move\",\"id\":\"payments\",\"to\":0}"
        }) {
            HttpResponse<String> answer =
                    change("POST", "api/layout/edits?kind=contact&version=" + version("contact"), edit);
            assertThat(answer.statusCode()).as(edit).isEqualTo(409);
            assertThat(answer.body()).contains("\"status\":409", "locked");
        }
        HttpResponse<String> stored = change(
                "PUT",
                "api/layout?kind=contact&version=" + version("contact"),
                "{\"version\":1,\"split\":\"50/50\",\"placements\":[]}");
        assertThat(stored.statusCode()).isEqualTo(409);
        assertThat(get("api/profile?client=contact:1").body()).contains("\"id\":\"conversion\"");
    }

    @Test
    void changesComeFromItsOwnPagesOnly() throws Exception {
        String edit = "{\"edit\":\"split\",\"split\":\"70/30\"}";
        String path = "api/layout/edits?kind=company&version=" + version("company");
        assertThat(send("POST", path, edit, "Content-Type", "application/json").statusCode())
                .isEqualTo(403);
        assertThat(send("POST", path, edit, "Content-Type", "application/json", "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                "POST",
                                path,
                                edit,
                                "Content-Type",
                                "text/plain",
                                "Origin",
                                server.address().replaceAll("/$", ""))
                        .statusCode())
                .isEqualTo(415);
        assertThat(change("POST", path, edit).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidAsProblemDetails() throws Exception {
        HttpResponse<String> period = get("api/profile?client=contact:1&period=soon");
        assertThat(period.statusCode()).isEqualTo(400);
        assertThat(period.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(period.body()).contains("this_quarter");
        assertThat(get("api/profile?client=contact:none").statusCode()).isEqualTo(404);
        assertThat(get("api/profile").body()).contains("The parameter 'client' is missing");
        assertThat(get("api/records?client=contact:1&ref=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(get("api/nowhere").body()).contains("known are", "GET profile");
        assertThat(get("../pom.xml").statusCode()).isEqualTo(404);
        assertThat(get("api/clients?limit=" + "9".repeat(17_000)).statusCode()).isEqualTo(414);
        assertThat(change("POST", "api/layout/edits?kind=contact", "{").body()).contains("no JSON object");
        assertThat(change("POST", "api/layout/edits?kind=contact", " ".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(change("PUT", "api/target?kind=contact", "{\"value\":\"-1\"}")
                        .body())
                .contains("from 0 to 1000000");
        assertThat(change("POST", "api/session", "{\"user\":\"nobody\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyAnswerSaysWhatMayRunInIt() throws Exception {
        for (String path : new String[] {"", "crm-profile/crm-profile.js", "api/session", "api/nowhere"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void noAnswerIsHeldBackByTheNetwork() throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            get("api/session");
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(35));
    }

    @Test
    void theDemoIsCalledSo() throws Exception {
        assertThat(get("api/session").body()).contains("\"crm\":\"Demo CRM\"", "\"name\":\"Aurora Bellini\"");
    }

    @Test
    void recordsComeAsCsvWhole() throws Exception {
        String query = "client=contact:1&period=all_time&ref=metric%3Dactivities.count%26operand%3Drecords";
        HttpResponse<String> csv = get("api/records.csv?" + query);
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Julien-Quintarossi-Activities-all_time.csv\";"
                        + " filename*=UTF-8''Julien-Quintarossi-Activities-all_time.csv");
        String list = get("api/records?" + query + "&limit=1").body();
        assertThat(list).contains("\"count\":" + (csv.body().lines().count() - 1));
    }

    @Test
    void scriptAndStyleThatAPageLoadsStaySmall() throws Exception {
        long profile = sizeAtFirst("crm-profile.js", "crm-profile.css", "widgets.css");
        long clients = sizeAtFirst("clients.js", "crm-profile.css", "widgets.css", "late.css", "clients.css");
        long all = 0;
        try (var files = Files.list(ELEMENT)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(js|css)")).toList()) {
                all += Files.size(file);
            }
        }
        System.out.printf(
                "Script and style that a page loads have %d KiB, clients by number alone %d, all with all dialogs %d%n",
                profile >> 10, clients >> 10, all >> 10);
        assertThat(profile).isGreaterThan(60 * 1024).isLessThan(125 * 1024);
        assertThat(clients).isGreaterThan(60 * 1024).isLessThan(102 * 1024);
        assertThat(all).isLessThan(214 * 1024);
    }

    /** A script with all that it imports, and its styles. */
    private static long sizeAtFirst(String script, String... styles) throws IOException {
        var seen = new TreeSet<String>(Set.of(styles));
        var left = new ArrayDeque<String>(List.of(script));
        while (!left.isEmpty()) {
            String name = left.remove();
            if (seen.add(name)) {
                Matcher imported = Pattern.compile("^import .* from \"./([\\w-]+\\.js)\";$", Pattern.MULTILINE)
                        .matcher(Files.readString(ELEMENT.resolve(name)));
                imported.results().forEach(found -> left.add(found.group(1)));
            }
        }
        long size = 0;
        for (String name : seen) {
            size += Files.size(ELEMENT.resolve(name));
        }
        return size;
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        long sent = 0;
        for (String path : new String[] {
            "",
            "crm-profile/crm-profile.js",
            "crm-profile/widgets.css",
            "api/profile?client=contact:1&period=this_year",
            "api/clients"
        }) {
            HttpResponse<String> first = get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = send("GET", path, "", "If-None-Match", tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.headers().firstValue("ETag")).as(path).contains(tag);
            sent += again.body().length();
        }
        assertThat(sent).isZero();
    }

    @Test
    void aMalformedOrMisdirectedRequestIsAProblemToo() throws Exception {
        HttpResponse<String> method = change("POST", "api/profile", "{}");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).contains("GET");
        assertThat(change("PUT", "api/target?kind=contact&pipeline=" + "x".repeat(300), "{\"value\":\"1\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("api/profile?client=contact:1&viewer=WRONG").body()).contains("problems/parameter-wrong");
    }
}
