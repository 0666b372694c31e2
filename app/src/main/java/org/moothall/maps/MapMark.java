package org.moothall.maps;

import org.moothall.places.Spot;

/// A sign on a map picture. `label` is what stands in it: the number of the row in the list beside the map; empty for a
/// pin.
public record MapMark(Spot spot, Sign sign, String label) {

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
}
