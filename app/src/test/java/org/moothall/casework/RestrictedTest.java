package org.moothall.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.joint.Owing;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Verb;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A kind of matter that only some may see: everybody else in the city, on every list and count.
@CityTest
class RestrictedTest {

    private static final String KIND = "claims.decisions.duty";
    private static final String SUPERVISION = "supervision-office", WATER = "water-bureau";

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    Worklist worklist;

    @Autowired
    Owing owing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void only_whom_the_rule_names_has_any_right_on_it() {
        var file = opened(SUPERVISION, KIND);
        assertThat(everybody().filter(officer -> casework.sees(officer, file)))
                .isNotEmpty()
                .allMatch(RestrictedTest::named);
        for (var officer : others()) {
            assertThat(Arrays.stream(Right.values()).filter(right -> casework.may(officer, right, file)))
                    .as(officer.person())
                    .isEmpty();
            assertThatThrownBy(() -> casework.visible(file.number(), officer))
                    .isInstanceOf(Right.SEE.everywhere(officer) ? NotFound.class : Forbidden.class);
        }
        assertThat(casework.sees(post("coordination-centre", Role.TRIAGE), file))
                .isTrue();
    }

    @Test
    void an_ordinary_case_is_seen_as_before() {
        var file = opened(WATER, "rivers.embankment.seepage");
        assertThat(casework.sees(post("coordination-centre", Role.COUNTER), file))
                .isTrue();
        assertThat(listed(post("coordination-centre", Role.COUNTER), null, View.FOUND, file))
                .isTrue();
    }

    @Test
    void no_list_and_no_count_of_anybody_else_has_it() {
        var file = opened(SUPERVISION, KIND);
        assertThat(listed(officer(file.handler()), SUPERVISION, View.MINE, file))
                .isTrue();
        for (var officer : others()) nowhere(officer, file);
    }

    @Test
    void a_case_whose_kind_becomes_restricted_leaves_the_lists_of_those_who_had_it() {
        var file = opened(WATER, "rivers.embankment.seepage");
        var handler = officer(file.handler());
        assertThat(listed(handler, WATER, View.MINE, file)).isTrue();
        owes(file, "housing-bureau");
        var helper = post("housing-bureau", Role.HEAD);
        assertThat(owing.byUs(helper)).anyMatch(line -> line.number().equals(file.number()));
        jdbc.sql("update casework.case_file set kind = :kind where id = :id")
                .param("kind", KIND)
                .param("id", file.id().value())
                .update();
        assertThat(owing.byUs(helper)).noneMatch(line -> line.number().equals(file.number()));
        nowhere(handler, file);
        assertThat(casework.sees(handler, casework.require(file.id()))).isFalse();
    }

    @Test
    void it_is_given_to_nobody_else_and_nobody_else_helps() {
        var file = opened(SUPERVISION, KIND);
        var handler = officer(file.handler());
        file = taken(file, Verb.ACCEPT, handler, null);
        for (var verb : List.of(Verb.CO_HANDLE, Verb.HAND_OVER))
            assertThat(act(file, verb, handler, WATER))
                    .as("%s", verb)
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.why()).isEqualTo(Reason.RESTRICTED);
                        assertThat(requireNonNull(refused.words()).en()).endsWith("may know of it.");
                    });
    }

    @Test
    void one_that_the_duty_list_sends_elsewhere_goes_to_whom_the_rule_names_and_says_why() {
        var file = opened(WATER, KIND);
        assertThat(named(officer(file.handler()))).isTrue();
        assertThat(file.lead()).isNotEqualTo(WATER);
        assertThat(casework.why(file.id()).en()).contains("City Water Bureau may neither have nor read");
    }

    private void nowhere(Officer officer, CaseFile file) {
        for (var view : View.values())
            assertThat(listed(officer, officer.office().key(), view, file))
                    .as("%s of %s", view, officer.person())
                    .isFalse();
        assertThat(listed(officer, null, View.FOUND, file)).isFalse();
    }

    private boolean listed(Officer officer, @Nullable String office, View view, CaseFile file) {
        var query =
                new Worklist.Query(view, officer.person(), office, file.number(), List.of(), List.of(), null, null, "");
        var counted = worklist.groups(query, SettableClock.MONDAY).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return counted > 0
                || !worklist.list(query, 10, SettableClock.MONDAY).cases().isEmpty();
    }

    private void owes(CaseFile file, String office) {
        jdbc.sql("""
                insert into casework.co_handler (case_id, office, why_en, why_zh, since, due)
                values (:id, :office, 'help', '协办', now(), now())""").param("id", file.id().value()).param("office", office).update();
    }

    private static boolean named(Officer officer) {
        return switch (officer.office().key()) {
            case SUPERVISION -> true;
            case "city-government-office" -> officer.is(Role.HEAD);
            case "coordination-centre" -> officer.is(Role.TRIAGE);
            default -> false;
        };
    }

    private Stream<Officer> everybody() {
        return directory.offices().people().stream().flatMap(person -> directory.officer(person.key()).stream());
    }

    /// Of each office one of each post, who is not named.
    private List<Officer> others() {
        return directory.offices().all().stream()
                .filter(office -> !office.key().contains("-township"))
                .flatMap(office -> Arrays.stream(Role.values())
                        .flatMap(role ->
                                directory.offices().holders(office.key(), role).limit(1)))
                .distinct()
                .map(this::officer)
                .filter(officer -> !named(officer))
                .toList();
    }

    private Officer officer(String person) {
        return directory.officer(person).orElseThrow();
    }

    private Officer post(String office, Role role) {
        return officer(directory.offices().holders(office, role).findFirst().orElseThrow());
    }

    private CaseFile taken(CaseFile file, Verb verb, Officer officer, @Nullable String office) {
        return ((Decision.Taken) act(file, verb, officer, office)).file();
    }

    private Decision act(CaseFile file, Verb verb, Officer officer, @Nullable String office) {
        var at = file.lastAt().plusSeconds(60);
        var by = new Actor.Staff(officer);
        return casework.take(
                file.id(),
                new Act(
                        verb,
                        by,
                        file.version(),
                        "because",
                        at.plusSeconds(99_999),
                        office,
                        null,
                        true,
                        List.of(),
                        at));
    }

    private CaseFile opened(String lead, String kind) {
        var like = Openings.seepage("What nobody else may read", lead, SettableClock.MONDAY);
        var top = kind.substring(0, kind.indexOf('.'));
        var branch = kind.substring(0, kind.lastIndexOf('.'));
        var opening = new Opening(
                new CaseId(Ids.next()),
                like.line(),
                "complaint",
                like.title(),
                like.words(),
                kind,
                List.of(top, branch, kind),
                "complex",
                like.areaPath(),
                like.place(),
                lead,
                true,
                like.why(),
                null,
                List.of(),
                like.actor(),
                null,
                SettableClock.MONDAY,
                null,
                false);
        return requireNonNull(transaction.execute(_ -> casework.open(List.of(opening))))
                .getFirst()
                .file();
    }
}
