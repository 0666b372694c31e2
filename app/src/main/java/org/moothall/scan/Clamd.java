package org.moothall.scan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.moothall.kernel.CannotStart;

/// One conversation with ClamAV’s daemon (`man clamd`, INSTREAM): the file in pieces with their lengths before them, an
/// empty piece, one line back.
record Clamd(SocketAddress address) {

    private static final byte[] BEGIN = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    /// @param written the path of a socket, or host:port
    static Clamd at(String written) {
        var colon = written.lastIndexOf(':');
        try {
            if (written.startsWith("/")) return new Clamd(UnixDomainSocketAddress.of(written));
            var port = Integer.parseInt(written.substring(colon + 1));
            if (colon > 0) return new Clamd(new InetSocketAddress(written.substring(0, colon), port));
        } catch (IllegalArgumentException unread) {
            // told below
        }
        throw new CannotStart(
                "MOOTHALL_CLAMAV is “%s”. Write the path of clamd’s socket, such as /run/clamav/clamd.ctl, or host:port."
                        .formatted(written));
    }

    /// The line that the daemon answers: `stream: OK`, `stream: NAME FOUND`, or what is wrong.
    String ask(SocketChannel open, byte[] content) throws IOException {
        try (var line = open) {
            write(line, ByteBuffer.wrap(BEGIN));
            for (int at = 0; at < content.length; at += PIECE) {
                int length = Math.min(PIECE, content.length - at);
                write(line, ByteBuffer.allocate(4).putInt(length).flip());
                write(line, ByteBuffer.wrap(content, at, length));
            }
            write(line, ByteBuffer.allocate(4));
            return answer(line);
        }
    }

    /// A line to the daemon. A name is looked up anew each time: the daemon may have moved.
    SocketChannel open() throws IOException {
        return SocketChannel.open(
                address instanceof InetSocketAddress net
                        ? new InetSocketAddress(net.getHostString(), net.getPort())
                        : address);
    }

    private static void write(SocketChannel line, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) line.write(bytes);
    }

    private static String answer(SocketChannel line) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (bytes.hasRemaining() && line.read(bytes) >= 0)
            if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) break;
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }
}
