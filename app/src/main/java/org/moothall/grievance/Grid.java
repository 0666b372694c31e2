package org.moothall.grievance;

import java.util.ArrayList;
import java.util.List;
import org.moothall.places.Spot;

/// A grid of squares of 0.002 degrees (222 m from north to south) by which reports near a spot are found.
final class Grid {

    private static final double SIDE = 0.002;
    private static final long ROW = 1_000_000;
    private static final double METRES_A_DEGREE = 111_195;

    private Grid() {}

    static long cell(Spot spot) {
        return cell(column(spot.lon()), row(spot.lat()));
    }

    /// All squares that a circle around the spot touches.
    static List<Long> around(Spot spot, int metres) {
        double dLat = metres / METRES_A_DEGREE;
        double dLon = dLat / Math.max(0.01, Math.cos(Math.toRadians(spot.lat())));
        var cells = new ArrayList<Long>();
        for (long row = row(spot.lat() - dLat); row <= row(spot.lat() + dLat); row++)
            for (long column = column(spot.lon() - dLon); column <= column(spot.lon() + dLon); column++)
                cells.add(cell(column, row));
        return cells;
    }

    private static long column(double lon) {
        return (long) Math.floor(lon / SIDE);
    }

    private static long row(double lat) {
        return (long) Math.floor(lat / SIDE);
    }

    private static long cell(long column, long row) {
        return row * ROW + column;
    }
}
