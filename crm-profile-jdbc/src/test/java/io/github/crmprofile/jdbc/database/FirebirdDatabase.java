package io.github.crmprofile.jdbc.database;

import com.zaxxer.hikari.util.DriverDataSource;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;

/** Firebird 3.0 of the Debian package {@code firebird3.0-server}, started once for all tests of the profile {@code firebird}, in a folder of its own. */
public final class FirebirdDatabase extends TestDatabase {

    private static final Path INSTALLED = Path.of("/usr/lib/x86_64-linux-gnu/firebird/3.0");

    public static final TestDatabase DATABASE = new FirebirdDatabase(start());

    private FirebirdDatabase(DataSource source) {
        super(pooled(source), source);
    }

    private static DataSource start() {
        var server = new LocalServer("firebird");
        Path folder = server.folder();
        int port = LocalServer.freePort();
        for (String part : List.of("plugins", "plugins.conf", "intl", "fbintl.conf", "lib", "firebird.msg")) {
            Path installed = INSTALLED.resolve(part);
            server.link(part, installed.toFile().exists() ? installed : Path.of("/etc/firebird/3.0", part));
        }
        server.write("firebird.conf", """
                RemoteServicePort = %d
                RemoteBindAddress = 127.0.0.1
                AuthServer = Srp
                """.formatted(port));
        server.write("databases.conf", "security.db = " + folder.resolve("security.fdb"));
        Map<String, String> environment = Map.of(
                "FIREBIRD", folder.toString(), "FIREBIRD_LOCK", folder.toString(), "FIREBIRD_TMP", folder.toString());
        Path script = server.write(
                "script.sql", """
                CREATE DATABASE '%s';
                CREATE USER SYSDBA PASSWORD 'masterkey';
                COMMIT;
                CREATE DATABASE '%s' USER 'SYSDBA' PAGE_SIZE 16384 DEFAULT CHARACTER SET UTF8;
                """.formatted(folder.resolve("security.fdb"), folder.resolve("contract.fdb")));
        server.run(environment, List.of("isql-fb", "-bail", "-user", "SYSDBA", "-input", script.toString()));
        server.start(environment, List.of("/usr/sbin/firebird"));
        String url = "jdbc:firebird://127.0.0.1:" + port + "/" + folder.resolve("contract.fdb") + "?charSet=UTF-8";
        var source = new DriverDataSource(url, null, new Properties(), "SYSDBA", "masterkey");
        server.await(source, connection -> connection.isValid(5));
        return source;
    }

    // It knows no times with a zone, and decimals of no more than 18 digits.
    @Override
    String type(String type) {
        return switch (type) {
            case "DECIMAL" -> "DECIMAL(18, 6)";
            case "TIMESTAMP", "OFFSET_TIMESTAMP" -> "TIMESTAMP";
            default -> super.type(type);
        };
    }

    @Override
    public TimeForm instants() {
        return TimeForm.UTC;
    }

    @Override
    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        super.bind(
                statement,
                index,
                value instanceof OffsetDateTime time
                        ? time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                        : value);
    }
}
