package org.moothall.maps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.moothall.kernel.Language;
import org.moothall.maps.Shape.Kind;
import org.moothall.places.Area;
import org.moothall.places.Areas;

/// One picture of the ground, drawn from back to front: land, parks, water, streets, buildings, borders, walls, names,
/// signs. What is too small to see at this scale is left out, so that a whole city and a street corner weigh alike.
final class Drawing {

    private static final double STREET_SCALE = 5;
    private static final double MINOR_UNTIL = 9;
    private static final double MAIN_UNTIL = 30;
    private static final double BUILDINGS_UNTIL = 2;
    private static final double MINOR_METRES = 7.2;
    private static final double MAIN_METRES = 11.5;
    private static final int NAMED_AREAS = 24;
    private static final String HALO = "stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\" fill=";

    private final MapView view;
    private final Language language;
    private final Areas areas;
    private final Pen pen;
    private final Labels labels;
    private final StringBuilder svg = new StringBuilder();
    private final Map<Kind, List<Shape>> shapes = new EnumMap<>(Kind.class);
    private List<String> marked = List.of();

    Drawing(MapView view, Language language, Ground ground) {
        this.view = view;
        this.language = language;
        areas = ground.areas();
        pen = new Pen(view);
        labels = new Labels(view, "m" + Integer.toHexString(view.hashCode()));
        for (var shape : ground.in(view.box()))
            shapes.computeIfAbsent(shape.kind(), kind -> new ArrayList<>()).add(shape);
    }

    /// Areas that are told apart from all others by a surface and a border of their own.
    Drawing marking(List<String> keys) {
        marked = keys;
        return this;
    }

    /// @param focus an area whose border is drawn strongly
    /// @param title what the picture shows, for who cannot see it; empty where words beside it say the same
    String svg(@Nullable String focus, List<MapMark> marks, String title) {
        head(title);
        land();
        surfaces(Kind.PARK, "#d6e7cf");
        surfaces(Kind.WATER, "#b5d7e6");
        lines(Kind.RIVER, "#b5d7e6", Math.clamp(40 / view.metresPerPixel(), 2, 30));
        streets();
        if (view.metresPerPixel() < BUILDINGS_UNTIL) surfaces(Kind.BUILDING, "#e3ddd1");
        borders();
        for (var key : marked) mark(areas.shape(key));
        if (focus != null) path(pen.lines(areas.shape(focus)), "fill=\"none\" stroke=\"#0d4a57\" stroke-width=\"2.4\"");
        walls();
        for (var mark : marks) labels.keepFree(x(mark), y(mark), 14);
        names();
        svg.append("<g ").append(HALO).append("\"#37444c\">").append(labels).append("</g>");
        for (var mark : marks.reversed()) mark.draw(svg, x(mark), y(mark));
        return svg.append("</svg>").toString();
    }

    private double x(MapMark mark) {
        return Math.round(pen.x(mark.spot().lon()) * 10) / 10.0;
    }

    private double y(MapMark mark) {
        return Math.round(pen.y(mark.spot().lat()) * 10) / 10.0;
    }

