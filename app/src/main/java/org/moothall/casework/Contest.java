package org.moothall.casework;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.deadline.Due;
import org.moothall.deadline.Happening;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.fairness.Part;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.moothall.whose.Bench;
import org.moothall.whose.Dispute;
import org.moothall.whose.Passed;
import org.moothall.whose.Passed.What;
import org.moothall.whose.Sentence;

/// What the dispute over whose a case is lets the offices do: who decides it, who may still object, who may read on.
///
/// @param bench empty while nothing waits to be decided
public record Contest(Dispute dispute, Optional<Bench> bench, Ground ground) {

    static Contest of(List<Entry> history, Ground ground) {
        var lines = history.stream().flatMap(entry -> passed(entry, ground.procedure()).stream());
        var dispute = Dispute.of(lines.toList(), ground.centre());
        return new Contest(dispute, Bench.of(dispute, ground.recusal(), ground.conference()), ground);
    }

    /// What an entry says of whose the case is; empty for the others.
    private static Optional<Passed> passed(Entry entry, Procedure procedure) {
        return Optional.ofNullable(what(entry, procedure))
                .map(what -> new Passed(
                        entry.position(), what, entry.officer(), entry.by(), entry.office(), entry.note(), entry.at()));
    }

    private static @Nullable What what(Entry entry, Procedure procedure) {
        return switch (entry.verb()) {
            case RECEIVED -> What.OPENED;
            case OBJECT -> What.OBJECTED;
            case ASSIGN -> What.SENT;
            case HAND_OVER -> What.HANDED;
            case ABOUT, NOT_ABOUT, STEP_ASIDE, SUCCEED -> entry.office() == null ? null : What.AWAY;
            case REOPEN, APPEAL, NEW_FACTS -> What.AGAIN;
            default -> procedure.step(entry.toStep()).phase() == Phase.CLOSED ? What.ENDED : null;
        };
    }

    /// Whether an officer reads the case because their office decides, or they have decided, whose it is.
    boolean sees(Officer officer) {
        var there =
                bench.filter(one -> one.office().equals(officer.office().key())).isPresent()
                        && (officer.is(Role.HEAD) || officer.is(Role.CASEWORKER) || officer.is(Role.TRIAGE));
        return (there || dispute.decided(officer.person()))
                && ground.recusal().person(officer.person(), Part.SHARE).isEmpty();
    }

    /// Whether somebody decides it now by virtue of the dispute; else the centre sends what is to be sent.
    boolean decides(Verb verb) {
        return verb == Verb.ASSIGN && bench.isPresent();
    }

    /// Why whoever it is may not decide here, or why nobody may object any more.
    Optional<Refused> refused(Verb verb, Actor actor) {
        if (verb == Verb.OBJECT)
            return dispute.finalRuling()
                    .map(ruling -> Sentence.decided(name(ruling.to()), local(ruling.at())))
                    .map(words -> new Refused(Reason.OBJECTION_DECIDED, words));
        return actor instanceof Actor.Staff(Officer officer) && decides(verb)
                ? bench.filter(one -> !one.has(officer))
                        .map(one -> Sentence.otherRung(one.rung(), name(one.office())))
                        .map(words -> new Refused(Reason.OTHER_RUNG, words))
                : Optional.empty();
    }

    /// Why it is too late to object from a step; empty where it is not, or where the procedure sets no limit.
    Optional<Refused> late(String step, Instant at) {
        return ground.procedure().limits().stream()
                .filter(ground.procedure()::right)
                .filter(limit -> Happening.named(limit.until(), Verb.OBJECT.key(), step))
                .flatMap(limit -> ground.timetable().latest(limit.key()).stream())
                .map(Timetable.Run::due)
                .filter(due -> due.running() && due.missed(at))
                .findFirst()
                .map(this::tooLate);
    }

    private Refused tooLate(Due due) {
        var until = due.due() == null ? due.start().at() : due.due();
        return new Refused(
                Reason.OBJECTION_TOO_LATE,
                Sentence.tooLate(local(until), due.limit().basis()));
    }

    /// Key of the office that decides an objection now; empty where none waits.
    public Optional<String> decider() {
        return bench.map(Bench::office);
    }

    /// Keys of the people who may decide it; nobody where none waits.
    public List<String> deciders() {
        return bench.map(Bench::people).orElse(List.of());
    }

    /// Until when it has to be settled: the date of the limit that the objection started; empty where none runs.
    public Optional<Instant> until() {
        return ground.timetable().runs().stream()
                .filter(run -> run.latest() && run.due().running())
                .map(Timetable.Run::due)
                .filter(due -> due.start().what().equals(Verb.OBJECT.key()))
                .flatMap(due -> Optional.ofNullable(due.due()).stream())
                .findFirst();
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(ground.calendar().zone());
    }

    private Text name(String office) {
        return ground.offices().find(office).map(one -> one.name()).orElse(new Text(office, office));
    }
}
