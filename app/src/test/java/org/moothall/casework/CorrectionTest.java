package org.moothall.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.casework.Decision.Taken;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.fairness.Recusal;
import org.moothall.journal.Journal;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// It was wrong to say that a case complains of somebody: who was kept away is so no more, and nobody else gets in.
@CityTest
class CorrectionTest {

    private static final String WATER = "water-bureau";
    private static final String HOUSING = "nandu-urban-management";
    private static final String CENTRE = "coordination-centre";
    private static final String SUPERVISION = "supervision-office";

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    private CaseFile opened(String lead) {
        var opening = Openings.seepage("They were rude to me", lead, SettableClock.MONDAY);
        return requireNonNull(transaction.execute(status -> casework.open(List.of(opening))))
                .getFirst()
                .file();
    }

    private Decision act(CaseFile file, Verb verb, Officer officer, @Nullable String office, @Nullable String person) {
        var at = file.lastAt().plusSeconds(60);
        var given = verb == Verb.CO_HANDLE ? at.plus(Duration.ofDays(2)) : null;
        var actor = new Actor.Staff(officer);
        return casework.take(
                file.id(), new Act(verb, actor, file.version(), "because", given, office, person, true, List.of(), at));
    }

    private static CaseFile taken(Decision decision) {
        assertThat(decision).isInstanceOf(Taken.class);
        return ((Taken) decision).file();
    }

    private static void refused(Decision decision, Reason why) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    private Officer post(String office, Role role) {
        return directory
                .officer(directory.offices().holders(office, role).findFirst().orElseThrow())
                .orElseThrow();
    }

    private Officer sorter() {
        return post(CENTRE, Role.TRIAGE);
    }

    private Officer head() {
        return post(WATER, Role.HEAD);
    }

    /// A case that is led elsewhere and was said to complain of the water bureau.
    private CaseFile blamed(@Nullable String person) {
        return taken(act(opened(HOUSING), Verb.ABOUT, sorter(), WATER, person));
    }

    private CaseFile corrected(CaseFile file, @Nullable String office, @Nullable String person) {
        return taken(act(file, Verb.NOT_ABOUT, sorter(), office, person));
    }

    private boolean found(CaseFile file, Officer officer) {
        return !file.keptFrom().stream().anyMatch(Recusal.marks(directory.offices(), officer.person())::contains);
    }

    @Test
    void who_was_kept_away_may_have_it_again_on_every_way() {
        var file = blamed(null);
        refused(act(file, Verb.CO_HANDLE, handler(file), WATER, null), Reason.NOT_OFFERED_HERE);
        assertThat(found(file, head())).isFalse();
        file = corrected(file, WATER, null);
        assertThat(file.keptFrom()).isEmpty();
        assertThat(file.lead()).isEqualTo(HOUSING);
        assertThat(found(file, head())).isTrue();
        var accepted = taken(act(file, Verb.ACCEPT, handler(file), null, null));
        var helped = taken(act(accepted, Verb.CO_HANDLE, handler(accepted), WATER, null));
        assertThat(casework.sees(head(), helped)).isTrue();
        var person = head().person();
        var handed = taken(act(helped, Verb.HAND_OVER, handler(helped), WATER, person));
        assertThat(handed.lead()).isEqualTo(WATER);
        assertThat(handed.handler()).isEqualTo(person);
        assertThat(casework.may(head(), Right.HANDLE, handed)).isTrue();
    }

    @Test
    void a_case_that_had_gone_up_stays_there_until_it_is_sent_back() {
        var named = taken(act(opened(WATER), Verb.ABOUT, handlerOf(WATER), WATER, null));
        assertThat(named.lead()).isEqualTo("city-government-office");
        var file = corrected(named, WATER, null);
        assertThat(file.lead()).isEqualTo(named.lead());
        assertThat(file.nextDue()).isEqualTo(named.nextDue());
        assertThat(casework.history(file.id()).getLast().aside()).containsExactly("not:office:" + WATER);
        var back = taken(act(
                taken(act(file, Verb.ACCEPT, handler(file), null, null)), Verb.HAND_OVER, handler(file), WATER, null));
        assertThat(back.lead()).isEqualTo(WATER);
    }

