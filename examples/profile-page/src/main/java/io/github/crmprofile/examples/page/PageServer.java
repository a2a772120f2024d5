package io.github.crmprofile.examples.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.crmprofile.examples.web.Answer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server. It is the one of the JDK: there are a dozen addresses to answer and nothing of a framework is needed, so what stands here can be
 * moved into any. It listens on this machine only; an application has its own way to sign in users and to be reached.
 */
final class PageServer implements Closeable {

    static final int WORKERS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
    private static final int WORTH_PACKING = 1_000;
    private static final int SECONDS_TO_END = 2;

    static {
        // Else the end of every answer waits 40 ms for the browser to
        // confirm its beginning, and there is no other way to say it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService workers;

    private PageServer(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    static PageServer start(Crm crm, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        var routes = new Routes(crm);
        server.createContext("/", exchange -> answer(exchange, routes));
        server.setExecutor(workers);
        server.start();
        return new PageServer(server, workers);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private static void answer(HttpExchange exchange, Routes routes) throws IOException {
        try (exchange) {
            Answer answer = routes.answer(exchange)
                    .unlessKnown(exchange.getRequestHeaders().getFirst("If-None-Match"));
            Guard.HEADERS.forEach(exchange.getResponseHeaders()::set);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean isPacked = answer.body().length > WORTH_PACKING && takesGzip(exchange);
            if (isPacked) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            boolean isEmpty =
                    answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), isEmpty ? -1 : isPacked ? 0 : answer.body().length);
            if (!isEmpty) {
                try (OutputStream out =
                        isPacked ? new GZIPOutputStream(exchange.getResponseBody()) : exchange.getResponseBody()) {
                    out.write(answer.body());
                }
            }
        } catch (IOException gone) {
            LOG.debug("The browser went away", gone);
        }
    }

    private static boolean takesGzip(HttpExchange exchange) {
        String encodings = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return encodings != null && encodings.contains("gzip");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