    private void head(String title) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" "
                .formatted(view.width(), view.height()));
        svg.append("font-family=\"Segoe UI, Noto Sans, PingFang SC, Microsoft YaHei, Noto Sans SC, sans-serif\" ");
        svg.append(
                title.isEmpty()
                        ? "aria-hidden=\"true\" focusable=\"false\">"
                        : "role=\"img\" aria-label=\"%s\">".formatted(Labels.escaped(title)));
    }

    private void land() {
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#dfe6e7\"/>".formatted(view.width(), view.height()));
        if (!areas.all().isEmpty()) path(pen.surface(areas.shape(areas.root().key())), "fill=\"#f5f3ee\"");
    }

    private List<Shape> of(Kind kind) {
        return shapes.getOrDefault(kind, List.of());
    }

    private void surfaces(Kind kind, String colour) {
        var path = new StringBuilder();
        for (var shape : of(kind)) path.append(shape.surface() ? pen.surface(shape.geometry()) : "");
        path(path.toString(), "fill=\"" + colour + "\"");
    }

    private void lines(Kind kind, String colour, double width) {
        path(together(kind), stroke(colour, width));
    }

    private String together(Kind kind) {
        var path = new StringBuilder();
        for (var shape : of(kind)) path.append(pen.lines(shape.geometry()));
        return path.toString();
    }

    private void streets() {
        double scale = view.metresPerPixel();
        var road = together(Kind.ROAD);
        double minor = Math.max(1.2, MINOR_METRES / scale);
        double main = Math.max(1.8, MAIN_METRES / scale);
        if (scale < STREET_SCALE) {
            var small = together(Kind.MINOR);
            var large = together(Kind.MAIN) + road;
            var bridges = together(Kind.BRIDGE);
            twice("i", small, minor, "#fff");
            twice("a", large, main, "#fffdf5");
            twice("b", bridges, main, "#fff6dc");
            return;
        }
        if (scale < MINOR_UNTIL) path(together(Kind.MINOR), stroke("#e4e0d6", 1.2));
        if (scale < MAIN_UNTIL) path(together(Kind.MAIN) + together(Kind.BRIDGE), stroke("#d8d2c4", 1.6));
        path(road, stroke("#d9cdb6", 2));
    }

    /// A street is a wide line with a narrower, lighter one upon it; the way is written once.
    private void twice(String letter, String way, double width, String colour) {
        if (way.isEmpty()) return;
        var id = "m" + Integer.toHexString(view.hashCode()) + letter;
        svg.append("<defs><path id=\"%s\" d=\"%s\"/></defs>".formatted(id, way));
        svg.append("<use href=\"#%s\" %s/>".formatted(id, stroke("#c9c4b8", width + 1.6)));
        svg.append("<use href=\"#%s\" %s/>".formatted(id, stroke(colour, width)));
    }

    private static String stroke(String colour, double width) {
        return "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                .formatted(colour, Math.round(width * 10) / 10.0);
    }

    private void borders() {
        if (view.metresPerPixel() < STREET_SCALE) return;
        int named = namedDepth();
        var fine = new StringBuilder();
        var strong = new StringBuilder();
        for (var area : areas.all()) {
            int depth = area.path().size();
            if (depth == named + 1 && inside(area)) fine.append(pen.lines(areas.shape(area.key())));
            if (depth > 1 && depth <= named && inside(area)) strong.append(pen.lines(areas.shape(area.key())));
        }
        path(fine.toString(), "fill=\"none\" stroke=\"#d5dcdb\" stroke-width=\"1\"");
        path(strong.toString(), "fill=\"none\" stroke=\"#7b8d93\" stroke-width=\"1.2\" stroke-dasharray=\"4 3\"");
        if (!areas.all().isEmpty())
            path(pen.lines(areas.shape(areas.root().key())), "fill=\"none\" stroke=\"#4f626a\" stroke-width=\"2\"");
    }

    private void mark(Geometry shape) {
        path(pen.surface(shape), "fill=\"#c41d1d\" fill-opacity=\"0.16\"");
        path(pen.lines(shape), "fill=\"none\" stroke=\"#c41d1d\" stroke-width=\"2.4\"");
    }

    private boolean inside(Area area) {
        return areas.shape(area.key()).getEnvelopeInternal().intersects(view.box());
    }

    /// The smallest areas of which there are not too many in the window: those get names.
    private int namedDepth() {
        int depth = 2;
        for (int d = 2; d <= 4; d++) {
            int at = d;
            long count = areas.all().stream()
                    .filter(area -> area.path().size() == at && inside(area))
                    .count();
            if (count > 0 && count <= NAMED_AREAS) depth = d;
        }
        return depth;
    }

    private void walls() {
        path(together(Kind.WALL), "fill=\"none\" stroke=\"#0d4a57\" stroke-width=\"2.4\" stroke-dasharray=\"7 3\"");
    }

    private void names() {
        double scale = view.metresPerPixel();
        if (scale >= STREET_SCALE) areaNames();
        along(Kind.RIVER, 12, "fill=\"#1c5f80\"");
        along(Kind.WALL, 11, "fill=\"#0d4a57\"");
        if (scale >= STREET_SCALE) return;
        for (var kind : List.of(Kind.MAIN, Kind.BRIDGE, Kind.ROAD, Kind.MINOR)) along(kind, 12, "");
        for (var landmark : areas.landmarks())
            if (pen.shows(landmark.spot()))
                labels.at(
                        pen.x(landmark.spot().lon()),
                        pen.y(landmark.spot().lat()),
                        11.5,
                        "fill=\"#4a4436\"",
                        landmark.name().in(language));
    }

    private void areaNames() {
        int depth = namedDepth();
        for (var area : areas.all()) {
            var middle = areas.middle(area.key());
            if (area.path().size() == depth && pen.shows(middle))
                labels.at(
                        pen.x(middle.lon()),
                        pen.y(middle.lat()),
                        14,
                        "font-weight=\"600\"",
                        area.name().in(language));
        }
    }

    private void along(Kind kind, double size, String attributes) {
        for (var shape : of(kind)) {
            if (!shape.named()) continue;
            List<Coordinate> longest = List.of();
            for (var part : pen.parts(shape.geometry(), 2.5))
                if (Labels.length(part) > Labels.length(longest)) longest = part;
            if (longest.size() > 1)
                labels.along(longest, size, attributes, shape.name().in(language));
        }
    }

    private void path(String data, String attributes) {
        if (!data.isEmpty())
            svg.append("<path d=\"")
                    .append(data)
                    .append("\" ")
                    .append(attributes)
                    .append("/>");
    }
}
