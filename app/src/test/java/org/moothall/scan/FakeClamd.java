package org.moothall.scan;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/// Speaks clamd’s protocol on a socket of its own; what it answers is the test’s.
final class FakeClamd implements AutoCloseable {

    private final ServerSocketChannel server;

    FakeClamd(Path socket, Function<byte[], String> answer) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(() -> serve(answer));
    }

    private void serve(Function<byte[], String> answer) {
        while (server.isOpen())
            try (var line = server.accept()) {
                var in = new DataInputStream(Channels.newInputStream(line));
                var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                var content = new java.io.ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt())
                    content.writeBytes(in.readNBytes(length));
                var said = command.equals("zINSTREAM\0") ? answer.apply(content.toByteArray()) : "UNKNOWN COMMAND";
                line.write(ByteBuffer.wrap((said + "\0").getBytes(StandardCharsets.UTF_8)));
            } catch (IOException over) {
                // closed by the test, or by who asked
            }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
