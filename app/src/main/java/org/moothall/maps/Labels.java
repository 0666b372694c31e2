package org.moothall.maps;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// Writes names on a map where they do not run over each other; what has no room is left out.
final class Labels {

    private static final double ROOM = 3;
    private static final double[] PLACES = {0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9};

    private final MapView view;
    private final String prefix;
    private final List<Envelope> taken = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();
    private int paths;

    Labels(MapView view, String prefix) {
        this.view = view;
        this.prefix = prefix;
    }

    /// Keeps a place free of names, for a sign.
    void keepFree(double x, double y, double size) {
        taken.add(new Envelope(x - size, x + size, y - size, y + size));
    }

    /// A name in the middle of a point.
    boolean at(double x, double y, double size, String attributes, String text) {
        double half = width(text, size) / 2;
        if (!free(new Envelope(x - half, x + half, y - size * 0.7, y + size * 0.5))) return false;
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"%s\" %s>%s</text>"
                .formatted(Math.round(x), Math.round(y + size * 0.35), plain(size), attributes, escaped(text)));
        return true;
    }

    /// A name along a line, if it is long enough.
    boolean along(List<Coordinate> way, double size, String attributes, String text) {
        var line = way.getFirst().x > way.getLast().x ? way.reversed() : way;
        double width = width(text, size);
        double length = length(line);
        if (length < width + 2 * size) return false;
        double at = Double.NaN;
        for (double share : PLACES) {
            double middle = share * length;
            boolean fits = middle >= width / 2 + size && middle <= length - width / 2 - size;
            if (fits && free(boxAlong(line, middle - width / 2, middle + width / 2, size))) {
                at = share;
                break;
            }
        }
        if (Double.isNaN(at)) return false;
        var id = prefix + "t" + ++paths;
        svg.append("<defs><path id=\"%s\" d=\"%s\"/></defs>".formatted(id, Pen.line(line)));
        svg.append(
                "<text font-size=\"%s\" dy=\"4\" %s><textPath href=\"#%s\" startOffset=\"%d%%\" text-anchor=\"middle\">%s</textPath></text>"
                        .formatted(plain(size), attributes, id, Math.round(at * 100), escaped(text)));
        return true;
    }

    private boolean free(Envelope box) {
        box.expandBy(ROOM);
        if (box.getMinX() < 0 || box.getMinY() < 0 || box.getMaxX() > view.width() || box.getMaxY() > view.height())
            return false;
        for (var other : taken) if (other.intersects(box)) return false;
        taken.add(box);
        return true;
    }

    private static Envelope boxAlong(List<Coordinate> line, double from, double to, double size) {
        var box = new Envelope();
        for (double at = from; at <= to; at += size) box.expandToInclude(point(line, at));
        box.expandToInclude(point(line, to));
        box.expandBy(size * 0.5);
        return box;
    }

    private static Coordinate point(List<Coordinate> line, double at) {
        double left = at;
        for (int i = 1; i < line.size(); i++) {
            double piece = line.get(i).distance(line.get(i - 1));
            if (left <= piece && piece > 0) {
                double share = left / piece;
                return new Coordinate(
                        line.get(i - 1).x + share * (line.get(i).x - line.get(i - 1).x),
                        line.get(i - 1).y + share * (line.get(i).y - line.get(i - 1).y));
            }
            left -= piece;
        }
        return line.getLast();
    }

    static double length(List<Coordinate> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) length += line.get(i).distance(line.get(i - 1));
        return length;
    }

    /// Roughly: a Chinese character is a square, a letter a bit more than half of one.
    static double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(c -> c > 0x2e80 ? size : size * 0.56)
                .sum();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String plain(double size) {
        return size == Math.rint(size) ? Long.toString((long) size) : Double.toString(size);
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
