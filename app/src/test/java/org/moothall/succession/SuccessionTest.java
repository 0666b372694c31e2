package org.moothall.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.ChangedCity;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision.Taken;
import org.moothall.casework.Openings;
import org.moothall.city.City;
import org.moothall.city.Plan;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.fairness.Owner;
import org.moothall.fairness.Part;
import org.moothall.fairness.Stake;
import org.moothall.journal.Journal;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever leaves a post leaves no case behind.
@CityTest
class SuccessionTest {

    private static final String WATER = "water-bureau";
    private static final List<String> POSTS = Stream.of("head", "caseworker-1", "caseworker-2", "caseworker-3")
            .map(post -> WATER + "." + post)
            .toList();
    private static final List<String> PEOPLE = List.of("tian-qiuyue", "zhou-min", "fan-liping", "niu-zhenhai");

    @TempDir
    Path changed;

    @Autowired
    City city;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    Logins logins;

    @Autowired
    Desk desk;

    @Autowired
    Browser browser;

    @AfterEach
    void as_it_was() {
        assertThat(city.load(ChangedCity.LANFENG).sound()).isTrue();
    }

    @Test
    void the_open_cases_of_who_leaves_go_to_the_next_of_the_office_as_an_act_of_their_history() {
        var file = opened();
        var folder =
                ChangedCity.lanfeng(changed).empty("water-bureau.caseworker-1").folder();
        assertThat(city.plan(folder).lines())
                .anyMatch(line -> line.matches("Zhou Min, City Water Bureau: \\d+ open cases? to Fan Liping\\."));
        var plan = city.load(folder);
        assertThat(plan.consequences()).isNotEmpty();

        var now = casework.require(file.id());
        assertThat(now.handler()).isEqualTo("fan-liping");
        assertThat(now.lead()).isEqualTo(WATER);
        assertThat(now.version()).isEqualTo(file.version() + 1);
        assertThat(now.nextDue()).isEqualTo(file.nextDue());
        var last = casework.history(file.id()).getLast();
        assertThat(last.verb()).isEqualTo(Verb.SUCCEED);
        assertThat(last.person()).isEqualTo("fan-liping");
        assertThat(last.actor()).isEqualTo("machine:city");
        assertThat(last.note()).isEmpty();
        assertThat(journal.of(file.id().value()).getLast().line().act()).isEqualTo("case.succeed");
        assertThat(journal.broken(file.id().value())).isEmpty();
        assertThat(city.astray()).isEmpty();
        assertThat(taken(now, act(now, Verb.ACCEPT, "fan-liping")).handler()).isEqualTo("fan-liping");
    }

    @Test
    void where_a_whole_office_leaves_whoever_is_above_has_them_until_somebody_comes() {
        var file = opened();
        var empty = ChangedCity.lanfeng(changed);
        POSTS.forEach(empty::empty);
        loaded(empty);
        var meanwhile = casework.require(file.id());
        assertThat(meanwhile.lead()).isEqualTo(WATER);
        assertThat(meanwhile.handler())
                .isIn(directory
                        .offices()
                        .handlers(directory.offices().above(WATER).getFirst()));
        loaded(empty.held(WATER + ".caseworker-3", "niu-zhenhai"));
        assertThat(casework.require(file.id()).handler()).isEqualTo("niu-zhenhai");
        assertThat(city.astray()).isEmpty();
    }

    @Test
    void whoever_is_kept_away_gets_none_and_a_move_within_the_office_takes_them_too() {
        var file = opened();
        stepsAside(file, "fan-liping");
        // an administrator may have no case
        var moved = ChangedCity.lanfeng(changed)
                .empty("water-bureau.caseworker-1")
                .held("coordination-centre.administrator-1", "zhou-min");
        loaded(moved);
        assertThat(casework.require(file.id()).handler()).isEqualTo("niu-zhenhai");
        assertThat(casework.require(file.id()).keptFrom()).containsExactly(Stake.person("fan-liping"));
    }

