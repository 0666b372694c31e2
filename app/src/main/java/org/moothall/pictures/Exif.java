package org.moothall.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The one thing worth keeping of Exif (CIPA DC-008): which way up. All else, place and device among it, is left
/// behind.
final class Exif {

    static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /// The orientation that a TIFF structure names, 1 where it names none; `tiff` is read from its position on.
    static int orientation(ByteBuffer tiff) {
        var from = tiff.slice();
        if (from.remaining() < 14) return 1;
        from.order(from.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = from.getInt(4);
        if (directory < 8 || directory > from.limit() - 2) return 1;
        int entries = Short.toUnsignedInt(from.getShort(directory));
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= from.limit(); i++, at += 12)
            if (Short.toUnsignedInt(from.getShort(at)) == ORIENTATION) return sane(from.getShort(at + 8));
        return 1;
    }

    private static int sane(short orientation) {
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }

    /// A TIFF structure that says the orientation and nothing else.
    static byte[] saying(int orientation) {
        return ByteBuffer.allocate(26)
                .putInt(0x4d4d002a)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /// Moves past `Exif\0\0` where it stands; answers whether it did.
    static boolean skipHead(ByteBuffer from) {
        if (from.remaining() < HEAD.length
                || !from.slice(from.position(), HEAD.length).equals(ByteBuffer.wrap(HEAD))) return false;
        from.position(from.position() + HEAD.length);
        return true;
    }
}
