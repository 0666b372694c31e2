package org.moothall.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.moothall.kernel.Language;

/// Breaks a paragraph into lines: between words, between Chinese characters, never before a closing mark.
record Lines(Typeface typeface, Language language, double size, double width) {

    /// Each but the last ends with the space that it was broken at, so that no two words run into one when it is read.
    ///
    /// @param indent how much shorter the first line is
    List<String> of(String paragraph, double indent) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var text = typeface.drawable(paragraph.strip());
        var breaks = BreakIterator.getLineInstance(language.locale());
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var piece = text.substring(start, end);
            if (!fits(line + piece.stripTrailing(), lines.isEmpty() ? indent : 0)) {
                if (!line.isEmpty()) lines.add(line.toString());
                line.setLength(0);
            }
            line.append(piece);
            cut(lines, line);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    /// A word that is longer than a line (an address of the web) goes over several.
    private void cut(List<String> lines, StringBuilder line) {
        while (!fits(line.toString().stripTrailing(), 0)) {
            int end = line.length();
            while (end > 1 && !fits(line.substring(0, end), 0)) end = line.offsetByCodePoints(end, -1);
            lines.add(line.substring(0, end));
            line.delete(0, end);
        }
    }

    private boolean fits(String text, double indent) {
        return typeface.width(text, size) <= width - indent;
    }
}
