package org.moothall;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Small pictures to send.
public final class Pictures {

    private Pictures() {}

    /// A PNG that differs by its colour.
    public static byte[] png(int colour) {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
