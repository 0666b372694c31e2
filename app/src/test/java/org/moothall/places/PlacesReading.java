package org.moothall.places;

import org.moothall.city.CityFolder;
import org.moothall.city.Reading;

/// Reads the ground of a folder as loading does, for tests of other modules.
public final class PlacesReading {

    private PlacesReading() {}

    public static void read(CityFolder folder, Reading reading) {
        new PlacesPart(new Places()).read(folder, reading);
    }
}
