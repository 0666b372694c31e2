package org.moothall.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.Petitions;
import org.moothall.SettableClock;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.casework.Decision.Taken;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.deadline.Due;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.kernel.Ids;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A petition under China's pack, which Lanfeng takes for this test, from its receipt to the gate behind its end.
@CityTest
class PetitionCaseTest {

    private static final Instant MONDAY = SettableClock.MONDAY;
    private static final Actor CLOCK = new Actor.Machine("clock");
    private static final Actor REPORTER = new Actor.Reporter();

    @Autowired
    City city;

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    static Path folder;

    @TempDir
    static Path without;

    @BeforeAll
    static void lanfeng_takes_the_pack(@Autowired City city) {
        Petitions.drop(city, without);
        Petitions.take(folder, "dispute: 7wd");
        Petitions.load(city, folder);
    }

    @AfterAll
    static void lanfeng_as_it_was(@Autowired City city) {
        Petitions.drop(city, without);
        Petitions.lanfengAsItWas(city);
    }

    private CaseFile opened() {
        var like = Openings.seepage("They owe me an answer", "water-bureau", MONDAY);
        var opening = new Opening(
                new CaseId(Ids.next()),
                like.line(),
                "petition-claim",
                like.title(),
                like.words(),
                like.kind(),
                like.kindPath(),
                "ordinary",
                like.areaPath(),
                like.place(),
                like.lead(),
                true,
                like.why(),
                null,
                List.of(),
                like.actor(),
                null,
                MONDAY,
                null,
                false);
        return transaction
                .execute(status -> casework.open(List.of(opening)))
                .getFirst()
                .file();
    }

    private Actor staff(Role role, String office) {
        var person = directory.offices().holders(office, role).findFirst().orElseThrow();
        return new Actor.Staff(directory.officer(person).orElseThrow());
    }

    private Actor caseworker(String office) {
        return staff(Role.CASEWORKER, office);
    }

    private Decision extend(CaseFile file, Actor actor, int more, Instant at) {
        return casework.take(file.id(), Act.extend(actor, file.version(), more, "an expert is still away", at));
    }

    /// What has to be signed off is: by the head of the lead office.
    private CaseFile taken(CaseFile file, Verb verb, Actor actor) {
        var move = casework.ground(file).procedure().step(file.step()).moves().get(verb);
        var second = move != null && move.needs().contains(Need.SECOND) ? head(file.lead()) : null;
        var at = file.lastAt().plus(Duration.ofHours(1));
        return done(file, new Act(verb, actor, file.version(), "because", null, null, second, true, List.of(), at));
    }

    private String head(String office) {
        return staff(Role.HEAD, office).written().substring("person:".length());
    }

    private CaseFile sent(CaseFile file, String office) {
        return done(
                file,
                new Act(
                        Verb.ASSIGN,
                        staff(Role.TRIAGE, "coordination-centre"),
                        file.version(),
                        "the next higher body",
                        null,
                        office,
                        null,
                        true,
                        List.of(),
                        file.lastAt().plusSeconds(60)));
    }

    private CaseFile done(CaseFile file, Act act) {
        var decision = casework.take(file.id(), act);
        assertThat(decision).isInstanceOf(Taken.class);
        return ((Taken) decision).file();
    }

    private Due due(CaseFile file, String limit) {
        return casework.ground(casework.require(file.id()))
                .timetable()
                .latest(limit)
                .orElseThrow()
                .due();
    }

    @Test
    void loading_the_city_again_changes_nothing() {
        assertThat(city.load(new CityFolder(folder)).changesNothing()).isTrue();
    }

    @Test
    void another_setting_needs_another_version_and_a_running_case_keeps_its_own() throws IOException {
        var contested = taken(opened(), Verb.OBJECT, caseworker("water-bureau"));
        var before = due(contested, "c5").due();
        rewrite("dispute: 7wd", "dispute: 9wd");
        assertThat(city.load(new CityFolder(folder)).refusals())
                .anySatisfy(why -> assertThat(why).contains("petition-claim", "write version: 2"));
        rewrite("dispute: 9wd", "version: 2, dispute: 9wd");
        assertThat(city.load(new CityFolder(folder)).sound()).isTrue();
        assertThat(due(contested, "c5").due()).isEqualTo(before);
        assertThat(due(taken(opened(), Verb.OBJECT, caseworker("water-bureau")), "c5")
                        .due())
                .isAfter(before);
        lanfeng_takes_the_pack(city);
    }

