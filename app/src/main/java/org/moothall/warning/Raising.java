package org.moothall.warning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Directory;
import org.moothall.figures.Veil;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.procedure.Procedures;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warning.State;
import org.springframework.stereotype.Component;

/// Raises warnings and follows them from look to look, within the transaction of who calls. An office
/// is rung for as many a week as its budget says; a red one always rings.
@Component
class Raising {

    private final WarningStore store;
    private final CourseStore courses;
    private final WarningPart part;
    private final Matters matters;
    private final Directory directory;
    private final WarningLines lines;
    private final WarningAlarms alarms;
    private final Procedures procedures;

    Raising(
            WarningStore store,
            CourseStore courses,
            WarningPart part,
            Matters matters,
            Directory directory,
            WarningLines lines,
            WarningAlarms alarms,
            Procedures procedures) {
        this.store = store;
        this.courses = courses;
        this.part = part;
        this.matters = matters;
        this.directory = directory;
        this.lines = lines;
        this.alarms = alarms;
        this.procedures = procedures;
    }

    void raise(Sign sign, Instant at) {
        if (sign.counted() && Math.max(sign.observed(), sign.expected()) < Veil.FEW) return;
        store.lock();
        store.standing(sign.source(), sign.subject())
                .ifPresentOrElse(standing -> again(standing, sign, at), () -> raised(sign, at));
    }

    private void raised(Sign sign, Instant at) {
        var warning = fresh(sign, owner(sign), at);
        store.add(warning);
        courses.look(warning, sign, warning.grade(), at);
        lines.raised(warning);
        if (warning.open()) ring(warning, at);
    }

    private Warning fresh(Sign sign, String office, Instant at) {
        var grade = grade(sign);
        var state = rings(office, grade, at) ? State.OPEN : State.QUIET;
        return new Warning(
                Ids.next(),
                "EW-%d-%06d".formatted(procedures.calendar().day(at).getYear(), store.number()),
                sign.source(),
                sign.subject(),
                sign.kind(),
                sign.areas(),
                office,
                sign.since(),
                sign.until(),
                sign.since(),
                sign.observed(),
                sign.expected(),
                sign.unit(),
                sign.interval(),
                grade,
                sign.what().en(),
                sign.what().zh(),
                state,
                at,
                state == State.OPEN ? due(grade, at) : null,
                null,
                0);
    }

    /// The same look twice says nothing new, nor does one at an earlier day.
    private void again(Warning standing, Sign sign, Instant at) {
        if (sign.until().isBefore(standing.until())) return;
        var looks = courses.looks(standing.id());
        if (!looks.isEmpty() && sign.sameAs(looks.getLast()) && sign.what().equals(standing.what())) return;
        var grade = grade(sign);
        var opens = opens(standing, grade, at);
        var due = opens ? due(worse(grade, standing), at) : standing.owedUntil();
        var now = seen(standing, office(standing, sign), sign, grade, opens ? State.OPEN : standing.state(), due);
        store.keep(now);
        courses.look(now, sign, grade, at);
        lines.looked(now, at);
        if (opens) ring(now, at);
    }

    private static Grade worse(Grade grade, Warning standing) {
        return grade.compareTo(standing.grade()) > 0 ? grade : standing.grade();
    }

    /// An answer is owed anew where it has grown by a grade, and of a quiet one as soon as its office has room for it.
    private boolean opens(Warning standing, Grade grade, Instant at) {
        if (standing.state() == State.QUIET) return rings(standing.office(), worse(grade, standing), at);
        return grade.compareTo(standing.grade()) > 0;
    }

