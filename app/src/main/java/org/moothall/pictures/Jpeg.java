package org.moothall.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// JPEG (ITU-T T.81): a row of segments, the coded picture among them. Carried over are the coding tables, the frames,
/// the scans, the colour profile; whatever follows the end of the picture (second pictures, films of phones) is not.
final class Jpeg {

    private static final int TABLES = 0xc0, EOI = 0xd9, SOS = 0xda, APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee;

    /// Each is drawn over the whole picture, however few bytes it has.
    private static final int MOST_SCANS = 100;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int orientation = 1;
    private int width, height, scans;

    private Jpeg(ByteBuffer in) {
        this.in = in;
    }

    static Picture clean(ByteBuffer in) {
        return new Jpeg(in).picture();
    }

    private Picture picture() {
        mark(marker());
        for (int marker = marker(); marker != EOI; marker = marker()) segment(marker);
        mark(EOI);
        if (scans == 0) throw new IllegalArgumentException("no picture in it");
        return new Picture(Picture.Format.JPEG, width, height, orientation, out.toByteArray());
    }

    /// The next marker; a file that breaks off after a scan has ended with it.
    private int marker() {
        if (!in.hasRemaining() && scans > 0) return EOI;
        if (u8() != 0xff) throw new IllegalArgumentException("no marker at " + in.position());
        int marker = u8();
        while (marker == 0xff) marker = u8();
        return marker;
    }

    private void segment(int marker) {
        int length = Short.toUnsignedInt(in.getShort()) - 2;
        var payload = in.slice(in.position(), length);
        in.position(in.position() + length);
        if (isFrame(marker)) frame(payload);
        write(marker, payload);
        if (marker == SOS) scan();
    }

    /// Two frames have two sizes, and who draws them chooses which: pictures have one.
    private void frame(ByteBuffer payload) {
        if (width != 0) throw new IllegalArgumentException("a second frame");
        height = Short.toUnsignedInt(payload.getShort(1));
        width = Short.toUnsignedInt(payload.getShort(3));
    }

    private void write(int marker, ByteBuffer payload) {
        switch (marker) {
            case APP0 -> {
                if (says(payload, "JFIF\0") && payload.remaining() >= 14) put(APP0, withoutThumbnail(payload));
            }
            case APP1 -> turned(payload);
            case APP2 -> {
                if (says(payload, "ICC_PROFILE\0")) put(marker, bytes(payload));
            }
            case APP14 -> {
                if (says(payload, "Adobe")) put(marker, bytes(payload));
            }
            default -> {
                if (marker >= TABLES && marker < APP0) put(marker, bytes(payload));
            }
        }
    }

    private void turned(ByteBuffer payload) {
        if (!Exif.skipHead(payload)) return;
        int said = Exif.orientation(payload);
        if (said == 1 || orientation != 1) return;
        orientation = said;
        var exif = new ByteArrayOutputStream();
        exif.writeBytes(Exif.HEAD);
        exif.writeBytes(Exif.saying(said));
        put(APP1, exif.toByteArray());
    }

    /// Copies coded pixels up to the next marker that is not part of them.
    private void scan() {
        int from = in.position();
        if (++scans > MOST_SCANS) throw new IllegalArgumentException("more scans than a camera makes");
        while (in.hasRemaining()) {
            if (u8() != 0xff) continue;
            int next = in.hasRemaining() ? u8() : 0;
            if (next == 0 || (next >= 0xd0 && next <= 0xd7)) continue;
            in.position(in.position() - 2);
            if (next != 0xff) break;
            in.get();
        }
        out.write(in.array(), from, in.position() - from);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static byte[] withoutThumbnail(ByteBuffer jfif) {
        var head = new byte[14];
        jfif.get(0, head, 0, 12); // two zeros for its sides
        return head;
    }

    private static boolean says(ByteBuffer payload, String what) {
        return Picture.begins(bytes(payload), 0, what);
    }

    private static byte[] bytes(ByteBuffer payload) {
        var bytes = new byte[payload.limit()];
        payload.get(0, bytes);
        return bytes;
    }

    private void put(int marker, byte[] payload) {
        mark(marker);
        out.write((payload.length + 2) >> 8);
        out.write(payload.length + 2);
        out.writeBytes(payload);
    }

    private void mark(int marker) {
        out.write(0xff);
        out.write(marker);
    }

    private int u8() {
        return Byte.toUnsignedInt(in.get());
    }
}
