package org.moothall.maps;

import org.moothall.places.Spot;

/// A sign on a map picture. `label` is what stands in it: the number of the row in the list beside the map; empty for a
/// pin.
public record MapMark(Spot spot, Sign sign, String label) {

    private static final String RING = "stroke=\"#0d4a57\" stroke-width=\"2.5\"";

    public enum Sign {
        /// The chosen place.
        PIN,
        /// One of the things in the list.
        NUMBER,
        /// Red octagon.
        CRITICAL,
        /// Orange diamond.
        SERIOUS
    }

    public static MapMark pin(Spot spot) {
        return new MapMark(spot, Sign.PIN, "");
    }

    public static MapMark number(Spot spot, int number) {
        return new MapMark(spot, Sign.NUMBER, Integer.toString(number));
    }

    /// Shape first, then number, then colour tells what it means.
    void draw(StringBuilder svg, double x, double y) {
        svg.append("<g transform=\"translate(")
                .append(plain(x))
                .append(' ')
                .append(plain(y))
                .append(")\">");
        svg.append(
                switch (sign) {
                    case PIN ->
                        "<path d=\"M0 0C-8-12-16-20-16-30a16 16 0 0 1 32 0c0 10-8 18-16 30Z\" fill=\"#0d4a57\" stroke=\"#fff\""
                                + " stroke-width=\"2.5\"/><circle cy=\"-30\" r=\"5.5\" fill=\"#fff\"/>";
                    case NUMBER -> "<circle r=\"11\" fill=\"#fff\" " + RING + "/>" + label("#15212b");
                    case CRITICAL ->
                        "<path d=\"M-5-12H5L12-5V5L5 12H-5L-12 5V-5Z\" fill=\"#ab1d1a\" stroke=\"#fff\" stroke-width=\"2\"/>"
                                + label("#fff");
                    case SERIOUS ->
                        "<path d=\"M0-14 14 0 0 14-14 0Z\" fill=\"#f28a1c\" stroke=\"#fff\" stroke-width=\"2\"/>"
                                + label("#15212b");
                });
        svg.append("</g>");
    }

    private String label(String colour) {
        return "<text y=\"4.5\" text-anchor=\"middle\" font-size=\"12.5\" font-weight=\"600\" fill=\"%s\">%s</text>"
                .formatted(colour, Labels.escaped(label));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
