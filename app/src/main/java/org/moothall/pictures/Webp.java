package org.moothall.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// WebP (RFC 9649): chunks in a RIFF file. Carried over are picture, transparency, animation and colour profile.
final class Webp {

    private static final int HEAD = 12, HAS_EXIF = 0x08, HAS_XMP = 0x04;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int orientation = 1;
    private int flagsAt = -1;

    private Webp(ByteBuffer in) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
    }

    static Picture clean(ByteBuffer in) {
        return new Webp(in).picture();
    }

    private Picture picture() {
        in.position(HEAD);
        int end = Math.min(in.limit(), in.getInt(4) + 8);
        while (in.position() + 8 <= end) chunk();
        var content = ByteBuffer.wrap(file()).order(ByteOrder.LITTLE_ENDIAN);
        if (flagsAt >= 0) {
            int flags = content.get(HEAD + flagsAt) & ~HAS_EXIF & ~HAS_XMP;
            content.put(HEAD + flagsAt, (byte) (orientation == 1 ? flags : flags | HAS_EXIF));
        }
        return new Picture(Picture.Format.WEBP, width, height, orientation, content.array());
    }

    private byte[] file() {
        if (orientation != 1) put("EXIF", ByteBuffer.wrap(Exif.saying(orientation)));
        return ByteBuffer.allocate(HEAD + out.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + out.size())
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(out.toByteArray())
                .array();
    }

    private void chunk() {
        var name = new byte[4];
        in.get(name);
        var type = new String(name, StandardCharsets.ISO_8859_1);
        int length = in.getInt();
        var payload = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(Math.min(in.limit(), in.position() + length + (length & 1)));
        if (type.equals("EXIF") && flagsAt >= 0) {
            Exif.skipHead(payload);
            orientation = Exif.orientation(payload);
        }
        if (!KEPT.contains(type)) return;
        measure(type, payload);
        put(type, payload);
    }

    private void measure(String type, ByteBuffer chunk) {
        switch (type) {
            case "VP8X" -> {
                flagsAt = out.size() + 8;
                size(1 + u24(chunk, 4), 1 + u24(chunk, 7));
            }
            case "VP8 " -> size(chunk.getShort(6) & 0x3fff, chunk.getShort(8) & 0x3fff);
            case "VP8L" -> {
                int both = chunk.getInt(1);
                size(1 + (both & 0x3fff), 1 + ((both >> 14) & 0x3fff));
            }
            default -> {}
        }
    }

    private void size(int wide, int high) {
        width = Math.max(width, wide);
        height = Math.max(height, high);
    }

    private static int u24(ByteBuffer from, int at) {
        return Short.toUnsignedInt(from.getShort(at)) | Byte.toUnsignedInt(from.get(at + 2)) << 16;
    }

    private void put(String type, ByteBuffer payload) {
        var bytes = new byte[payload.limit()];
        payload.get(0, bytes);
        out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length)
                .array());
        out.writeBytes(bytes);
        if ((bytes.length & 1) == 1) out.write(0);
    }
}
