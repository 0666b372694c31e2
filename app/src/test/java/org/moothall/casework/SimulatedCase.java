package org.moothall.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.casework.Decision.Taken;
import org.moothall.casework.Ground.CoHandler;
import org.moothall.deadline.Happening;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Offices;
import org.moothall.directory.Role;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;

/// One case in memory to which anything may happen, held to what must hold of every case after each act.
class SimulatedCase {

    private static final List<Duration> PACES = List.of(
            Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofHours(20), Duration.ofDays(4), Duration.ofDays(25));

    /// So long that every window passes unused.
    private static final Duration QUIET = Duration.ofDays(400);

    private static final int AFTER_THE_END = 12;

    private final Procedure procedure;
    private final Offices offices;
    private final WorkCalendar calendar;
    private final String centre;
    private final Random chance;
    private final List<Entry> history = new ArrayList<>();
    private final List<CoHandler> helpers = new ArrayList<>();
    private final Set<Verb> made = EnumSet.noneOf(Verb.class);
    private Instant now;
    private CaseFile file;

    SimulatedCase(
            Procedure procedure, Offices offices, WorkCalendar calendar, String centre, Instant at, Random chance) {
        this.procedure = procedure;
        this.offices = offices;
        this.calendar = calendar;
        this.centre = centre;
        this.chance = chance;
        this.now = at;
        var opening =
                Openings.seepage("A year", "year", one(List.of("water-bureau", centre)), chance.nextBoolean(), at);
        var received = opening.received(procedure.start());
        var timetable = Timetable.of(procedure, opening.urgency(), List.of(received.happening()), calendar);
        this.file = Opening.Row.of(
                        opening,
                        procedure,
                        offices.answerable(opening.lead()).orElseThrow().key(),
                        "GR-2026-000001",
                        timetable)
                .opened()
                .file();
        history.add(received);
    }

    /// The moves that were made.
    Set<Verb> made() {
        return made;
    }

    void live(Duration time) {
        var end = now.plus(time);
        holds();
        var after = 0;
        while (now.isBefore(end) && after < AFTER_THE_END) {
            if (!file.open()) after++;
            now = now.plus(pace());
            passed();
            act();
        }
    }

    private Duration pace() {
        var pace = chance.nextInt(25) == 0 ? QUIET : one(PACES);
        return Duration.ofSeconds(1 + chance.nextLong(pace.toSeconds()));
    }

    /// What the clock itself does to a case by now.
    private void passed() {
        var due = ground().timetable().effects().stream()
                .filter(effect -> effect.move() != null && !effect.at().isAfter(now))
                .findFirst();
        if (due.isEmpty()) return;
        var move = Objects.requireNonNull(due.get().move());
        assertThat(take(Act.of(move, new Actor.Machine("clock"), -1, "", now)))
                .as("what time does is never refused")
                .isTrue();
        passed();
    }

    private void act() {
        var actor = actor();
        var verb = verb(likely(file.offered(actor, ground())));
        var office = chance.nextInt(6) == 0
                ? null
                : chance.nextBoolean() ? office() : one(offices.all()).key();
        if (verb == Verb.GO_WITHOUT && !helpers.isEmpty()) office = one(helpers).office();
        take(new Act(
                verb,
                actor,
                chance.nextInt(10) == 0 ? file.version() - 1 : file.version(),
                chance.nextInt(10) == 0 ? " " : "because",
                chance.nextInt(6) == 0 ? null : now.plus(Duration.ofHours(chance.nextInt(2_000) - 100)),
                chance.nextInt(40),
                office,
                chance.nextInt(3) == 0 ? null : person(office == null ? file.lead() : office),
                true,
                List.of(),
                now));
    }

    /// What may be done everywhere happens seldom, but for what a reply waits for: else hardly a case moves on.
    private List<Verb> likely(List<Verb> offered) {
        if (offered.contains(Verb.GO_WITHOUT) && chance.nextInt(3) == 0) return List.of(Verb.GO_WITHOUT);
        return offered.stream()
                .filter(verb -> !verb.everywhere() || chance.nextInt(6) == 0)
                .toList();
    }

    /// Anything at times; more often what is offered, and what leads on rather than ends it.
    private Verb verb(List<Verb> offered) {
        var onward = procedure.step(file.step()).moves().entrySet().stream()
                .filter(move -> !move.getValue().to().equals(file.step()))
                .map(Map.Entry::getKey)
                .filter(verb -> verb != Verb.WITHDRAW && offered.contains(verb))
                .toList();
        if (offered.isEmpty() || chance.nextInt(8) == 0) return one(List.of(Verb.values()));
        var verb = onward.isEmpty() || chance.nextInt(3) > 0 ? one(offered) : one(onward);
        return verb == Verb.WITHDRAW && chance.nextInt(10) > 0 ? Verb.ADD : verb; // else hardly a case lives long
    }

    private Actor actor() {
        if (chance.nextInt(4) == 0) return new Actor.Reporter();
        var office = office();
        var holders = offices.holders(office);
        if (holders.isEmpty()) return new Actor.Reporter();
        return new Actor.Staff(offices.officer(one(holders)).orElseThrow());
    }

