package org.moothall.notice;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    void ended(Alarm alarm, Instant at) {
        var subject = byKind.obtain().get(alarm.kind());
        if (subject != null) subject.ended(alarm, at);
    }
}
