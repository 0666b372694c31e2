package org.moothall.how;

import static org.moothall.how.Drawing.GAP;
import static org.moothall.how.Drawing.LEFT;
import static org.moothall.how.Drawing.LINE;
import static org.moothall.how.Drawing.QUIET;
import static org.moothall.how.Drawing.WIDTH;

import java.util.List;
import java.util.Map;

/// Draws the ways between the boxes of a drawing: to the next one straight down, further on at the right, back at the
/// left.
final class Ways {

    private static final int LANE = 5;
    private static final int LANES = 4;

    private final List<String> names;
    private final Map<String, Integer> top;
    private final Map<String, Integer> bottom;
    private final StringBuilder svg;
    private final int[] rightEnds = new int[LANES];
    private final int[] leftEnds = new int[LANES];

    /// @param names the steps from the top
    Ways(List<String> names, Map<String, Integer> top, Map<String, Integer> bottom, StringBuilder svg) {
        this.names = names;
        this.top = top;
        this.bottom = bottom;
        this.svg = svg;
    }

    /// All ways to one step share a lane, so that they are followed by their end.
    void to(String to, List<String> from) {
        if (from.stream().anyMatch(name -> number(name) == number(to) - 1)) down(to);
        var above = from.stream()
                .filter(name -> number(name) < number(to) - 1)
                .mapToInt(this::number)
                .min();
        if (above.isPresent()) right(from, to, lane(rightEnds, above.getAsInt(), number(to)));
        var below = from.stream()
                .mapToInt(this::number)
                .filter(one -> one > number(to))
                .max();
        if (below.isPresent()) left(from, to, lane(leftEnds, number(to), below.getAsInt()));
    }

    private static int lane(int[] ends, int begin, int end) {
        for (var lane = 0; lane < ends.length; lane++)
            if (ends[lane] <= begin) {
                ends[lane] = end;
                return lane;
            }
        return ends.length - 1;
    }

    private void down(String to) {
        var end = top(to);
        var x = WIDTH / 2;
        way("M%d %dV%d".formatted(x, end - GAP, end - 5));
        head("M%d %dh10l-5 6z".formatted(x - 5, end - 7));
    }

    private void right(List<String> from, String to, int lane) {
        var edge = WIDTH - LEFT;
        var x = edge + 8 + lane * LANE;
        for (var name : from)
            if (number(name) < number(to) - 1)
                way("M%d %dH%dV%dH%d".formatted(edge, middle(name), x, top(to) + 16, edge + 5));
        head("M%d %dv10l-6 -5z".formatted(edge + 7, top(to) + 11));
    }

    private void left(List<String> from, String to, int lane) {
        var x = LEFT - 8 - lane * LANE;
        for (var name : from)
            if (number(name) > number(to))
                way("M%d %dH%dV%dH%d".formatted(LEFT, middle(name), x, top(to) + 16, LEFT - 5));
        head("M%d %dv10l6 -5z".formatted(LEFT - 7, top(to) + 11));
    }

    private int number(String name) {
        return names.indexOf(name) + 1;
    }

    private int top(String name) {
        return top.getOrDefault(name, 0);
    }

    private int middle(String name) {
        return bottom.getOrDefault(name, 0) - 14;
    }

    private void way(String path) {
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>".formatted(path, LINE))
                .append('\n');
    }

    private void head(String path) {
        svg.append("<path d=\"%s\" fill=\"%s\"/>".formatted(path, QUIET)).append('\n');
    }
}