    @Test
    void a_leaders_own_case_is_nobodys_own_once_the_leader_has_left() {
        var file = opened();
        file = taken(file, act(file, Verb.ACCEPT, "zhou-min"));
        file = taken(file, act(file, Verb.TAKE_ON, "tian-qiuyue"));
        assertThat(file.leader()).isEqualTo("tian-qiuyue");
        loaded(ChangedCity.lanfeng(changed).empty("water-bureau.head"));
        var now = casework.require(file.id());
        assertThat(now.leader()).isNull();
        assertThat(now.handler()).isEqualTo("zhou-min");
        assertThat(casework.history(file.id()).getLast().verb()).isEqualTo(Verb.SUCCEED);
    }

    @Test
    void what_slipped_through_is_named_and_goes_with_the_next_round() {
        loaded(ChangedCity.lanfeng(changed).held("water-bureau.caseworker-3", "niu-zhenhai"));
        var file = opened();
        AsOwner.of(logins)
                .sql("update casework.case_file set handler = 'gone-long-ago' where id = ?")
                .param(file.id().value())
                .update();
        assertThat(city.astray())
                .anyMatch(fault ->
                        fault.what().contains(file.number()) && fault.what().contains("gone-long-ago"));
        timekeeper.round(clock.instant());
        assertThat(casework.require(file.id()).handler()).isEqualTo("zhou-min");
        assertThat(city.astray()).isEmpty();
    }

    @Test
    void whoever_comes_and_goes_every_open_case_has_somebody_in_a_post_whom_the_rule_names() {
        var chance = new Random(5);
        var files = Stream.generate(() -> opened()).limit(4).toList();
        stepsAside(files.getFirst(), "fan-liping");
        var other = ChangedCity.lanfeng(changed);
        for (var i = 0; i < 5; i++) {
            for (var post : POSTS) {
                if (chance.nextInt(3) == 0) other.empty(post);
                else other.held(post, PEOPLE.get(chance.nextInt(PEOPLE.size())));
            }
            loaded(other);
            for (var file : files) owned(casework.require(file.id()));
            assertThat(city.astray()).isEmpty();
        }
        for (var file : files) assertThat(journal.broken(file.id().value())).isEmpty();
    }

    private void owned(CaseFile file) {
        var owner = new Owner(file.lead(), file.handler());
        assertThat(directory.officer(file.handler())).isPresent();
        assertThat(casework.ground(file).recusal().owner(owner, Part.DECIDE)).contains(owner);
    }

    private void stepsAside(CaseFile file, String person) {
        taken(
                file,
                new Act(
                        Verb.STEP_ASIDE,
                        staff("tian-qiuyue"),
                        file.version(),
                        "kin",
                        null,
                        null,
                        person,
                        true,
                        List.of(),
                        file.lastAt()));
    }

    @Test
    void whoever_leaves_is_signed_out_and_stays_so_when_they_come_back() {
        Desk.signIn(browser, desk.able("niu-zhenhai"));
        assertThat(browser.open("/work").status()).isEqualTo(200);
        loaded(ChangedCity.lanfeng(changed).empty("water-bureau.caseworker-3"));
        as_it_was();
        assertThat(browser.open("/work").path()).startsWith("/signin");
    }

    private Plan loaded(ChangedCity other) {
        var plan = city.load(other.folder());
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.refusals()).isEmpty();
        return plan;
    }

    private Act act(CaseFile file, Verb verb, String person) {
        return Act.of(verb, staff(person), file.version(), "because", file.lastAt());
    }

    private Actor staff(String person) {
        return new Actor.Staff(directory.officer(person).orElseThrow());
    }

    private CaseFile taken(CaseFile of, Act act) {
        assertThat(casework.take(of.id(), act)).isInstanceOf(Taken.class);
        return casework.require(of.id());
    }

    private CaseFile opened() {
        var opening = Openings.seepage("A wall to look at", WATER, SettableClock.MONDAY);
        var file = Objects.requireNonNull(transaction.execute(status -> casework.open(List.of(opening))))
                .getFirst()
                .file();
        assertThat(file.handler()).isEqualTo("zhou-min");
        return file;
    }
}
