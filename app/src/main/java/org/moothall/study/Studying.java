package org.moothall.study;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;
import org.moothall.study.Studies.Whole;
import org.moothall.study.Study.Holds;
import org.moothall.study.Study.Hypothesis;
import org.moothall.study.Study.Speaks;
import org.moothall.study.Study.Step;
import org.moothall.study.Study.Voice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is done in a study; each act stands in the study's own record of the journal.
@Component
class Studying {

    private final StudyStore store;
    private final StepStore steps;
    private final Journal journal;
    private final City city;
    private final Clock clock;

    Studying(StudyStore store, StepStore steps, Journal journal, City city, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.journal = journal;
        this.city = city;
        this.clock = clock;
    }

    @Transactional
    Study call(Text subject, List<String> warnings, List<String> offices, Officer officer) {
        var own = officer.office().key();
        Deed.RUN_STUDY.demand(officer, own);
        var at = clock.instant();
        var number = "ST-%d-%06d".formatted(at.atZone(city.settings().zone()).getYear(), store.number());
        var study = new Study(
                Ids.next(),
                number,
                own,
                officer.person(),
                subject.en(),
                subject.zh(),
                warnings,
                offices.stream().filter(key -> !key.equals(own)).distinct().toList(),
                Study.State.OPEN,
                "",
                0,
                at,
                null);
        store.add(study);
        note(study, officer, "study.called", at);
        return study;
    }

    @Transactional
    void suppose(Whole whole, String words, Officer officer) {
        var study = joined(whole, officer);
        var at = clock.instant();
        var own = officer.office().key();
        store.add(new Hypothesis(Ids.next(), study.id(), words, Holds.OPEN, own, officer.person(), at));
        note(study, officer, "study.supposed", at);
    }

    @Transactional
    void say(Whole whole, @Nullable UUID hypothesis, Speaks speaks, String words, Officer officer) {
        var study = joined(whole, officer);
        var at = clock.instant();
        var own = officer.office().key();
        store.add(new Voice(Ids.next(), study.id(), hypothesis, speaks, words, own, officer.person(), at));
        note(study, officer, "study.said", at);
    }

    @Transactional
    void judge(Whole whole, UUID hypothesis, Holds holds, Officer officer) {
        var study = whole.study();
        Deed.RUN_STUDY.demand(officer, study.office());
        if (!store.judge(study.id(), hypothesis, holds)) throw new NotFound("hypothesis " + hypothesis);
        note(study, officer, "study.judged", clock.instant());
    }

    /// Saves the minutes, or closes them; false where somebody else has done so meanwhile.
    ///
    /// @param version that the writer saw
    @Transactional
    boolean write(Whole whole, String minutes, int version, boolean closed, Officer officer) {
        var study = whole.study();
        Deed.RUN_STUDY.demand(officer, study.office());
        var at = clock.instant();
        var as = new Study(
                study.id(),
                study.number(),
                study.office(),
                study.person(),
                study.subjectEn(),
                study.subjectZh(),
                study.warnings(),
                study.offices(),
                closed ? Study.State.CLOSED : Study.State.OPEN,
                minutes,
                version,
                study.at(),
                closed ? at : null);
        if (!store.write(as)) return false;
        note(study, officer, closed ? "study.closed" : "study.minuted", at);
        return true;
    }

    @Transactional
    void task(Whole whole, String office, String words, Instant due, Officer officer) {
        var study = whole.study();
        Deed.RUN_STUDY.demand(officer, study.office());
        var at = clock.instant();
        steps.add(new Step(Ids.next(), study.id(), office, words, due, officer.person(), at, null, ""));
        note(study, officer, "study.tasked", at);
    }

    /// False where it is done already.
    @Transactional
    boolean done(Whole whole, Step step, String words, Officer officer) {
        Deed.JOIN_STUDY.demand(officer, step.office());
        var at = clock.instant();
        if (!steps.done(step.id(), words, at)) return false;
        note(whole.study(), officer, "study.done", at);
        return true;
    }

    private Study joined(Whole whole, Officer officer) {
        var own = officer.office().key();
        Deed.JOIN_STUDY.demand(officer, own);
        if (!whole.concerns(own)) throw new Forbidden("study " + whole.study().number());
        return whole.study();
    }

    private void note(Study study, Officer officer, String act, Instant at) {
        var detail = JsonNodeFactory.instance.objectNode().put("study", study.number());
        journal.append(List.of(new Line(study.id(), at, "person:" + officer.person(), act, detail.toString())));
    }
}