    private void rewrite(String before, String after) throws IOException {
        var file = folder.resolve("city.yaml");
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    @Test
    void the_head_extends_within_the_cap_and_nobody_beyond_it() {
        var file = taken(opened(), Verb.ACCEPT, caseworker("water-bureau"));
        var head = staff(Role.HEAD, "water-bureau");
        var before = requireNonNull(due(file, "c6").due());
        var tomorrow = file.lastAt().plus(Duration.ofDays(1));
        assertThat(extend(file, caseworker("water-bureau"), 10, tomorrow)).isEqualTo(new Refused(Reason.HEAD_DECIDES));
        assertThat(extend(file, head, 31, tomorrow)).isEqualTo(new Refused(Reason.EXTENSION_TOO_LONG));
        assertThat(extend(file, head, 0, tomorrow)).isEqualTo(new Refused(Reason.AMOUNT_MISSING));
        assertThat(extend(file, head, 10, before.plusSeconds(1))).isEqualTo(new Refused(Reason.EXTENSION_TOO_LATE));
        var longer = ((Taken) extend(file, head, 20, tomorrow)).file();
        assertThat(due(longer, "c6").extended()).isEqualTo(20);
        assertThat(due(longer, "c6").due()).isAfter(before);
        assertThat(longer.nextDue()).isEqualTo(due(longer, "c6").due());
        assertThat(extend(longer, head, 11, tomorrow)).isEqualTo(new Refused(Reason.EXTENSION_TOO_LONG));
        assertThat(casework.history(file.id()).getLast().more()).isEqualTo(20);
    }

    @Test
    void review_and_re_examination_run_their_own_clocks_and_the_end_opens_only_for_new_facts() {
        var file = taken(opened(), Verb.ACCEPT, caseworker("water-bureau"));
        file = taken(file, Verb.REPLY, caseworker("water-bureau"));
        assertThat(file.nextLimit()).isEqualTo("c7");
        file = taken(file, Verb.APPEAL, REPORTER);
        assertThat(file.nextLimit()).isEqualTo("c8");
        assertThat(casework.take(file.id(), assign(file, "water-bureau")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Reason.PRIOR_DECIDER);
                    assertThat(requireNonNull(refused.words()).en()).startsWith("City Water Bureau gave the reply");
                });
        file = taken(sent(file, "transport-bureau"), Verb.REPLY, caseworker("transport-bureau"));
        assertThat(requireNonNull(due(file, "c6").end()).step()).isEqualTo("in-hand");
        assertThat(requireNonNull(due(file, "c8").end()).step()).isEqualTo("review");
        file = sent(taken(file, Verb.APPEAL, REPORTER), "housing-bureau");
        assertThat(offered(file)).contains(Verb.HEAR).doesNotContain(Verb.HEARD);
        file = taken(file, Verb.HEAR, caseworker("housing-bureau"));
        assertThat(offered(file)).contains(Verb.HEARD).doesNotContain(Verb.HEAR);
        assertThat(due(file, "c10").due()).isNull();
        file = taken(file, Verb.HEARD, caseworker("housing-bureau"));
        assertThat(due(file, "c10").pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.why().ground().en()).contains("article 36"));
        file = taken(file, Verb.REPLY, caseworker("housing-bureau"));
        assertThat(file.step()).isEqualTo("final");
        assertThat(file.open()).isFalse();
        assertThat(taken(file, Verb.NEW_FACTS, REPORTER).step()).isEqualTo("weighing");
    }

    private Set<Verb> offered(CaseFile file) {
        return Set.copyOf(file.offered(caseworker(file.lead()), casework.ground(file)));
    }

    private Act assign(CaseFile file, String office) {
        return new Act(
                Verb.ASSIGN,
                staff(Role.TRIAGE, "coordination-centre"),
                file.version(),
                "back",
                null,
                office,
                null,
                true,
                List.of(),
                file.lastAt().plusSeconds(60));
    }

    @Test
    void only_the_clock_lets_a_right_lapse() {
        var file = taken(opened(), Verb.DECLINE, caseworker("water-bureau"));
        assertThat(file.nextLimit()).isEqualTo("ask-again");
        assertThat(casework.take(
                        file.id(), Act.of(Verb.LAPSE, caseworker("water-bureau"), file.version(), "", file.lastAt())))
                .isEqualTo(new Refused(Reason.HELD_BY_ANOTHER));
        assertThat(casework.take(file.id(), Act.of(Verb.LAPSE, REPORTER, file.version(), "", file.lastAt())))
                .isEqualTo(new Refused(Reason.NOT_YOUR_TURN));
        assertThat(taken(file, Verb.LAPSE, CLOCK).step()).isEqualTo("closed");
    }
}
