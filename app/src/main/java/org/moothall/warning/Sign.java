package org.moothall.warning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.detect.Finding.Point;
import org.moothall.kernel.Text;
import org.moothall.warning.Warning.Grade;

/// Something unusual, to be warned of.
///
/// @param source   `counts`, or the key of the rule that saw it
/// @param subject  names what it is about within the source: the same thing, still open, is updated, not raised anew
/// @param kind     key of the kind of matter or branch; blank where it is about none
/// @param areas    keys, the whole city's where it is about no place
/// @param office   key of the office that owes an answer; blank: by the duty list
/// @param since    first day of what this look saw, up to `until`
/// @param observed what was counted on these days, or measured; with `unit`
/// @param expected on these days; NaN where there is no such thing
/// @param interval days until chance alone brings as much again; NaN where chance has no part in it
/// @param grade    from the rule; null: by the city's grades
/// @param what     what it is, in a sentence
/// @param course   up to `until`; empty where there is none
public record Sign(
        String source,
        String subject,
        String kind,
        List<String> areas,
        String office,
        LocalDate since,
        LocalDate until,
        double observed,
        double expected,
        String unit,
        double interval,
        @Nullable Grade grade,
        Text what,
        List<Point> course) {

    /// The source of what is more than usual among reports.
    public static final String COUNTS = "counts";

    boolean counted() {
        return source.equals(COUNTS);
    }

    /// Whether a look has seen just this.
    boolean sameAs(Warning.Look look) {
        return until.equals(look.day())
                && since.equals(look.since())
                && Double.compare(observed, look.observed()) == 0
                && Double.compare(expected, look.expected()) == 0
                && Double.compare(interval, look.interval()) == 0
                && areas.equals(look.areas());
    }
}
