package org.moothall.study;

import java.time.Clock;
import java.util.List;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.moothall.study.Study.Hypothesis;
import org.moothall.study.Study.Step;
import org.moothall.study.Study.Voice;
import org.springframework.stereotype.Service;

/// The door to joint studies: whose they are, and what waits in them.
@Service
public class Studies {

    /// More than this nobody reads.
    static final int MOST = 200;

    private final StudyStore store;
    private final StepStore steps;
    private final Directory directory;
    private final Clock clock;

    Studies(StudyStore store, StepStore steps, Directory directory, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.directory = directory;
        this.clock = clock;
    }

    /// Those about a warning; of one that the officer may not read nobody tells more than that there is one.
    List<Led> about(String warning, Officer officer) {
        var ask = new StudyStore.About(officer.office().key(), warning, clock.instant(), MOST);
        return store.about(ask).stream()
                .map(line -> new Led(line, reads(line.concerned(), officer)))
                .toList();
    }

    record Led(StudyStore.Line line, boolean reads) {}

    private static boolean reads(boolean concerned, Officer officer) {
        return concerned && Deed.JOIN_STUDY.by(officer, officer.office().key()) || Deed.READ_ALL_TASKS.by(officer);
    }

    /// A study with all that belongs to it.
    record Whole(Study study, List<Hypothesis> hypotheses, List<Voice> voices, List<Step> steps) {

        /// Offices that have a step take part in it.
        boolean concerns(String office) {
            return study.concerns(office)
                    || steps.stream().anyMatch(step -> step.office().equals(office));
        }
    }

    /// @throws NotFound  where there is none of this number
    /// @throws Forbidden where it does not concern this officer's office
    Whole visible(String number, Officer officer) {
        var study = store.find(number).orElseThrow(() -> new NotFound("study " + number));
        var whole = new Whole(study, store.hypotheses(study.id()), store.voices(study.id()), steps.of(study.id()));
        if (!reads(whole.concerns(officer.office().key()), officer)) throw new Forbidden("study " + number);
        return whole;
    }

    List<StudyStore.Line> lines(Officer officer) {
        return store.lines(
                new StudyStore.Ask(officer.office().key(), Deed.READ_ALL_TASKS.by(officer), clock.instant(), MOST));
    }

    /// Steps of this person's office that are overdue.
    int waiting(String person) {
        return directory
                .officer(person)
                .map(officer -> steps.waiting(officer.office().key(), clock.instant()))
                .orElse(0);
    }
}
