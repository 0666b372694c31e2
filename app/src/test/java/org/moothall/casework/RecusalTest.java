package org.moothall.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.casework.Decision.Taken;
import org.moothall.casework.Ground.CoHandler;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;
import org.moothall.procedure.Verb;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is kept away from a case, on every way by which it could come to them.
@CityTest
class RecusalTest {

    private static final Instant MONDAY = SettableClock.MONDAY;
    private static final String WATER = "water-bureau", HOUSING = "housing-bureau", CENTRE = "coordination-centre";
    private static final Actor REPORTER = new Actor.Reporter();

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    Worklist worklist;

    @Autowired
    TransactionTemplate transaction;

    /// Why somebody is kept away; each makes a case on which it holds.
    enum Why {
        THE_REPORTER_COMPLAINS_OF_THE_OFFICE(Reason.COMPLAINED_OF, WATER),
        THE_REPORTER_COMPLAINS_OF_AN_OFFICE_ABOVE(Reason.COMPLAINED_OF, "nandu-water"),
        STAFF_NAME_THE_OFFICE_AND_A_PERSON(Reason.COMPLAINED_OF, WATER),
        AN_INTEREST_IS_DECLARED(Reason.INTERESTED, HOUSING),
        THEY_DECIDED_BEFORE(Reason.PRIOR_DECIDER, WATER);

        final Reason reason;
        final String office;

        Why(Reason reason, String office) {
            this.reason = reason;
            this.office = office;
        }
    }

    /// A way by which the case or its decision comes to an office or a person.
    enum Way {
        ASSIGN,
        HAND_TO_OFFICE,
        HAND_TO_PERSON,
        HELP,
        ACCEPT,
        REPLY,
        READ,
        LIST
    }

