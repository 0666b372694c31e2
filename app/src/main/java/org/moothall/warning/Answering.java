package org.moothall.warning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.moothall.city.City;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.Language;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;
import org.moothall.warning.Warning.Answer;
import org.moothall.warning.Warning.Cause;
import org.moothall.warning.Warning.State;
import org.moothall.warning.Warning.Verdict;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// Takes answers, within the transaction of who calls: the first of two at once counts.
@Component
class Answering {

    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int MOST = 2_000, LINK = 200;

    private final WarningStore store;
    private final CourseStore courses;
    private final WarningLines lines;
    private final WarningAlarms alarms;
    private final City city;
    private final Texts texts;
    private final Clock clock;

    Answering(
            WarningStore store,
            CourseStore courses,
            WarningLines lines,
            WarningAlarms alarms,
            City city,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.lines = lines;
        this.alarms = alarms;
        this.city = city;
        this.texts = texts;
        this.clock = clock;
    }

    boolean may(Officer officer, Warning warning) {
        var by = officer.office().key();
        return Deed.ANSWER_WARNING.by(officer, warning.office())
                || by.equals(city.settings().triage()) && Deed.ANSWER_ANY_WARNING.by(officer);
    }

    Answered answer(String number, Officer officer, Answer answer, int version) {
        return answer(number, officer, answer, version, clock.instant());
    }

    Answered answer(String number, Officer officer, Answer answer, int version, Instant at) {
        var warning = store.hold(number).orElseThrow(() -> new NotFound("warning " + number));
        if (!may(officer, warning)) Deed.ANSWER_WARNING.demand(officer, warning.office());
        if (warning.version() != version) return new Answered.Moved(warning);
        return refusal(answer, at)
                .<Answered>map(Answered.Refused::new)
                .orElseGet(() -> new Answered.Taken(taken(warning, officer, answer, at)));
    }

    private Optional<Text> refusal(Answer answer, Instant at) {
        if (answer.reason().isBlank()) return refused("reason");
        if (answer.reason().length() > MOST || answer.link().length() > LINK) return refused("long");
        return switch (answer.verdict()) {
            case EXPLAINED -> answer.cause() == Cause.OPEN ? refused("cause") : Optional.empty();
            case ACTED -> answer.link().isBlank() ? refused("link") : Optional.empty();
            case WATCHED -> until(answer, at) ? Optional.empty() : refused("again");
        };
    }

    private static boolean until(Answer answer, Instant at) {
        var again = answer.again();
        return again != null && again.isAfter(at) && !again.isAfter(at.plus(LONGEST));
    }

    private Optional<Text> refused(String why) {
        var key = "warning.refused." + why;
        return Optional.of(new Text(texts.get(Language.EN, key), texts.get(Language.ZH, key)));
    }

    private Warning taken(Warning warning, Officer officer, Answer answer, Instant at) {
        var row = row(warning, officer, answer, at);
        var now = Raising.now(warning, state(warning, answer.verdict()), null, warning.endedAt());
        courses.answer(row);
        store.keep(now);
        lines.answered(row);
        alarms.answered(now);
        return now;
    }

    /// What is over stays so: whoever learns later what it was still says so.
    private static State state(Warning warning, Verdict verdict) {
        if (warning.state() == State.OVER) return State.OVER;
        return State.valueOf(verdict.name());
    }

    private CourseStore.AnswerRow row(Warning warning, Officer officer, Answer answer, Instant at) {
        return new CourseStore.AnswerRow(
                warning.id(),
                courses.answers(warning.id()).size() + 1,
                answer.verdict(),
                answer.cause(),
                answer.reason().strip(),
                answer.link().strip(),
                answer.verdict() == Verdict.WATCHED ? answer.again() : null,
                warning.owedUntil(),
                officer.office().key(),
                officer.person(),
                at);
    }
}
