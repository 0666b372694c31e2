package org.moothall.archive;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.io.input.BoundedInputStream;
import org.moothall.kernel.CannotStart;

/// A file that only the holder of the recovery key reads: a head in the clear (whose key opens it, and the file's own
/// key sealed to that), then all else in segments of a megabyte, each authentic and in its place, then how long the
/// file is, so that a cut one is known at once.
public final class SealedFile {

    private static final byte[] BEGINS = "MOOTHALL BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENDS = "MOOTHALL END\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = ENDS.length + Long.BYTES;
    private static final int NAME = 4;
    private static final int KEY = 32;
    private static final int SEGMENT = 1 << 20;

    private SealedFile() {}

    /// Where a file's own key comes from: the recovery key, or the memory of who wrote it.
    public interface Opener {
        byte[] key(String recoveryKey, byte[] locked, byte[] about) throws GeneralSecurityException;

        static Opener by(OnPaper paper) {
            return (name, locked, about) -> {
                var ours = paper.recoveryKey().name();
                if (!name.equals(ours))
                    throw new CannotStart(
                            "This backup opens with recovery key %s, and what was given is %s.".formatted(name, ours));
                return paper.unseal(locked, about);
            };
        }
    }

    /// What is written goes into the file, which closing ends.
    public static final class Writing extends FilterOutputStream {

        private final FileChannel file;
        private final byte[] key;

        private Writing(FileChannel file, OutputStream sealing, byte[] key) {
            super(sealing);
            this.file = file;
            this.key = key;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            file.write(ByteBuffer.wrap(ENDS));
            file.write(ByteBuffer.allocate(Long.BYTES)
                    .putLong(file.position() + Long.BYTES)
                    .flip());
            file.force(true);
        }

        public Opener opener() {
            return (name, locked, about) -> key;
        }
    }

    public static Writing write(FileChannel file, RecoveryKey to) throws IOException {
        try {
            var key = new byte[KEY];
            new SecureRandom().nextBytes(key);
            var name = HexFormat.of().parseHex(to.name());
            var head = head(name, to.seal(key, about(name)));
            file.write(ByteBuffer.wrap(head));
            var open = new FilterOutputStream(Channels.newOutputStream(file)) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    flush(); // the file's tail is still to come
                }
            };
            return new Writing(
                    file, new BufferedOutputStream(streaming(key).newEncryptingStream(open, head), SEGMENT), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static InputStream read(Path file, Opener opener) {
        try {
            lookAtTail(file);
            var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            in.skipNBytes(BEGINS.length);
            var name = in.readNBytes(NAME);
            var locked = in.readNBytes(in.readUnsignedShort());
            var head = head(name, locked);
            var key = opener.key(HexFormat.of().formatHex(name).toUpperCase(Locale.ROOT), locked, about(name));
            var body = BoundedInputStream.builder()
                    .setInputStream(in)
                    .setMaxCount(Files.size(file) - head.length - TAIL)
                    .get();
            return new BufferedInputStream(streaming(key).newDecryptingStream(body, head), SEGMENT);
        } catch (GeneralSecurityException | IOException e) {
            throw new CannotStart(
                    "The first lines of %s are not what was written there: the file is damaged.".formatted(file), e);
        }
    }

    private static void lookAtTail(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new CannotStart("There is no file %s.".formatted(file));
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var begin = new byte[(int) Math.min(BEGINS.length, in.length())];
            in.readFully(begin);
            if (begin.length < BEGINS.length || !Arrays.equals(begin, 0, 16, BEGINS, 0, 16))
                throw new CannotStart("%s is no backup of Moothall's.".formatted(file));
            if (!Arrays.equals(begin, BEGINS))
                throw new CannotStart("%s was made by a newer Moothall; restore it with that one.".formatted(file));
            in.seek(Math.max(0, in.length() - TAIL));
            var end = new byte[ENDS.length];
            in.readFully(end);
            if (!Arrays.equals(end, ENDS) || in.readLong() != in.length())
                throw new CannotStart(
                        "%s is cut or has been changed: its end is not where it was written.".formatted(file));
        }
    }

    private static byte[] head(byte[] name, byte[] sealedKey) throws IOException {
        var head = new ByteArrayOutputStream();
        var out = new DataOutputStream(head);
        out.write(BEGINS);
        out.write(name);
        out.writeShort(sealedKey.length);
        out.write(sealedKey);
        return head.toByteArray();
    }

    private static byte[] about(byte[] name) {
        var about = Arrays.copyOf(BEGINS, BEGINS.length + name.length);
        System.arraycopy(name, 0, about, BEGINS.length, name.length);
        return about;
    }

    private static AesGcmHkdfStreaming streaming(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
    }
}
