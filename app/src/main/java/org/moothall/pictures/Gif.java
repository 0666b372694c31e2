package org.moothall.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// GIF (version 89a): blocks. Carried over are the pictures, their timing and how often they repeat; comments,
/// texts and what programs hide in their own blocks are not.
final class Gif {

    private static final int HEAD = 13, EXTENSION = 0x21, IMAGE = 0x2c, TRAILER = 0x3b, CONTROL = 0xf9, PROGRAM = 0xff;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int width;
    private int height;
    private boolean pixels;

    private Gif(ByteBuffer in) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
    }

    static Picture clean(ByteBuffer in) {
        return new Gif(in).picture();
    }

    private Picture picture() {
        size(6);
        in.position(HEAD);
        skipColours(in.get(10));
        copy(0);
        while (block()) {}
        out.write(TRAILER);
        if (!pixels) throw new IllegalArgumentException("no picture in it");
        return new Picture(Picture.Format.GIF, width, height, 1, out.toByteArray());
    }

    /// Reads one block; answers whether more may follow.
    private boolean block() {
        int from = in.position();
        int kind = in.hasRemaining() ? u8() : TRAILER;
        switch (kind) {
            case IMAGE -> image(from);
            case EXTENSION -> extension(from);
            case TRAILER -> {
                return false;
            }
            default -> throw new IllegalArgumentException("no block at " + from);
        }
        return true;
    }

    private void image(int from) {
        size(from + 5);
        in.position(from + 10);
        skipColours(in.get(from + 9));
        u8();
        skipParts();
        pixels = true;
        copy(from);
    }

    private void extension(int from) {
        int label = u8();
        boolean repeats = label == PROGRAM && name(from + 3).equals("NETSCAPE2.0");
        skipParts();
        if (label == CONTROL || repeats) copy(from);
    }

    private String name(int at) {
        var name = new byte[11];
        in.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private void skipColours(byte packed) {
        if ((packed & 0x80) != 0) in.position(in.position() + 3 * (2 << (packed & 7)));
    }

    private void skipParts() {
        for (int length = u8(); length > 0; length = u8()) in.position(in.position() + length);
    }

    private void size(int at) {
        width = Math.max(width, Short.toUnsignedInt(in.getShort(at)));
        height = Math.max(height, Short.toUnsignedInt(in.getShort(at + 2)));
    }

    private void copy(int from) {
        out.write(in.array(), from, in.position() - from);
    }

    private int u8() {
        return Byte.toUnsignedInt(in.get());
    }
}
