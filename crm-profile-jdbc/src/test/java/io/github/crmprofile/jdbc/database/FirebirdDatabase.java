package io.github.crmprofile.jdbc.database;

import com.zaxxer.hikari.util.DriverDataSource;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Firebird as Debian's package firebird3.0-server brings it, started once for all tests of the profile {@code firebird} with files of its own. */
public final class FirebirdDatabase extends TestDatabase {

    private static final DataSource SOURCE = start();

    public static final TestDatabase DATABASE = new FirebirdDatabase();

    private FirebirdDatabase() {
        super(pooled(SOURCE), SOURCE);
    }

    private static DataSource start() {
        var server = new LocalServer("firebird");
        int port = LocalServer.freePort();
        Path folder = server.folder();
        for (String part : List.of("plugins", "intl", "plugins.conf", "firebird.msg")) {
            server.link(part, home().resolve(part));
        }
        server.write("databases.conf", "");
        server.write("firebird.conf", """
                RemoteServicePort = %d
                RemoteBindAddress = localhost
                SecurityDatabase = %s
                AuthServer = Srp
                UserManager = Srp
                """.formatted(port, folder.resolve("security3.fdb")));
        Path user = server.write("user.sql", "CREATE OR ALTER USER SYSDBA PASSWORD 'contract'; COMMIT;");
        copy(Path.of("/var/lib/firebird/3.0/system/security3.fdb"), folder.resolve("security3.fdb"));
        Map<String, String> environment = Map.of(
                "FIREBIRD", folder.toString(), "FIREBIRD_LOCK", folder.toString(), "FIREBIRD_TMP", folder.toString());
        server.run(
                environment,
                List.of(
                        "/usr/bin/isql-fb",
                        "-q",
                        "-user",
                        "SYSDBA",
                        "-i",
                        user.toString(),
                        folder.resolve("security3.fdb").toString()));
        server.start(environment, List.of("/usr/sbin/firebird", "-e", folder.toString(), "-p", String.valueOf(port)));
        var source = new DriverDataSource(
                "jdbc:firebirdsql://127.0.0.1:" + port + "/" + folder.resolve("contract.fdb")
                        + "?createDatabaseIfNotExist=true&encoding=UTF8",
                null,
                new Properties(),
                "SYSDBA",
                "contract");
        server.await(source, connection -> connection.isValid(1));
        return source;
    }

    private static Path home() {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("firebird/3.0"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Install Debian's package firebird3.0-server"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String type(String type) {
        return switch (type) {
            case "ID", "TEXT", "FLAG" -> "VARCHAR(200) CHARACTER SET UTF8";
            case "DECIMAL" -> "DECIMAL(18, 4)";
            case "TIMESTAMP", "OFFSET_TIMESTAMP" -> "TIMESTAMP";
            default -> super.type(type);
        };
    }

    @Override
    public TimeForm instants() {
        return TimeForm.UTC;
    }

    @Override
    public ChronoUnit precision() {
        return ChronoUnit.MILLIS;
    }

    @Override
    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(
                index,
                value instanceof OffsetDateTime time
                        ? time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                        : value);
    }
}
