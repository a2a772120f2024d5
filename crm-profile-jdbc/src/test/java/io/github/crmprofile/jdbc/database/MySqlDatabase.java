package io.github.crmprofile.jdbc.database;

import com.zaxxer.hikari.util.DriverDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** MySQL, started once for all tests of the profile {@code mysql}, which unpacks it. Its texts know no case, as in {@link MariaDbDatabase}. */
public final class MySqlDatabase extends TestDatabase {

    private static final Path HOME = Path.of(System.getProperty("mysql.home"));
    private static final int PORT = start();

    public static final TestDatabase DATABASE = new MySqlDatabase(source());

    private MySqlDatabase(DataSource source) {
        super(pooled(source), source);
    }

    private static int start() {
        try {
            Path data = Files.createTempDirectory("mysql");
            int port = freePort();
            run(data, "--initialize-insecure").waitFor();
            Process server = run(
                    data,
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--socket=" + data.resolve("socket"),
                    "--mysqlx=OFF",
                    "--skip-log-bin",
                    "--innodb-flush-log-at-trx-commit=0");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process run(Path data, String... arguments) throws IOException {
        var command = Stream.concat(
                Stream.of(
                        HOME.resolve("bin/mysqld").toString(),
                        "--no-defaults",
                        "--user=root",
                        "--basedir=" + HOME.toAbsolutePath(),
                        "--datadir=" + data.resolve("data")),
                Stream.of(arguments));
        return new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stop(Process server, Path data) {
        server.destroy();
        try (Stream<Path> files = Files.walk(data)) {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            List<Path> deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
            deepestFirst.stream().map(Path::toFile).forEach(File::delete);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource source() {
        String url = "jdbc:mysql://127.0.0.1:" + PORT + "/contract?createDatabaseIfNotExist=true&sslMode=DISABLED";
        var source = new DriverDataSource(url, null, new Properties(), "root", "");
        for (int attempt = 1; ; attempt++) {
            try {
                source.getConnection().close();
                return source;
            } catch (SQLException e) {
                if (attempt == 600) {
                    throw new IllegalStateException("MySQL did not start", e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    String type(String type) {
        return switch (type) {
            case "ID" -> "VARCHAR(200) COLLATE utf8mb4_0900_bin";
            case "TIMESTAMP" -> "DATETIME(6)";
            case "OFFSET_TIMESTAMP" -> "TIMESTAMP(6) NULL";
            default -> super.type(type);
        };
    }
}
