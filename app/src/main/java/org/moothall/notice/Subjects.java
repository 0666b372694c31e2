package org.moothall.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.directory.Officer;
import org.moothall.notice.Subject.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// What alarms are about, each asked of whoever knows. Of a kind that nobody knows any more an alarm stands: it is
/// taken by somebody, not forgotten.
@Component
class Subjects {

    /// Found at the first question: those who know raise alarms themselves.
    private final SingletonSupplier<Map<String, Subject>> byKind;

    Subjects(ObjectProvider<Subject> all) {
        byKind = SingletonSupplier.of(() -> all.stream().collect(Collectors.toMap(Subject::kind, Function.identity())));
    }

    Standing standing(Alarm alarm, Instant at) {
        var subject = byKind.obtain().get(alarm.kind());
        return subject == null ? new Standing(true, "") : subject.standing(alarm, at);
    }

    boolean recurs(String kind) {
        var subject = byKind.obtain().get(kind);
        return subject != null && subject.recurs();
    }

    boolean fits(Alarm alarm, Officer officer) {
        var subject = byKind.obtain().get(alarm.kind());
        return subject == null || subject.fits(alarm, officer);
    }

    /// Those that somebody may learn of, as they are for them now; each kind is asked once.
    List<Alarm> seen(List<Alarm> alarms, Officer reader) {
        var seen = alarms.stream().collect(Collectors.groupingBy(Alarm::kind)).entrySet().stream()
                .flatMap(kind -> seen(kind.getKey(), kind.getValue(), reader).stream())
                .collect(Collectors.toMap(Alarm::id, Function.identity()));
        return alarms.stream()
                .flatMap(alarm -> Stream.ofNullable(seen.get(alarm.id())))
                .toList();
    }

    private List<Alarm> seen(String kind, List<Alarm> alarms, Officer reader) {
        var subject = byKind.obtain().get(kind);
        return subject == null ? alarms : subject.seen(alarms, reader);
    }
}
