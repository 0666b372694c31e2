package org.moothall.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A line to the server without a client that would mend what is sent.
record Line(int port) {

    private static final int PATIENCE = 20_000;

    /// An answer.
    ///
    /// @param status 0 where none came
    /// @param head   its lines as they came, the first left out
    record Heard(int status, List<String> head, String body, long millis) {

        List<String> all(String name) {
            var begins = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begins))
                    .map(line -> line.substring(begins.length()).strip())
                    .toList();
        }

        String get(String name) {
            return String.join(", ", all(name));
        }

        boolean html() {
            return get("Content-Type").startsWith("text/html");
        }
    }

    Heard send(Shot shot) {
        var begun = System.nanoTime();
        var heard = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            heard(socket, shot, heard);
        } catch (SocketTimeoutException e) {
            return new Heard(0, List.of(), "no answer in " + PATIENCE + " ms", PATIENCE);
        } catch (IOException e) {
            // the server hung up on what it does not want to read further; what it said before counts
        }
        return read(heard.toString(UTF_8), (System.nanoTime() - begun) / 1_000_000);
    }

    private static void heard(Socket socket, Shot shot, ByteArrayOutputStream heard) throws IOException {
        try {
            socket.getOutputStream().write(shot.bytes());
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // refused half-way: the answer is there to be read
        }
        var piece = new byte[16_384];
        for (int many; (many = socket.getInputStream().read(piece)) >= 0; ) heard.write(piece, 0, many);
    }

    private static Heard read(String text, long millis) {
        var end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) return new Heard(0, List.of(), text, millis);
        var lines = text.substring(0, end).split("\r\n", -1);
        var rest = Arrays.asList(lines).subList(1, lines.length);
        return new Heard(Integer.parseInt(lines[0].substring(9, 12)), rest, text.substring(end + 4), millis);
    }
}
