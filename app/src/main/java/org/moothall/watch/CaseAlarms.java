package org.moothall.watch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.procedure.Passing;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.timekeeper.Told;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Cases that are overdue, and cases that nobody accepts, ring from the moment at which time takes them up to somebody:
/// once, however many of their clocks are over.
@Component
class CaseAlarms implements Subject {

    static final String KIND = "case";

    private static final String UNACCEPTED = "unaccepted", OVERDUE = "overdue";

    private final Alarms alarms;
    private final Casework casework;
    private final Directory directory;
    private final Texts texts;

    CaseAlarms(Alarms alarms, Casework casework, Directory directory, Texts texts) {
        this.alarms = alarms;
        this.casework = casework;
        this.directory = directory;
        this.texts = texts;
    }

    /// In the transaction that tells it.
    @EventListener
    void told(Told told) {
        if (told.kind() != Told.Kind.CLIMBED) return;
        var file = casework.require(told.caseId());
        raise(file, waits(file) ? UNACCEPTED : OVERDUE, told.limitKey() + ":" + told.run(), told.at());
    }

    private void raise(CaseFile file, String goes, String run, Instant at) {
        alarms.raise(new Alarm.Raise(
                KIND,
                "%s:%s:%s:%s".formatted(KIND, file.id().value(), goes, run),
                goes,
                file.lead(),
                file.id().value(),
                file.number(),
                new Text(words(Language.EN, goes, file), words(Language.ZH, goes, file)),
                at));
    }

    private String words(Language language, String goes, CaseFile file) {
        var office = directory
                .offices()
                .find(file.lead())
                .map(one -> one.name().in(language))
                .orElse(file.lead());
        return texts.get(language, "notice.case." + goes, file.number(), office);
    }

    private static boolean waits(CaseFile file) {
        return file.in(Phase.RECEIVED, Phase.CONTESTED);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var file = casework.require(id(alarm));
        var stands = (alarm.goes().equals(OVERDUE) || waits(file))
                && overdue(file, at).isPresent();
        return new Standing(stands, String.valueOf(file.version()));
    }

    /// What made it come up to somebody, and has done so by now.
    private Optional<Passing.Effect> overdue(CaseFile file, Instant at) {
        return casework.ground(file).timetable().effects().stream()
                .filter(effect -> effect.reach() != null && !effect.at().isAfter(at))
                .findFirst();
    }

    /// Accepted at last, and still too late by another of its clocks.
    @Override
    public void ended(Alarm alarm, Instant at) {
        var file = casework.require(id(alarm));
        if (alarm.goes().equals(UNACCEPTED))
            overdue(file, at)
                    .map(Passing.Effect::run)
                    .ifPresent(run -> raise(file, OVERDUE, run.limit() + ":" + run.number(), at));
    }

    @Override
    public boolean fits(Alarm alarm, Officer officer) {
        return casework.sees(officer, casework.require(id(alarm)));
    }

    private static CaseId id(Alarm alarm) {
        return new CaseId(Objects.requireNonNull(alarm.caseId()));
    }
}
