package org.moothall.how;

import java.util.ArrayList;
import java.util.List;

/// Breaks words into lines of a picture, whose reader's font nobody knows: widths are those of a wide common face.
final class Wrapped {

    private static final int CJK = 0x2E80;

    private Wrapped() {}

    /// @param size font size, in the unit of the width
    static List<String> lines(String words, double size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(words)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    static double width(String words, double size) {
        return words.codePoints()
                        .mapToDouble(one -> one >= CJK ? 1 : one == ' ' ? 0.3 : one < 'a' ? 0.62 : 0.54)
                        .sum()
                * size;
    }

    /// Words with the space after them; each Chinese character by itself, with the punctuation that follows it.
    private static List<String> pieces(String words) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var breaks = false;
        for (var one : words.codePoints().toArray()) {
            var closing = "，。、；：）》”…)".indexOf(one) >= 0;
            if (!piece.isEmpty() && !closing && (breaks || one >= CJK)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(one);
            breaks = one == ' ' || one >= CJK && "（《“".indexOf(one) < 0;
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
