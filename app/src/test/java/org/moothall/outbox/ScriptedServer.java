package org.moothall.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that says a given thing to each recipient; nothing at all where it is silent.
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;
    final AtomicInteger asked = new AtomicInteger();

    ScriptedServer(int port, String answer) throws IOException {
        socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!socket.isClosed())
            try (var line = socket.accept()) {
                talk(line);
            } catch (IOException e) {
                // closed, by the test or by whoever was tired of waiting
            }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        say(line, "220 scripted");
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            var recipient = said.startsWith("RCPT");
            if (recipient) asked.incrementAndGet();
            if (recipient && answer.isEmpty()) continue;
            say(line, recipient ? answer : said.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