    static Stream<Arguments> everyWay() {
        return Stream.of(Why.values()).flatMap(why -> Stream.of(Way.values()).map(way -> Arguments.of(why, way)));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void whoever_is_kept_away_gets_the_case_on_no_way(Why why, Way way) {
        var file = caseOf(why);
        var person = why == Why.AN_INTEREST_IS_DECLARED ? "interested" : "";
        var officer = person.isEmpty() ? first(why.office) : stepped(file);
        switch (way) {
            case ASSIGN, HAND_TO_OFFICE, HELP -> {
                if (why == Why.AN_INTEREST_IS_DECLARED) return; // it keeps a person away, never their office
                if (why == Why.THEY_DECIDED_BEFORE && way == Way.HELP) return; // they are heard, they do not decide
                refused(toOffice(file, way, why.office), why);
            }
            case HAND_TO_PERSON -> refused(toPerson(file, officer), why);
            case ACCEPT, REPLY -> {
                var verb = way == Way.ACCEPT ? Verb.ACCEPT : Verb.REPLY;
                refused(act(inStep(file, verb), verb, new Actor.Staff(officer), null, null), why);
            }
            case READ ->
                assertThat(casework.sees(officer, file))
                        .isEqualTo(why == Why.THEY_DECIDED_BEFORE && lead(file, officer));
            case LIST -> {
                if (why != Why.THEY_DECIDED_BEFORE)
                    assertThat(listed(officer, file)).isFalse();
                assertThat(listed(sorter(), file)).isTrue();
            }
        }
        assertThat(casework.require(file.id()).handler()).isNotEqualTo(officer.person());
    }

    private static boolean lead(CaseFile file, Officer officer) {
        return officer.office().key().equals(file.lead());
    }

    private CaseFile caseOf(Why why) {
        return switch (why) {
            case THE_REPORTER_COMPLAINS_OF_THE_OFFICE -> opened(HOUSING, WATER, List.of());
            case THE_REPORTER_COMPLAINS_OF_AN_OFFICE_ABOVE -> opened(HOUSING, "nandu-government", List.of());
            case STAFF_NAME_THE_OFFICE_AND_A_PERSON ->
                taken(act(
                        opened(HOUSING, null, List.of()),
                        Verb.ABOUT,
                        new Actor.Staff(sorter()),
                        WATER,
                        first(WATER).person()));
            case AN_INTEREST_IS_DECLARED -> {
                var file = opened(HOUSING, null, List.of());
                yield taken(act(file, Verb.STEP_ASIDE, new Actor.Staff(officer(file.handler())), null, null));
            }
            case THEY_DECIDED_BEFORE -> {
                var water = new Actor.Staff(first(WATER));
                var file = taken(act(opened(WATER, null, List.of()), Verb.ACCEPT, water, null, null));
                file = taken(act(file, Verb.REPLY, water, null, null));
                file = taken(act(file, Verb.REOPEN, REPORTER, null, null));
                yield taken(act(file, Verb.ASSIGN, new Actor.Staff(sorter()), HOUSING, null));
            }
        };
    }

    private CaseFile opened(String lead, @Nullable String about, List<Opening.With> with) {
        var like = Openings.seepage("They were rude to me", lead, MONDAY);
        var opening = new Opening(
                new CaseId(Ids.next()),
                like.line(),
                "complaint",
                like.title(),
                like.words(),
                "conduct.complaints.staff",
                List.of("conduct", "conduct.complaints", "conduct.complaints.staff"),
                "complex",
                like.areaPath(),
                like.place(),
                lead,
                true,
                like.why(),
                about,
                with,
                like.actor(),
                null,
                MONDAY,
                null,
                false);
        return requireNonNull(transaction.execute(status -> casework.open(List.of(opening))))
                .getFirst()
                .file();
    }

    /// The case at a step where this move is made.
    private CaseFile inStep(CaseFile file, Verb verb) {
        return verb == Verb.ACCEPT
                ? file
                : taken(act(file, Verb.ACCEPT, new Actor.Staff(officer(file.handler())), null, null));
    }

    private Decision toOffice(CaseFile file, Way way, String office) {
        var holder = new Actor.Staff(officer(file.handler()));
        return switch (way) {
            case ASSIGN -> act(file, Verb.ASSIGN, new Actor.Staff(sorter()), office, null);
            case HELP -> act(inStep(file, Verb.CO_HANDLE), Verb.CO_HANDLE, holder, office, null);
            default -> act(file, Verb.HAND_OVER, holder, office, null);
        };
    }

    private Decision toPerson(CaseFile file, Officer to) {
        return act(
                file,
                Verb.HAND_OVER,
                new Actor.Staff(officer(file.handler())),
                to.office().key(),
                to.person());
    }

    private Decision act(CaseFile file, Verb verb, Actor actor, @Nullable String office, @Nullable String person) {
        var at = file.lastAt().plusSeconds(60);
        return casework.take(
                file.id(),
                new Act(
                        verb,
                        actor,
                        file.version(),
                        "because",
                        verb == Verb.CO_HANDLE ? at.plus(Duration.ofDays(2)) : null,
                        office,
                        person,
                        true,
                        List.of(),
                        at));
    }

    private static CaseFile taken(Decision decision) {
        assertThat(decision).isInstanceOf(Taken.class);
        return ((Taken) decision).file();
    }

    private static void refused(Decision decision, Why why) {
        assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why.reason);
            assertThat(requireNonNull(refused.words()).en()).endsWith(".");
            assertThat(requireNonNull(refused.words()).zh()).endsWith("。");
        });
    }

    private Officer officer(String person) {
        return directory.officer(person).orElseThrow();
    }

    private Officer first(String office) {
        return officer(directory.offices().answerable(office).orElseThrow().key());
    }

    private Officer stepped(CaseFile file) {
        return officer(casework.history(file.id()).getLast().aside().getFirst().substring("person:".length()));
    }

    private Officer sorter() {
        return post(CENTRE, Role.TRIAGE);
    }

    private Officer post(String office, Role role) {
        return officer(directory.offices().holders(office, role).findFirst().orElseThrow());
    }

    private boolean listed(Officer officer, CaseFile file) {
        var query = new Worklist.Query(
                View.FOUND, officer.person(), null, file.number(), List.of(), List.of(), null, null, "");
        return !worklist.list(query, 10, MONDAY).cases().isEmpty();
    }

    @Test
    void a_complaint_goes_past_the_office_it_complains_of_to_the_next_higher_one_and_says_why() {
        var file = opened(WATER, WATER, List.of(new Opening.With(WATER, new Text("help", "协办"))));
        assertThat(file.lead()).isEqualTo("city-government-office");
        assertThat(casework.why(file.id()).en())
                .contains("complains of City Water Bureau")
                .contains("City Government Office looks at it");
        assertThat(casework.ground(file).helpers()).isEmpty();
        assertThat(casework.sees(post(WATER, Role.HEAD), file)).isFalse();
        assertThat(casework.sees(post("city-government-office", Role.HEAD), file))
                .isTrue();
    }

    @Test
    void a_complaint_of_the_centre_is_sorted_by_the_office_above_it_and_its_counter_does_not_see_it() {
        var file = opened(CENTRE, CENTRE, List.of());
        assertThat(file.lead()).isEqualTo("city-government-office");
        assertThat(casework.sees(sorter(), file)).isFalse();
        assertThat(casework.sees(post(CENTRE, Role.COUNTER), file)).isFalse();
        var standIn = post("supervision-office", Role.HEAD);
        assertThat(Stream.of("city-government-office", "supervision-office")
                        .map(office -> post(office, Role.HEAD))
                        .filter(head -> casework.may(head, Right.ASSIGN, file)))
                .hasSize(1);
        assertThat(casework.sees(post("supervision-office", Role.SUPERVISOR), file))
                .isTrue();
        assertThat(casework.may(standIn, Right.HANDLE, file)).isFalse();
    }

    @Test
    void naming_the_lead_office_moves_the_case_at_once_and_its_limits_run_on() {
        var file = opened(WATER, null, List.of());
        var named = taken(act(file, Verb.ABOUT, new Actor.Staff(first(WATER)), WATER, null));
        assertThat(named.lead()).isEqualTo("city-government-office");
        assertThat(named.nextDue()).isEqualTo(file.nextDue());
        assertThat(casework.history(named.id()).getLast())
                .satisfies(entry -> assertThat(entry.office()).isEqualTo("city-government-office"))
                .satisfies(entry -> assertThat(entry.aside()).containsExactly("office:" + WATER));
    }

    @Test
    void who_owed_a_contribution_and_is_complained_of_owes_it_no_more() {
        var file = opened(HOUSING, null, List.of(new Opening.With(WATER, new Text("help", "协办"))));
        assertThat(casework.sees(first(WATER), file)).isTrue();
        var named = taken(act(file, Verb.ABOUT, new Actor.Staff(sorter()), WATER, null));
        assertThat(casework.ground(named).coHandlers())
                .extracting(CoHandler::office)
                .isEmpty();
        assertThat(casework.sees(first(WATER), named)).isFalse();
    }

    @Test
    void where_a_whole_office_steps_aside_one_by_one_the_case_goes_up_and_never_to_nobody() {
        var file = opened(WATER, null, List.of());
        for (var lead = file.lead(); lead.equals(WATER); lead = file.lead())
            file = taken(act(file, Verb.STEP_ASIDE, new Actor.Staff(officer(file.handler())), null, null));
        assertThat(file.lead()).isEqualTo("city-government-office");
        assertThat(file.handler()).isEqualTo(first("city-government-office").person());
    }

    @Test
    void only_the_head_declares_an_interest_for_a_colleague() {
        var file = opened(WATER, null, List.of());
        var colleague = directory.offices().posts(WATER).stream()
                .filter(post -> post.role() != Role.HEAD && post.holder() != null)
                .map(post -> requireNonNull(post.holder()))
                .filter(person -> !person.equals(file.handler()))
                .findFirst()
                .orElseThrow();
        assertThat(act(file, Verb.STEP_ASIDE, new Actor.Staff(officer(colleague)), null, file.handler()))
                .isEqualTo(new Refused(Reason.HEAD_DECLARES));
        var head = new Actor.Staff(post(WATER, Role.HEAD));
        var declared = taken(act(file, Verb.STEP_ASIDE, head, null, file.handler()));
        assertThat(declared.lead()).isEqualTo(WATER);
        assertThat(declared.handler()).isNotEqualTo(file.handler());
        assertThat(casework.history(file.id()).getLast().person()).isEqualTo(declared.handler());
    }

    @Test
    void naming_an_office_after_which_nobody_could_act_is_refused() {
        var file = opened(HOUSING, null, List.of());
        var head = post("supervision-office", Role.HEAD);
        file = taken(act(file, Verb.ABOUT, new Actor.Staff(sorter()), "supervision-office", null));
        file = taken(act(file, Verb.ABOUT, new Actor.Staff(sorter()), "city-government-office", null));
        assertThat(file.lead()).isEqualTo(CENTRE);
        assertThat(act(file, Verb.ABOUT, new Actor.Staff(sorter()), CENTRE, null))
                .isEqualTo(new Refused(Reason.NOBODY_LEFT));
        assertThat(casework.sees(head, file)).isFalse();
    }
}
