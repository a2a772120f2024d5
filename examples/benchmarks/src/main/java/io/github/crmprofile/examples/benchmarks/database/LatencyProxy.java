package io.github.crmprofile.examples.benchmarks.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Passes a server's bytes on, each batch from the client later by a latency: a server in the next room. */
final class LatencyProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final Duration latency;

    LatencyProxy(int target, Duration latency) throws IOException {
        this.server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        this.target = target;
        this.latency = latency;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                start(() -> pass(client, behind, latency));
                start(() -> pass(behind, client, Duration.ZERO));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void pass(Socket from, Socket to, Duration latency) {
        byte[] bytes = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                long due = System.nanoTime() + latency.toNanos();
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // One side has gone, and with it the connection.
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "latency");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
