package org.moothall.pictures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A picture that may be shown: the pixels exactly as they came, and nothing of where, when and with what it was taken.
/// Only what is known to be harmless is carried over (an allow-list), so metadata of tomorrow is left out too.
///
/// @param width       pixels as stored, before `orientation` turns them
/// @param orientation 1 to 8 as Exif counts them; kept, because without it phones' pictures lie on their side
public record Picture(Format format, int width, int height, int orientation, byte[] content) {

    /// A picture of more pixels than any phone of a resident takes would only be sent to fill the memory of who opens
    /// it.
    public static final long MOST_PIXELS = 64_000_000;

    public enum Format {
        JPEG("image/jpeg"),
        PNG("image/png"),
        WEBP("image/webp"),
        GIF("image/gif");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    /// What came of cleaning.
    public sealed interface Cleaned {
        record Ok(Picture picture) implements Cleaned {}

        /// It breaks off or contradicts itself.
        record Damaged() implements Cleaned {}

        record TooManyPixels(long pixels) implements Cleaned {}
    }

    /// The format that the first bytes say, whatever the file is called.
    public static Optional<Format> formatOf(byte[] content) {
        if (begins(content, 0, "\u00ff\u00d8\u00ff")) return Optional.of(Format.JPEG);
        if (begins(content, 0, "\u0089PNG\r\n\u001a\n")) return Optional.of(Format.PNG);
        if (begins(content, 0, "RIFF") && begins(content, 8, "WEBP")) return Optional.of(Format.WEBP);
        if (begins(content, 0, "GIF87a") || begins(content, 0, "GIF89a")) return Optional.of(Format.GIF);
        return Optional.empty();
    }

    /// Takes out everything but the picture. Nothing is decoded here: a file that unpacks to gigabytes costs its own
    /// size.
    public static Cleaned clean(Format format, byte[] content) {
        try {
            var bytes = ByteBuffer.wrap(content);
            var picture = switch (format) {
                case JPEG -> Jpeg.clean(bytes);
                case PNG -> Png.clean(bytes);
                case WEBP -> Webp.clean(bytes);
                case GIF -> Gif.clean(bytes);
            };
            if (picture.pixels() > MOST_PIXELS) return new Cleaned.TooManyPixels(picture.pixels());
            return picture.pixels() > 0 ? new Cleaned.Ok(picture) : new Cleaned.Damaged();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return new Cleaned.Damaged();
        }
    }

    /// Width as it is seen, after turning.
    public int seenWidth() {
        return orientation > 4 ? height : width;
    }

    public int seenHeight() {
        return orientation > 4 ? width : height;
    }

    long pixels() {
        return (long) width * height;
    }

    static boolean begins(byte[] content, int at, String magic) {
        var wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length
                && java.util.Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
