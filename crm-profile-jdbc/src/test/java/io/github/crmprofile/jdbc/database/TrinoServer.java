package io.github.crmprofile.jdbc.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.util.DriverDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A Trino cluster of a coordinator and a worker on this machine, out of the archive that the profile {@code trino} fetches. Trino needs a newer Java
 * than the tests: the one of the environment variable {@code JAVA25_HOME}, or one found under {@code /usr/lib/jvm}.
 */
final class TrinoServer {

    private static final List<String> PLUGINS = List.of("memory", "postgresql", "mariadb", "iceberg", "geospatial");

    private final LocalServer server = new LocalServer("trino");
    private final Path home;
    private final int port = LocalServer.freePort();

    /**
     * Starts a cluster, which ends with the JVM.
     *
     * @param catalogs the properties of each catalog, by its name
     */
    TrinoServer(Map<String, String> catalogs) {
        home = unpacked(Path.of(System.getProperty("trino.archive")));
        PLUGINS.forEach(
                plugin -> server.link("plugin/" + plugin, home.resolve("plugin").resolve(plugin)));
        catalogs.forEach((name, properties) -> server.write("catalog/" + name + ".properties", properties));
        startNode("coordinator", port, "-Xmx1800M", "node-scheduler.include-coordinator=false");
        startNode("worker", LocalServer.freePort(), "-Xmx1200M", "");
        server.await(dataSource("system/runtime", ""), connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM nodes WHERE state = 'active'")) {
                return rows.next() && rows.getLong(1) == 2;
            }
        });
    }

    // Its plugins are hard links to one another's files, so that a part of them cannot be unpacked.
    private Path unpacked(Path archive) {
        Path folder = archive.toAbsolutePath().getParent();
        Path done = folder.resolve("unpacked");
        try {
            if (!Files.exists(done)) {
                server.run(Map.of(), List.of("tar", "xzf", archive.toString(), "-C", folder.toString()));
                Files.createFile(done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    }

    private void startNode(String name, int ownPort, String heap, String more) {
        Path config = server.write(
                name + ".properties", """
                coordinator=%s
                http-server.http.port=%d
                discovery.uri=http://127.0.0.1:%d
                node.environment=test
                node.id=%s
                node.bind-ip=127.0.0.1
                node.internal-address=127.0.0.1
                plugin.dir=plugin
                catalog.config-dir=catalog
                query.max-memory-per-node=400MB
                memory.heap-headroom-per-node=150MB
                %s
                """.formatted(name.equals("coordinator"), ownPort, port, name, more));
        server.start(
                Map.of(),
                List.of(
                        java25().resolve("bin/java").toString(),
                        heap,
                        // Most of its code runs once, for planning a statement.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-Dconfig=" + config,
                        "-cp",
                        home.resolve("lib") + "/*",
                        "io.trino.server.TrinoServer"));
    }

    private static Path java25() {
        String given = System.getenv("JAVA25_HOME");
        if (given != null) {
            return Path.of(given);
        }
        try (Stream<Path> all = Files.list(Path.of("/usr/lib/jvm"))) {
            return all.filter(TrinoServer::isJava25)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Trino needs JDK 25: set JAVA25_HOME, or install it under /usr/lib/jvm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJava25(Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isReadable(release) && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was done for the queries of a source, as the coordinator tells it: no table of the system has the rows that were read. */
    TrinoWork work(String source) {
        var work = new TrinoWork(0, 0, 0);
        for (JsonNode query : ask("/v1/query")) {
            if (source.equals(query.path("session").path("source").asText())) {
                JsonNode whole = ask("/v1/query/" + query.path("queryId").asText() + "?pruned=false");
                work = work.plus(new TrinoWork(
                        1,
                        whole.findValues("stageId").stream().distinct().count(),
                        whole.path("queryStats").path("physicalInputPositions").asLong()));
            }
        }
        return work;
    }

    private JsonNode ask(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Trino-User", "tests")
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try {
            return new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Connections to one schema.
     *
     * @param schema such as {@code pg/public}
     * @param properties more of the URL, such as {@code &source=tests}
     */
    DataSource dataSource(String schema, String properties) {
        return new DriverDataSource(
                "jdbc:trino://127.0.0.1:" + port + "/" + schema + "?explicitPrepare=false" + properties,
                null,
                new Properties(),
                "tests",
                null);
    }
}
