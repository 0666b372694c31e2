package org.moothall.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/// PNG (W3C, third edition): a row of chunks. Carried over are the picture, its colours and its animation; texts,
/// times, Exif and whatever follows the end are not.
final class Png {

    private static final int SIGNATURE = 8;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int orientation = 1;
    private boolean pixels;

    private Png(ByteBuffer in) {
        this.in = in;
    }

    static Picture clean(ByteBuffer in) {
        return new Png(in).picture();
    }

    private Picture picture() {
        out.write(in.array(), 0, SIGNATURE);
        in.position(SIGNATURE);
        int width = in.getInt(SIGNATURE + 8);
        int height = in.getInt(SIGNATURE + 12);
        if (!type(SIGNATURE + 4).equals("IHDR") || width <= 0 || height <= 0)
            throw new IllegalArgumentException("does not begin with its size");
        while (!chunk().equals("IEND")) {}
        if (!pixels) throw new IllegalArgumentException("no picture in it");
        return new Picture(Picture.Format.PNG, width, height, orientation, out.toByteArray());
    }

    private String chunk() {
        int start = in.position();
        int length = in.getInt();
        var type = type(start + 4);
        var payload = in.slice(start + 8, length);
        in.position(start + 12 + length);
        if (type.equals("IDAT")) pixels = true;
        if (KEPT.contains(type)) out.write(in.array(), start, 12 + length);
        else if (type.equals("eXIf") && orientation == 1) turned(payload);
        return type;
    }

    private void turned(ByteBuffer exif) {
        orientation = Exif.orientation(exif);
        if (orientation == 1) return;
        var body = ByteBuffer.allocate(4 + 26)
                .put("eXIf".getBytes(StandardCharsets.ISO_8859_1))
                .put(Exif.saying(orientation));
        var crc = new CRC32();
        crc.update(body.array());
        var chunk = ByteBuffer.allocate(4 + 30 + 4).putInt(26).put(body.array()).putInt((int) crc.getValue());
        out.writeBytes(chunk.array());
    }

    private String type(int at) {
        var type = new byte[4];
        in.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
