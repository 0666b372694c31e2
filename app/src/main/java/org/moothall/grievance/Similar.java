package org.moothall.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.moothall.kernel.Text;
import org.moothall.places.Spot;
import org.moothall.procedure.Procedure;

/// An open (or lately fixed) public matter near by, without persons.
public record Similar(
        String number,
        String title,
        Text place,
        Spot spot,
        int metres,
        Procedure.Phase phase,
        int reporters,
        Instant at) {

    static Similar of(PublicReport report, Spot from) {
        var spot = java.util.Objects.requireNonNull(report.spot());
        return new Similar(
                report.number(),
                report.title(),
                report.place(),
                spot,
                (int) Math.round(spot.metresTo(from)),
                report.phase(),
                report.reporters(),
                report.receivedAt());
    }

    /// Squares of 0.002 degrees (222 m from north to south) by which an index finds what is near.
    static final class Grid {

        private static final double SIDE = 0.002;
        private static final long ROW = 1_000_000;
        private static final double METRES_A_DEGREE = 111_195;

        private Grid() {}

        static long cell(Spot spot) {
            return cell(number(spot.lon()), number(spot.lat()));
        }

        /// All squares that a circle touches, and a few at its corners.
        static List<Long> around(Spot spot, int metres) {
            var high = metres / METRES_A_DEGREE;
            var wide = high / Math.max(0.01, Math.cos(Math.toRadians(spot.lat())));
            var cells = new ArrayList<Long>();
            for (var row = number(spot.lat() - high); row <= number(spot.lat() + high); row++)
                for (var column = number(spot.lon() - wide); column <= number(spot.lon() + wide); column++)
                    cells.add(cell(column, row));
            return cells;
        }

        private static long number(double degrees) {
            return (long) Math.floor(degrees / SIDE);
        }

        private static long cell(long column, long row) {
            return row * ROW + column;
        }
    }
}
