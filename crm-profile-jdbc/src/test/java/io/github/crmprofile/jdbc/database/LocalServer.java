package io.github.crmprofile.jdbc.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Processes of a database server that the tests start, with a folder for what they write. All of it is gone when the JVM ends. */
final class LocalServer {

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    LocalServer(String name) {
        try {
            folder = Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    Path folder() {
        return folder;
    }

    /** A port of this machine that is free now. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file of the folder. */
    Path write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file of the folder that stands for another. */
    void link(String file, Path target) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, target.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a process that ends with the JVM. */
    void start(Map<String, String> environment, List<String> command) {
        processes.add(process(environment, command));
    }

    /** Runs a process to its end. */
    void run(Map<String, String> environment, List<String> command) {
        try {
            if (process(environment, command).waitFor() != 0) {
                throw new IllegalStateException(
                        command.get(0) + " failed:\n" + Files.readString(folder.resolve("log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process process(Map<String, String> environment, List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked of a connection, which says whether the server is ready. */
    interface Question {
        boolean isAnswered(java.sql.Connection connection) throws SQLException;
    }

    /** Waits until the server is ready. */
    void await(DataSource source, Question question) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
        while (System.nanoTime() < end) {
            try (var connection = source.getConnection()) {
                if (question.isAnswered(connection)) {
                    return;
                }
            } catch (SQLException e) {
                // It does not answer yet.
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The server did not start; it writes into " + folder);
    }

    private void stop() {
        processes.forEach(Process::destroy);
        try {
            for (Process process : processes) {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
                deepestFirst.stream().map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
