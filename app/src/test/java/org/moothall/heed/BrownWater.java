package org.moothall.heed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moothall.detect.Finding.Point;
import org.moothall.kernel.Text;
import org.moothall.warning.Sign;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warning.State;
import org.moothall.warning.Warnings;
import org.moothall.warning.Warnings.Query;
import org.springframework.boot.test.context.TestComponent;

/// Brown water in two neighbouring townships, more and more for four days.
@TestComponent
public class BrownWater {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String KIND = "water.tap.quality";

    private final Warnings warnings;
    private final Clock clock;

    BrownWater(Warnings warnings, Clock clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    /// Red, so that no week's budget keeps it quiet.
    public Warning raised() {
        return raised(Grade.RED, UUID.randomUUID().toString(), TODAY.minusDays(1), 4, 42, 1.6);
    }

    /// Fewer again by the next look, of two days alone.
    Warning receding(Warning before) {
        return raised(Grade.RED, before.subject(), TODAY, 2, 7, 0.8);
    }

    /// The first that the office's week has no room for.
    Warning quiet() {
        return Stream.generate(() -> raised(Grade.BLUE, UUID.randomUUID().toString(), TODAY, 2, 7, 0.8))
                .filter(warning -> warning.state() == State.QUIET)
                .findFirst()
                .orElseThrow();
    }

    private Warning raised(Grade grade, String subject, LocalDate until, int days, double observed, double expected) {
        var course = IntStream.range(0, 28)
                .mapToObj(i -> new Point(until.minusDays(27 - i), i < 24 ? i % 6 / 5 : 3 * (i - 22), 0.4, 0, 2))
                .toList();
        var sign = new Sign(
                Sign.COUNTS,
                subject,
                KIND,
                List.of("nandu.heyan", "nandu.liushu"),
                "",
                until.minusDays(days - 1),
                until,
                observed,
                expected,
                "",
                1460,
                grade,
                new Text("Brown water in Heyan and Liushu", "河沿、柳树自来水发黄"),
                course);
        warnings.raise(sign, clock.instant());
        return warnings.list(new Query(false, null, null, KIND, null, "", 100)).warnings().stream()
                .filter(warning -> warning.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