    /// Mostly one that has to do with the case.
    private String office() {
        if (!helpers.isEmpty() && chance.nextInt(3) == 0) return one(helpers).office();
        return chance.nextInt(5) > 0
                ? one(List.of(file.lead(), file.lead(), centre))
                : one(offices.all()).key();
    }

    /// Mostly of that office, often its head.
    private String person(String office) {
        var heads = offices.holders(office, Role.HEAD).toList();
        var holders = offices.holders(office);
        if (chance.nextBoolean() && !heads.isEmpty()) return one(heads);
        return chance.nextInt(3) > 0 && !holders.isEmpty()
                ? one(holders)
                : one(offices.people()).key();
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private Ground ground() {
        return new Ground(
                procedure,
                file.kind(),
                file.urgency(),
                List.copyOf(history),
                List.copyOf(helpers),
                offices,
                centre,
                centre,
                calendar,
                List.of());
    }

    private boolean take(Act act) {
        var before = timetable();
        if (!(file.take(act, ground()) instanceof Taken(CaseFile after, Entry entry, Timetable stored))) return false;
        assertThat(entry.position()).isEqualTo(file.version() + 1).isEqualTo(after.version());
        history.add(entry);
        made.add(entry.verb());
        help(entry);
        file = after;
        assertThat(ground().timetable()).isEqualTo(stored);
        unmoved(before, timetable(), entry);
        holds();
        return true;
    }

    /// The limits as the history has them; a planted case counts otherwise.
    Timetable timetable() {
        return timetable(history.stream().map(Entry::happening).toList());
    }

    final Timetable timetable(List<Happening> happenings) {
        return Timetable.of(procedure, file.urgency(), happenings, calendar);
    }

    final List<Entry> history() {
        return history;
    }

    private void help(Entry entry) {
        var office = entry.office();
        if (office != null && (entry.verb() == Verb.CO_HANDLE || concluded(entry, office))) {
            helpers.removeIf(helper -> helper.office().equals(office));
            helpers.add(new CoHandler(file.id(), office, "", "", entry.at(), entry.given(), null, null));
        }
        var done = entry.verb() == Verb.CONTRIBUTE ? entry.by() : entry.verb() == Verb.GO_WITHOUT ? office : null;
        helpers.replaceAll(helper -> helper.office().equals(done)
                ? new CoHandler(file.id(), helper.office(), "", "", helper.since(), helper.due(), entry.at(), null)
                : helper);
    }

    private boolean concluded(Entry entry, String office) {
        return entry.verb() == Verb.CONCLUDE && !office.equals(file.lead());
    }

    private void holds() {
        var ground = ground();
        var timetable = ground.timetable();
        owned(ground);
        if (file.phase() != Phase.CLOSED)
            assertThat(timetable.nextLimit()).as("an open case has a clock").isNotNull();
        assertThat(file.open()).isEqualTo(file.phase() != Phase.CLOSED || timetable.owed());
        assertThat(file.nextLimit()).isEqualTo(timetable.nextLimit());
        assertThat(file.nextDue()).isEqualTo(timetable.nextDue());
        assertThat(file.closedAt() != null).as("closed at").isEqualTo(file.phase() == Phase.CLOSED);
    }

    /// One office and one person in it, and neither is kept away.
    private void owned(Ground ground) {
        assertThat(offices.holders(file.lead())).as("who holds a post there").contains(file.handler());
        var part = ground.part(file.step());
        assertThat(ground.recusal().office(file.lead(), part)).isEmpty();
        assertThat(ground.recusal().person(file.handler(), part)).isEmpty();
    }

    /// No run is lost; one that is over stays as it was; and an act that a limit does not name moves nothing of it.
    private static void unmoved(Timetable before, Timetable after, Entry entry) {
        for (var run : before.runs()) {
            var same = after.runs().stream()
                    .filter(other -> other.limit().equals(run.limit()) && other.number() == run.number())
                    .toList();
            var what = "the limit %s, moved by %s"
                    .formatted(run.limit(), entry.verb().key());
            assertThat(same).as(what).hasSize(1);
            if (run.due().end() != null || !named(run.due().limit(), entry.happening()))
                assertThat(same.getFirst().due()).as(what).isEqualTo(run.due());
            else
                assertThat(same.getFirst().due().start())
                        .as(what)
                        .isEqualTo(run.due().start());
        }
    }

    private static boolean named(TimeLimit limit, Happening act) {
        return act.what().equals(TimeLimit.EXTENDS)
                || Stream.concat(
                                Stream.concat(limit.from().stream(), limit.until().stream()),
                                limit.pauses().entrySet().stream()
                                        .flatMap(pause -> Stream.of(
                                                pause.getKey(), pause.getValue().until())))
                        .anyMatch(word -> Happening.named(Set.of(word), act.what(), act.step()));
    }

    @Override
    public String toString() {
        return history.stream()
                .map(entry ->
                        "%s %s@%s by %s".formatted(entry.at(), entry.verb().key(), entry.fromStep(), entry.actor()))
                .collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }
}
