package org.moothall.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.moothall.kernel.Digest;

/// What a backup consists of, one after the other, compressed: named parts, each of them pieces of bytes; a table's
/// pieces are its rows as COPY tells them.
public final class Parts {

    public static final String HEAD = "head";
    public static final String RECOVERY_KEY = "recovery key";
    public static final String KEYS = "keys";
    public static final String END = "end";
    public static final String SIGNATURE = "signature";
    private static final int NO_MORE = -1;
    private static final int BUFFER = 1 << 16;

    private Parts() {}

    public static final class Writer implements AutoCloseable {

        private final MessageDigest digest = Digest.fresh();
        private final DataOutputStream out;

        public Writer(OutputStream out) {
            var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED), BUFFER);
            this.out =
                    new DataOutputStream(new DigestOutputStream(new BufferedOutputStream(deflating, BUFFER), digest));
        }

        /// SHA-256 of all parts so far; the next one begins anew.
        public byte[] digest() {
            return digest.digest();
        }

        public void begin(String name) throws IOException {
            out.writeUTF(name);
        }

        public void piece(byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        public void end() throws IOException {
            out.writeInt(NO_MORE);
        }

        public void whole(String name, byte[] bytes) throws IOException {
            begin(name);
            piece(bytes);
            end();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    public static final class Reader implements AutoCloseable {

        private final MessageDigest digest = Digest.fresh();
        private final DataInputStream in;
        private String part = "its beginning";

        public Reader(InputStream in) {
            this.in = new DataInputStream(
                    new DigestInputStream(new BufferedInputStream(new InflaterInputStream(in), BUFFER), digest));
        }

        /// SHA-256 of all parts that were read so far; the next one begins anew.
        public byte[] digest() {
            return digest.digest();
        }

        /// The next part's name.
        public String next() {
            try {
                part = in.readUTF();
                return part;
            } catch (IOException e) {
                throw damaged(e);
            }
        }

        public byte @Nullable [] piece() {
            try {
                var length = in.readInt();
                return length == NO_MORE ? null : in.readNBytes(length);
            } catch (IOException e) {
                throw damaged(e);
            }
        }

        public byte[] whole(String name) {
            if (!next().equals(name))
                throw new CannotStart("The backup holds “%s” where “%s” should be.".formatted(part, name));
            return whole();
        }

        public byte[] whole() {
            var bytes = piece();
            if (bytes == null || piece() != null)
                throw new CannotStart("The backup's part “%s” is not one piece.".formatted(part));
            return bytes;
        }

        private CannotStart damaged(IOException e) {
            return new CannotStart(
                    "The backup is damaged in or after “%s”: what stands there is not what was written."
                            .formatted(part),
                    e);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
