package org.moothall.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The one typeface of letters, Latin and Chinese. It comes with the platform: no machine's own fonts are asked for.
/// Read at the first letter; used by one thread at a time, as its library wants it.
final class Typeface {

    static final String NAME = "Noto Serif SC";

    private static final String FILE = "NotoSerifSC.ttf";
    private static final int MISSING = 0x25A1;

    private static final class Held {
        static final Typeface ONE = new Typeface();
    }

    private final TrueTypeFont font;

    private Typeface() {
        try (InputStream file = Typeface.class.getResourceAsStream(FILE)) {
            if (file == null)
                throw new IllegalStateException(
                        "The typeface of letters is missing: run `mvn process-resources`, then start again.");
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface one() {
        return Held.ONE;
    }

    /// For one document; only the glyphs that are used go into it.
    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /// What can be drawn: a box stands for what the typeface lacks (a picture letter in somebody's sentence).
    String drawable(String text) {
        return text.codePoints()
                .map(letter -> letter == '\t' || letter == 0xA0 ? ' ' : letter)
                .filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT)
                .map(letter -> glyph(letter) == 0 ? MISSING : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Width in points at a size.
    double width(String text, double size) {
        return text.codePoints().mapToDouble(letter -> advance(letter)).sum() * size;
    }

    /// Width of one letter as a share of the size.
    double advance(int letter) {
        try {
            return font.getAdvanceWidth(glyph(letter)) / (double) font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A letter's outline, one unit high, y downwards, its origin on the baseline.
    Shape outline(int letter) {
        try {
            var glyph = font.getGlyph().getGlyph(glyph(letter));
            var scale = 1.0 / font.getUnitsPerEm();
            return AffineTransform.getScaleInstance(scale, -scale)
                    .createTransformedShape(glyph == null ? new java.awt.geom.GeneralPath() : glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int glyph(int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