    @Test
    void neither_the_office_nor_whoever_stands_below_it_nor_the_person_corrects_it() {
        var file = blamed(null);
        refused(act(file, Verb.NOT_ABOUT, head(), WATER, null), Reason.COMPLAINED_OF);
        refused(act(file, Verb.NOT_ABOUT, handlerOf(WATER), WATER, null), Reason.COMPLAINED_OF);
        var above = taken(act(opened(WATER), Verb.ABOUT, sorter(), "nandu-government", null));
        refused(act(above, Verb.NOT_ABOUT, handlerOf("nandu-water"), "nandu-government", null), Reason.COMPLAINED_OF);
        var accused = corrected(blamed(head().person()), WATER, null);
        refused(act(accused, Verb.NOT_ABOUT, head(), null, head().person()), Reason.COMPLAINED_OF);
    }

    @Test
    void whoever_has_no_part_in_it_corrects_nothing() {
        refused(act(blamed(null), Verb.NOT_ABOUT, handlerOf("nandu-water"), WATER, null), Reason.HELD_BY_ANOTHER);
    }

    @Test
    void an_interest_and_another_complaint_stay() {
        var own = opened(HOUSING);
        var handler = handler(own);
        own = taken(act(own, Verb.STEP_ASIDE, handler, null, null));
        own = taken(act(own, Verb.ABOUT, sorter(), WATER, null));
        own = taken(act(own, Verb.ABOUT, sorter(), SUPERVISION, null));
        own = corrected(own, WATER, null);
        assertThat(own.keptFrom()).containsExactlyInAnyOrder("person:" + handler.person(), "office:" + SUPERVISION);
        refused(act(own, Verb.NOT_ABOUT, sorter(), null, handler.person()), Reason.NOT_COMPLAINED_OF);
        assertThat(casework.sees(post(SUPERVISION, Role.HEAD), own)).isFalse();
        assertThat(casework.sees(handler, own)).isFalse();
    }

    @Test
    void a_person_is_let_in_alone_and_an_office_without_the_person() {
        var office = corrected(blamed(head().person()), WATER, null);
        assertThat(office.keptFrom()).containsExactly("person:" + head().person());
        assertThat(found(office, head())).isFalse();
        assertThat(found(office, handlerOf(WATER))).isTrue();
        assertThat(corrected(office, null, head().person()).keptFrom()).isEmpty();
        var person = corrected(blamed(head().person()), null, head().person());
        assertThat(person.keptFrom()).containsExactly("office:" + WATER);
    }

    @Test
    void the_complaint_that_the_report_itself_made_is_corrected_and_made_again() {
        var file = corrected(blamed(null), WATER, null);
        refused(act(file, Verb.NOT_ABOUT, sorter(), WATER, null), Reason.HELD_BY_ANOTHER);
        var again = taken(act(file, Verb.ABOUT, sorter(), WATER, null));
        assertThat(again.keptFrom()).containsExactly("office:" + WATER);
        assertThat(casework.ground(again).recusal().kept()).isEqualTo(again.keptFrom());
    }

    @Test
    void none_or_a_wrong_one_named_is_refused_and_each_correction_is_in_the_journal() {
        var file = blamed(null);
        refused(act(file, Verb.NOT_ABOUT, sorter(), null, null), Reason.OFFICE_MISSING);
        refused(act(file, Verb.NOT_ABOUT, sorter(), SUPERVISION, null), Reason.NOT_COMPLAINED_OF);
        corrected(file, WATER, null);
        assertThat(journal.of(file.id().value()).getLast().line()).satisfies(line -> {
            assertThat(line.act()).isEqualTo("case.not-about");
            assertThat(line.detail()).contains("not:office:" + WATER).contains("\"kept\":\"\"");
        });
    }

    private Officer handler(CaseFile file) {
        return directory.officer(file.handler()).orElseThrow();
    }

    private Officer handlerOf(String office) {
        return directory
                .officer(directory.offices().answerable(office).orElseThrow().key())
                .orElseThrow();
    }
}
