package org.moothall.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.ladder.Ladder;
import org.moothall.ladder.Ladders;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Pulse;
import org.moothall.notice.Subject;
import org.moothall.procedure.Procedures;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The end-to-end test: at each shift an alarm goes up each ladder like any other, until somebody answers it. One that
/// nobody answered within two hours is over, and stands on the page of ways as what it is.
@Component
class Drills implements Subject {

    static final String KIND = "drill";

    private static final Duration OPEN = Duration.ofHours(2);
    private static final Duration LATE = Duration.ofMinutes(30), BREAK = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int KNOWN = 200;

    private final Alarms alarms;
    private final Ladders ladders;
    private final Procedures procedures;
    private final Pulse pulse;
    private final City city;
    private final Texts texts;
    private volatile @Nullable Instant last;

    /// Rounds have come without a break since then; another node may have gone round before.
    private volatile @Nullable Instant since;

    Drills(Alarms alarms, Ladders ladders, Procedures procedures, Pulse pulse, City city, Texts texts) {
        this.alarms = alarms;
        this.ladders = ladders;
        this.procedures = procedures;
        this.pulse = pulse;
        this.city = city;
        this.texts = texts;
    }

    /// Raises what has come due within the last half hour: after a long stop none of the past.
    @EventListener
    void round(Timekeeper.Round round) {
        var at = round.at();
        if (last == null || Duration.between(last, at).abs().compareTo(BREAK) > 0 || at.isBefore(last)) since = at;
        last = at;
        planned(at, LATE).forEach(planned -> raise(planned, at));
    }

    /// One test of one ladder.
    private record Planned(Ladder ladder, ZonedDateTime at) {

        String name() {
            return at.toLocalDate() + " " + at.toLocalTime();
        }

        String about() {
            return Ladders.tested(ladder) + ":" + name();
        }
    }

    /// Those whose time came within so long.
    private List<Planned> planned(Instant at, Duration within) {
        var drill = ladders.drill();
        if (drill.isEmpty()) return List.of();
        var today = at.atZone(city.settings().zone()).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> drill.get().at().stream()
                        .map(time -> day.atTime(LocalTime.parse(time))
                                .atZone(city.settings().zone())))
                .filter(time ->
                        !time.toInstant().isAfter(at) && !time.toInstant().isBefore(at.minus(within)))
                .flatMap(time -> ladders.tested(time.toInstant(), procedures.calendar()).stream()
                        .map(ladder -> new Planned(ladder, time)))
                .toList();
    }

    private void raise(Planned planned, Instant at) {
        var office = ladders.drill().orElseThrow().office();
        var words = new Text(words(Language.EN, planned), words(Language.ZH, planned));
        alarms.raise(new Alarm.Raise(KIND, planned.about(), Ladders.tested(planned.ladder()), office, words, "", at));
    }

    private String words(Language language, Planned planned) {
        return texts.get(language, "notice.drill", planned.ladder().name().in(language), planned.name());
    }

    /// Ladders of which a test should have run since this node goes round, and did not: something in them is dead.
    List<Ladder> missed(Instant at) {
        var from = since;
        if (from == null) return List.of();
        var known = pulse.latest(KIND, KNOWN).stream().map(Alarm::about).toList();
        return planned(at.minus(LATE), DAY).stream()
                .filter(planned -> planned.at().toInstant().isAfter(from) && !known.contains(planned.about()))
                .map(Planned::ladder)
                .distinct()
                .toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var answered = alarm.state() == Alarm.State.HELD;
        return new Standing(!answered && at.isBefore(alarm.raisedAt().plus(OPEN)), "");
    }
}
