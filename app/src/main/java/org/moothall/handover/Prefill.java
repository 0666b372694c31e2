package org.moothall.handover;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.directory.Officer;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.shift.Logbook;
import org.moothall.web.Form;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// What whoever goes finds written already: alarms that ring for them and what the log says since their shift began,
/// and alarms that somebody has and that are silent.
@Component
class Prefill {

    private static final int MOST = 20;

    private final Alarms alarms;
    private final Logbook logbook;

    Prefill(Alarms alarms, Logbook logbook) {
        this.alarms = alarms;
        this.logbook = logbook;
    }

    /// @param going the duties that end
    Form of(Desk desk, List<Duty> going, Officer officer, Reader reader) {
        var mine = alarms.mine(officer);
        var open = Stream.concat(words(mine, Alarm.State.RINGS, reader), logged(desk, going, reader));
        return Form.filled(Map.of("open", lines(open), "silent", lines(words(mine, Alarm.State.HELD, reader))));
    }

    private Stream<String> logged(Desk desk, List<Duty> going, Reader reader) {
        return going.stream().map(Duty::begins).min(Comparator.naturalOrder()).stream()
                .flatMap(since -> logbook.since(desk, since, MOST).reversed().stream())
                .map(line -> reader.t(
                        "handover.by",
                        reader.words().time(line.at()),
                        line.words().replace('\n', ' ')));
    }

    private static Stream<String> words(List<Alarm> alarms, Alarm.State state, Reader reader) {
        return alarms.stream()
                .filter(alarm -> alarm.state() == state)
                .map(alarm -> reader.t(alarm.words()))
                .distinct();
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
