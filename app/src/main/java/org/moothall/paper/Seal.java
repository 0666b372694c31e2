package org.moothall.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// An office's round red seal, made of its name, for offices whose city has given no picture of one. The name runs
/// around a star; letters are drawn as outlines, so that no font of the machine is needed.
public final class Seal {

    private static final int SIDE = 560;
    private static final double MIDDLE = SIDE / 2.0, RING = 250, TEXT = 178, WIDEST = Math.toRadians(292);
    private static final Color RED = new Color(0xC8, 0x1E, 0x1E, 0xD8);

    private Seal() {}

    /// A square PNG with a clear ground.
    public static byte[] of(String office) {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RED);
        pen.setStroke(new BasicStroke(14));
        pen.draw(new Ellipse2D.Double(MIDDLE - RING, MIDDLE - RING, 2 * RING, 2 * RING));
        pen.fill(star(84));
        synchronized (Typeface.one()) {
            around(pen, Typeface.one().drawable(office).strip());
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A long name is set smaller, so that it never meets its own beginning.
    private static void around(Graphics2D pen, String name) {
        var typeface = Typeface.one();
        var length = typeface.width(name, 1) + 0.12 * name.length();
        var size = Math.min(62, WIDEST * TEXT / length);
        var angle = -length * size / TEXT / 2;
        for (int letter : name.codePoints().toArray()) {
            var step = (typeface.advance(letter) + 0.12) * size / TEXT;
            var there = new AffineTransform();
            there.translate(MIDDLE, MIDDLE);
            there.rotate(angle + step / 2);
            there.translate(-typeface.advance(letter) * size / 2, -TEXT);
            there.scale(size, size);
            pen.fill(there.createTransformedShape(typeface.outline(letter)));
            angle += step;
        }
    }

    private static GeneralPath star(double radius) {
        var star = new GeneralPath();
        for (var i = 0; i < 10; i++) {
            var far = i % 2 == 0 ? radius : radius * 0.382;
            var angle = Math.PI * i / 5 - Math.PI / 2;
            var x = MIDDLE + far * Math.cos(angle);
            var y = MIDDLE + far * Math.sin(angle);
            if (i == 0) star.moveTo(x, y);
            else star.lineTo(x, y);
        }
        star.closePath();
        return star;
    }
}
