package org.moothall.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.moothall.directory.Officer;
import org.moothall.notice.Subject.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What alarms are about, each asked of whoever knows. Of a kind that nobody knows any more an alarm stands: it is
/// taken by somebody, not forgotten.
@Component
class Subjects {

    private final ObjectProvider<Subject> all;

    Subjects(ObjectProvider<Subject> all) {
        this.all = all;
    }

    Standing standing(Alarm alarm, Instant at) {
        var subject = byKind().get(alarm.kind());
        return subject == null ? new Standing(true, "") : subject.standing(alarm, at);
    }

    boolean fits(Alarm alarm, Officer officer) {
        var subject = byKind().get(alarm.kind());
        return subject == null || subject.fits(alarm, officer);
    }

    void ended(Alarm alarm, Instant at) {
        var subject = byKind().get(alarm.kind());
        if (subject != null) subject.ended(alarm, at);
    }

    private Map<String, Subject> byKind() {
        List<Subject> subjects = all.stream().toList();
        return subjects.stream().collect(Collectors.toMap(Subject::kind, Function.identity()));
    }
}
