package org.moothall.conference;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.city.City;
import org.moothall.conference.Conference.Invited;
import org.moothall.conference.Conference.Invited.Answer;
import org.moothall.conference.Conferences.Whole;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Ids;
import org.moothall.procedure.Verb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is done with a conference; each act stands in the journal of every case that it is on.
@Component
class Convening {

    private final ConferenceStore store;
    private final Casework casework;
    private final Journal journal;
    private final City city;
    private final Clock clock;

    Convening(ConferenceStore store, Casework casework, Journal journal, City city, Clock clock) {
        this.store = store;
        this.casework = casework;
        this.journal = journal;
        this.city = city;
        this.clock = clock;
    }

    /// What a conference is called with. The lead offices are invited without being named.
    record Call(
            List<CaseFile> cases,
            String subject,
            Instant starts,
            String place,
            List<String> agenda,
            List<String> offices) {}

    @Transactional
    Conference call(Call call, Officer officer) {
        call.cases().forEach(file -> casework.demand(officer, Deed.CALL_CONFERENCE, file));
        var at = clock.instant();
        var office = officer.office().key();
        var conference = new Conference(
                Ids.next(),
                "CC-%d-%06d".formatted(at.atZone(city.settings().zone()).getYear(), store.number()),
                office,
                officer.person(),
                call.subject(),
                call.starts(),
                call.place(),
                call.agenda(),
                Conference.State.CALLED,
                "",
                List.of(),
                "",
                0,
                at,
                null);
        var invited = Stream.concat(call.cases().stream().map(CaseFile::lead), call.offices().stream())
                .distinct()
                .filter(key -> !key.equals(office))
                .map(key -> Invited.open(conference.id(), key))
                .toList();
        store.add(
                conference, call.cases().stream().map(file -> file.id().value()).toList(), invited);
        note(conference, call.cases(), officer, "conference.called");
        return conference;
    }

    /// False where the officer's office is not invited.
    @Transactional
    boolean answer(Whole whole, Officer officer, Answer answer, String words) {
        var id = whole.conference().id();
        var office = officer.office().key();
        Deed.ANSWER_CONFERENCE.demand(officer, office);
        if (!store.answer(new Invited(id, office, answer, words, officer.person(), clock.instant()))) return false;
        note(whole.conference(), whole.cases(), officer, "conference.answered");
        return true;
    }

    /// Saves the minutes, or closes them; false where somebody else has done so meanwhile.
    @Transactional
    boolean write(Whole whole, Officer officer, Minutes minutes) {
        var before = whole.conference();
        Deed.RUN_CONFERENCE.demand(officer, before.office());
        var as = new Conference(
                before.id(),
                before.number(),
                before.office(),
                before.person(),
                before.subject(),
                before.starts(),
                before.place(),
                before.agenda(),
                minutes.closed() ? Conference.State.HELD : Conference.State.CALLED,
                minutes.text(),
                minutes.present(),
                "",
                minutes.version(),
                before.at(),
                minutes.closed() ? clock.instant() : null);
        if (!store.write(as)) return false;
        note(as, whole.cases(), officer, minutes.closed() ? "conference.held" : "conference.minuted");
        return true;
    }

    /// @param version that the writer saw
    /// @param closed  whether the conference is over and the minutes stay as they are
    record Minutes(String text, List<String> present, int version, boolean closed) {}

    @Transactional
    boolean cancel(Whole whole, Officer officer, String reason) {
        Deed.RUN_CONFERENCE.demand(officer, whole.conference().office());
        if (!store.cancel(whole.conference().id(), reason, clock.instant())) return false;
        note(whole.conference(), whole.cases(), officer, "conference.cancelled");
        return true;
    }

    /// A conclusion as it was typed.
    ///
    /// @param assigns whether the case goes to the office
    record Conclusion(CaseFile file, String office, String words, Instant due, boolean assigns) {}

    /// Makes a conclusion an act on its case, as its rules allow.
    @Transactional
    Decision conclude(Whole whole, Officer officer, Conclusion conclusion) {
        var conference = whole.conference();
        Deed.RUN_CONFERENCE.demand(officer, conference.office());
        var file = conclusion.file();
        var decision = casework.take(file.id(), act(conference, conclusion, officer));
        if (!(decision instanceof Decision.Taken(var _, var entry, var _))) return decision;
        var kind = conclusion.assigns()
                ? Task.Kind.ASSIGNMENT
                : conclusion.office().equals(file.lead()) ? Task.Kind.OWN_WORK : Task.Kind.CONTRIBUTION;
        store.add(new Task(
                Ids.next(),
                conference.id(),
                file.id().value(),
                file.number(),
                kind,
                conclusion.office(),
                file.sealed() ? entry.note() : conclusion.words(),
                conclusion.due(),
                entry.position(),
                officer.person(),
                clock.instant(),
                null,
                null));
        note(conference, List.of(file), officer, "conference.concluded");
        return decision;
    }

    private Act act(Conference conference, Conclusion conclusion, Officer officer) {
        var verb = conclusion.assigns() ? moves(conclusion.file(), officer) : Verb.CONCLUDE;
        return new Act(
                verb,
                new Actor.Staff(officer),
                conclusion.file().version(),
                conference.number() + ": " + conclusion.words(),
                conclusion.assigns() ? null : conclusion.due(),
                conclusion.office(),
                null,
                true,
                List.of(),
                clock.instant());
    }

    /// The move by which this officer may send the case elsewhere.
    private Verb moves(CaseFile file, Officer officer) {
        var offered = file.offered(new Actor.Staff(officer), casework.ground(file));
        return offered.contains(Verb.ASSIGN) ? Verb.ASSIGN : Verb.HAND_OVER;
    }

    private void note(Conference conference, List<CaseFile> cases, Officer officer, String act) {
        var detail = JsonNodeFactory.instance.objectNode().put("conference", conference.number());
        var actor = new Actor.Staff(officer).written();
        journal.append(cases.stream()
                .map(file -> new Line(file.id().value(), clock.instant(), actor, act, detail.toString()))
                .toList());
    }
}
