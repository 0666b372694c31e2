package org.moothall.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A small JPEG of a picture, the right way up, on white.
public final class Thumbnail {

    /// Decoding takes memory in proportion to the picture, so only so many are decoded at once.
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final int PATIENCE_SECONDS = 10;

    private Thumbnail() {}

    /// The picture no larger than `side` pixels either way; empty where this machine cannot draw it (a CMYK print file,
    /// pixels that break off) or has too many to draw just now: lists then show the picture itself.
    public static Optional<byte[]> of(Picture picture, int side) {
        if (!turn()) return Optional.empty();
        try {
            return Optional.of(jpeg(upright(decoded(picture, side), picture.orientation(), side)));
        } catch (IOException | RuntimeException undrawable) {
            return Optional.empty();
        } finally {
            AT_ONCE.release();
        }
    }

    private static boolean turn() {
        try {
            return AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Reads every n-th pixel only, twice as many as needed, so a large picture is never whole in memory.
    private static BufferedImage decoded(Picture picture, int side) throws IOException {
        var reader = reader(picture.format());
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.content()))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > picture.pixels())
                throw new IOException("more pixels than it says");
            int every = Math.max(1, Math.max(picture.width(), picture.height()) / (2 * side));
            var wish = reader.getDefaultReadParam();
            wish.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, wish);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Picture.Format format) throws IOException {
        return switch (format) {
            case JPEG, PNG, GIF ->
                ImageIO.getImageReadersByMIMEType(format.type()).next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static BufferedImage upright(BufferedImage image, int orientation, int side) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int wide = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = orientation > 4
                ? new BufferedImage(high, wide, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var way = turn(orientation, wide, high);
        way.scale((double) wide / image.getWidth(), (double) high / image.getHeight());
        pen.drawImage(image, way, null);
        pen.dispose();
        return small;
    }

    /// How a picture of w by h pixels is laid to stand upright (Exif's eight ways).
    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