    private boolean rings(String office, Grade grade, Instant at) {
        if (grade == Grade.RED) return true;
        var calendar = procedures.calendar();
        var monday = calendar.day(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var since = monday.atStartOfDay(calendar.zone()).toInstant();
        return store.rung(office, since, at) < part.rules().budget().of(office);
    }

    private void ring(Warning warning, Instant at) {
        store.ring(warning, at);
        alarms.raise(warning, at);
    }

    private Grade grade(Sign sign) {
        var kind = matters.tree().find(sign.kind());
        return part.rules().grade(sign, kind.map(Matter::urgency).orElse(null));
    }

    /// One that was answered while its office was there may grow when it is not any more.
    private String office(Warning standing, Sign sign) {
        return directory.offices().find(standing.office()).isPresent() ? standing.office() : owner(sign);
    }

    private String owner(Sign sign) {
        return directory.offices().find(sign.office()).isPresent()
                ? sign.office()
                : matters.lead(sign.kind(), sign.areas());
    }

    private Instant due(Grade grade, Instant at) {
        return part.rules().due(grade, at, procedures.calendar());
    }

    /// Those of a source that its whole look did not see, for as long as the city says: over, once
    /// nobody owes an answer.
    void seen(String source, Set<String> subjects, Instant at) {
        var today = procedures.calendar().day(at);
        for (var one : store.standing(source)) {
            if (one.open() || subjects.contains(one.subject())) continue;
            if (one.until().plusDays(part.rules().forget()).isBefore(today)) over(one, at);
        }
    }

    /// What a source says is past: an answer that is owed stays owed, with these words behind what it is; else it is
    /// over.
    void over(String source, String subject, Text past, Instant at) {
        store.lock();
        store.standing(source, subject).ifPresent(one -> {
            if (one.open()) {
                store.keep(saying(one, past));
                lines.looked(one, at);
            } else over(one, at);
        });
    }

    private void over(Warning warning, Instant at) {
        store.keep(now(warning, State.OVER, null, at));
        lines.over(warning, at);
    }

    /// Those that were watched until now; not one that was answered anew meanwhile.
    void wake(Instant at) {
        for (var one : store.wake(at))
            store.hold(one.number()).filter(one::equals).ifPresent(held -> wake(held, at));
    }

    private void wake(Warning warning, Instant at) {
        var now = now(warning, State.OPEN, due(warning.grade(), at), null);
        store.keep(now);
        lines.owed(now, at);
        ring(now, at);
    }

    /// As it stands after another look. The worst grade that it had stays.
    private static Warning seen(
            Warning one, String office, Sign sign, Grade now, State becomes, @Nullable Instant owed) {
        return new Warning(
                one.id(),
                one.number(),
                one.source(),
                one.subject(),
                one.kind(),
                sign.areas(),
                office,
                sign.since().isBefore(one.since()) ? sign.since() : one.since(),
                sign.until(),
                sign.since(),
                sign.observed(),
                sign.expected(),
                one.unit(),
                sign.interval(),
                worse(now, one),
                sign.what().en(),
                sign.what().zh(),
                becomes,
                one.raisedAt(),
                owed,
                one.endedAt(),
                one.version() + 1);
    }

    static Warning now(Warning one, State becomes, @Nullable Instant owed, @Nullable Instant ended) {
        return now(one, one.what(), becomes, owed, ended);
    }

    /// With more words.
    private static Warning saying(Warning one, Text more) {
        var what = new Text(one.what().en() + " " + more.en(), one.what().zh() + more.zh());
        return now(one, what, one.state(), one.owedUntil(), one.endedAt());
    }

    private static Warning now(Warning one, Text what, State becomes, @Nullable Instant owed, @Nullable Instant ended) {
        return new Warning(
                one.id(),
                one.number(),
                one.source(),
                one.subject(),
                one.kind(),
                one.areas(),
                one.office(),
                one.since(),
                one.until(),
                one.lookSince(),
                one.observed(),
                one.expected(),
                one.unit(),
                one.interval(),
                one.grade(),
                what.en(),
                what.zh(),
                becomes,
                one.raisedAt(),
                owed,
                ended,
                one.version() + 1);
    }
}
