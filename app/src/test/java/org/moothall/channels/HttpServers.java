package org.moothall.channels;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A real HTTP server that answers what it is told to, and keeps what it was sent.
public final class HttpServers implements AutoCloseable {

    public record Got(String path, Headers headers, byte[] body) {
        public String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    public final List<Got> got = new CopyOnWriteArrayList<>();
    public volatile int code = 200;
    volatile String answer = "";
    volatile long silent;
    private final HttpServer server;

    public HttpServers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.add(new Got(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            sleep(silent);
            var bytes = answer.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (code / 100 == 3) exchange.getResponseHeaders().set("Location", address("/elsewhere"));
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// What may call this host of the city's own net.
    public static Outgoing outgoing(String inside) {
        return new Outgoing(
                WebhookChannelTest.setting("{'inside':['" + inside + "']}"), java.time.Duration.ofSeconds(2));
    }
}
