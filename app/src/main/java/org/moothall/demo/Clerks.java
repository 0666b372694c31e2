package org.moothall.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.demo.Residents.Said;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Role;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.procedure.Verb;

/// The demo's offices at work: takes a case along its course, in office hours, as far as the present.
record Clerks(Script script, Casework casework, Offices offices, ZoneId zone, Instant now) {

    /// Answers how many moves were made.
    int handle(CaseId id, Said said) {
        var chance = said.chance();
        var at = said.filing().at();
        var course = said.over() ? Course.over(chance) : Course.of(Duration.between(at, now), chance);
        int made = 0;
        for (var verb : course.moves()) {
            at = officeHours(at.plus(Duration.ofMinutes(20 + chance.nextInt(minutes(verb)))));
            var act = at.isBefore(now) ? act(verb, casework.require(id), said, at) : Optional.<Act>empty();
            if (act.isEmpty() || !(casework.take(id, act.get()) instanceof Decision.Taken)) return made;
            made++;
        }
        return made;
    }

    /// How long a move is waited for at most.
    private static int minutes(Verb verb) {
        var hours = switch (verb) {
            case ACCEPT, OBJECT -> 26;
            case ASSIGN, ASK, NOTE, CO_HANDLE, WITHDRAW -> 30;
            case ANSWER, ADD, CONTRIBUTE -> 60;
            case REPLY, PLAN, INTERIM, EXTEND, HEAR, HEARD -> 130;
            case RATE, CLOSE, REOPEN, APPEAL, NEW_FACTS, LAPSE -> 110;
            case RECEIVED,
                    HAND_OVER,
                    DONE,
                    DIVERT,
                    DECLINE,
                    SUBMIT,
                    UNREACHABLE,
                    ABOUT,
                    NOT_ABOUT,
                    STEP_ASIDE,
                    JOIN,
                    GATHER,
                    SPLIT,
                    TAKE_ON,
                    LET_GO,
                    GO_WITHOUT,
                    CONCLUDE,
                    SUCCEED,
                    REFER -> 24;
        };
        return hours * 60;
    }

    /// The same moment on a day's work from 8:30 to 18:00, else early the next morning.
    private Instant officeHours(Instant at) {
        var local = at.atZone(zone);
        if (local.toLocalTime().isBefore(LocalTime.of(8, 30)))
            return local.with(LocalTime.of(8, 31 + Math.floorMod(at.hashCode(), 28)))
                    .toInstant();
        if (local.toLocalTime().isAfter(LocalTime.of(18, 0)))
            return local.plusDays(1)
                    .with(LocalTime.of(8, 44))
                    .plusMinutes(Math.floorMod(at.hashCode(), 70))
                    .toInstant();
        return at;
    }

    private Optional<Act> act(Verb verb, CaseFile file, Said said, Instant at) {
        var note = note(verb, said);
        return switch (verb.by()) {
            case OFFICE, ANYONE_ON_IT -> holder(file).map(actor -> act(verb, actor, note, file, said, at));
            case REPORTER -> Optional.of(act(verb, new Actor.Reporter(), note, file, said, at));
            case CENTRE -> decider(file).map(actor -> act(verb, actor, note, file, said, at));
            case HELPER ->
                helper(file)
                        .flatMap(offices::answerable)
                        .flatMap(person -> offices.officer(person.key()))
                        .map(officer -> act(verb, new Actor.Staff(officer), note, file, said, at));
            case NOBODY, CLOCK, WHOEVER_SORTS, LEAD_OR_CENTRE, LEADER, CONVENOR -> Optional.empty();
        };
    }

    private Act act(Verb verb, Actor actor, String note, CaseFile file, Said said, Instant at) {
        return new Act(
                verb,
                actor,
                file.version(),
                note,
                given(verb, said, at),
                office(verb, file, said),
                null,
                verb != Verb.NOTE,
                List.of(),
                at);
    }

    /// The centre leaves a case where it is, or finds that it is the township's.
    private @Nullable String office(Verb verb, CaseFile file, Said said) {
        return switch (verb) {
            case ASSIGN ->
                helper(file).filter(other -> said.chance().nextBoolean()).orElse(file.lead());
            case CO_HANDLE -> helper(file).orElse(null);
            default -> null;
        };
    }

    private static @Nullable Instant given(Verb verb, Said said, Instant at) {
        return switch (verb) {
            case PLAN -> at.plus(Duration.ofDays(6 + said.chance().nextInt(24)));
            case CO_HANDLE -> at.plus(Duration.ofDays(3));
            default -> null;
        };
    }

    /// The township's office helps, where it is not the owner.
    private Optional<String> helper(CaseFile file) {
        return file.areaPath().stream()
                .skip(1)
                .flatMap(area ->
                        offices.all().stream().filter(office -> office.area().equals(area)))
                .map(office -> office.key())
                .filter(office -> !office.equals(file.lead())
                        && offices.answerable(office).isPresent())
                .reduce((wider, nearer) -> nearer);
    }

    private Optional<Actor> holder(CaseFile file) {
        return offices.officer(file.handler()).map(Actor.Staff::new);
    }

    /// Whose rung it is; where nobody objects, triage.
    private Optional<Actor> decider(CaseFile file) {
        return casework.ground(file).contest().deciders().stream()
                .flatMap(person -> offices.officer(person).stream())
                .findFirst()
                .<Actor>map(Actor.Staff::new)
                .or(this::triage);
    }

    private Optional<Actor> triage() {
        return offices.people().stream()
                .flatMap(person -> offices.officer(person.key()).stream())
                .filter(officer -> officer.is(Role.TRIAGE))
                .findFirst()
                .map((Officer officer) -> new Actor.Staff(officer));
    }

    private String note(Verb verb, Said said) {
        var story = said.story();
        var words = switch (verb) {
            case ASK -> List.of(story.ask());
            case ANSWER -> List.of(story.answer());
            case REPLY -> story.replies();
            case PLAN -> List.of(story.plan());
            default -> script.words().getOrDefault(verb.key(), List.<Text>of());
        };
        return words.isEmpty() ? "" : Script.one(words, said.chance()).in(language(said));
    }

    private static Language language(Said said) {
        return said.filing().language();
    }
}
