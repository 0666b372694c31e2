package org.moothall.vigil;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.city.Entry;
import org.moothall.detect.Finding.Point;
import org.moothall.kernel.Text;

/// One kind of rule: what of it a city writes, and what it sees.
interface Watch {

    /// As `kind` in a rule.
    String kind();

    /// Fields of a rule that are its own.
    Set<String> fields();

    /// What its sentence may hold in braces.
    Set<String> holes();

    /// Faults what these fields say wrong; what every rule has is read already.
    void check(Entry rule);

    List<Seen> look(Rule rule, Instant at);

    /// @param subject the same thing has the same at every look
    /// @param office  whose it is; blank: by the duty list
    /// @param kind    of matter, or branch; blank for none
    /// @param areas   keys; empty: the whole city
    /// @param usual   NaN where nothing is
    /// @param holes   of the sentence
    record Seen(
            String subject,
            String office,
            String kind,
            List<String> areas,
            LocalDate since,
            int number,
            double usual,
            List<Point> course,
            Map<String, Text> holes) {}

    static Text number(long number) {
        return new Text(Long.toString(number), Long.toString(number));
    }
}
