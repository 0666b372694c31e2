package org.moothall.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.account.Accounts;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Directory;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Filing.TakenOver;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.matters.Matters;
import org.moothall.procedure.Verb;
import org.moothall.suggest.Suggestions.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A kind is suggested by what was written; a person takes it or not, and it is kept.
@CityTest
class SuggestStoryTest {

    private static final String PASSWORD = "heron under quiet bridge";
    private static final String LAMP = "lighting.lamps.out", PLACE = "nandu.heyan.rice-market";

    @Autowired
    Learning learning;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestStore store;

    @Autowired
    Grievances grievances;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Matters matters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    Browser browser;

    @BeforeEach
    void something_was_learned() {
        learning.watch();
    }

    private long taken(String kind) {
        return answers(kind).stream().mapToLong(SuggestStore.Taken::taken).sum();
    }

    private List<SuggestStore.Taken> answers(String kind) {
        return store.answers(SettableClock.MONDAY.minusSeconds(1)).stream()
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    private Browser signedIn(String person, String next) {
        accounts.setPassword(person, PASSWORD);
        return browser.open("/signin?next=" + next)
                .fill("person", person)
                .fill("password", PASSWORD)
                .send("Sign in");
    }

    private String firstKind() {
        return browser.page().select("input[name=matter]").eachAttr("value").getFirst();
    }

    @Test
    void a_new_city_suggests_by_its_own_words_in_both_languages() {
        assertThat(suggestions.of("路灯不亮了").getFirst().kind().key()).isEqualTo(LAMP);
        assertThat(suggestions
                        .of("the street lamp in front of my house is out")
                        .getFirst()
                        .kind()
                        .key())
                .isEqualTo(LAMP);
        assertThat(suggestions.of("good morning everybody")).isEmpty();
    }

    @Test
    void a_resident_is_offered_the_likely_kind_first_and_the_choice_is_kept() {
        var before = taken(LAMP);
        browser.open("/report?q=" + URLEncoder.encode("路灯不亮了", StandardCharsets.UTF_8));
        assertThat(browser.text()).contains("Perhaps it is one of these", "because of “路灯");
        assertThat(firstKind()).isEqualTo(LAMP);
        browser.fill("matter", LAMP).send("Continue");
        assertThat(browser.path()).isEqualTo("/report/where");
        assertThat(taken(LAMP)).isEqualTo(before + 1);
    }

    @Test
    void words_that_say_nothing_bring_no_suggestion() {
        browser.open("/report?q=zzyzx");
        assertThat(browser.text()).doesNotContain("Perhaps it is one of these");
        assertThat(browser.open("/report?q=%3Cscript%3E").status()).isEqualTo(200);
    }

    @Test
    void the_register_suggests_by_what_was_written_down_and_keeps_what_was_chosen() {
        var before = taken(LAMP);
        signedIn("chen-jie", "/cases/new");
        browser.fill("description", "Street lamp out, the street light is dark")
                .fill("place", "Heyan Road")
                .send("Register");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(firstKind()).isEqualTo(LAMP);
        assertThat(browser.text()).containsPattern("because of “[^”]*lamp");
        browser.fill("matter", LAMP).send("Register");
        if (browser.status() == 422) browser.fill("q-lamps", "one").send("Register");
        assertThat(browser.text()).contains("Registered");
        assertThat(taken(LAMP)).isEqualTo(before + 1);
    }

    private Receipt waiting(String kind, String what) {
        var receipt = grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                kind,
                PLACE,
                null,
                "",
                what,
                Map.of(),
                List.of(),
                new Reporter("Ma Lan", "5550 7788", "", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
        var file = casework.require(receipt.caseId());
        var back = Act.of(
                Verb.OBJECT,
                new Actor.Staff(directory.officer(file.handler()).orElseThrow()),
                file.version(),
                "Not ours.",
                SettableClock.MONDAY);
        assertThat(casework.take(file.id(), back)).isInstanceOf(Decision.Taken.class);
        return receipt;
    }

    @Test
    void triage_takes_what_is_suggested_by_one_press_and_it_is_kept() {
        var receipt = waiting("roads.surface.pothole", "The street lamp is out. 路灯不亮");
        var office = matters.route(matters.tree().require(LAMP), PLACE).lead();
        signedIn("lin-hui", "/triage");
        browser.open("/triage");
        assertThat(browser.text()).contains("Very likely: ");
        browser.open("/cases/" + receipt.number());
        assertThat(browser.text()).contains("Suggestion: ");
        assertThat(browser.page().select("#suggested").isEmpty()).isFalse();
        assertThat(browser.page().select("mark").eachText()).anyMatch(word -> word.contains("lamp"));
        browser.send("Send to " + directory.offices().require(office).name().en());
        var file = casework.require(receipt.caseId());
        assertThat(file.lead()).isEqualTo(office);
        assertThat(casework.history(file.id()).getLast().note()).contains("the duty list names you");
        assertThat(store.answered(file.id())).isTrue();
        assertThat(browser.open("/cases/" + receipt.number()).text()).doesNotContain("Suggestion: ");
    }

    @Test
    void what_cannot_be_taken_says_why_and_loses_nothing() {
        var receipt = waiting("roads.surface.pothole", "The street lamp is out. 路灯不亮");
        signedIn("lin-hui", "/triage");
        browser.open("/cases/" + receipt.number());
        var send = browser.page().select("form[action$=/suggestion] button").text();
        var triage = new Actor.Staff(directory.officer("lin-hui").orElseThrow());
        var file = casework.require(receipt.caseId());
        casework.take(file.id(), sentBy(triage, file.version()));
        var sent = casework.require(receipt.caseId());
        var handler = new Actor.Staff(directory.officer(sent.handler()).orElseThrow());
        casework.take(sent.id(), Act.of(Verb.ACCEPT, handler, sent.version(), "", SettableClock.MONDAY));
        var before = casework.require(receipt.caseId());
        browser.fill("seen", Integer.toString(before.version())).send(send);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("it is not waiting to be sent", "Choose the office by hand");
        assertThat(casework.require(receipt.caseId()).version()).isEqualTo(before.version());
    }

    @Test
    void while_another_rung_decides_nothing_is_sent_from_here_and_who_decides_is_said() {
        var receipt = waiting("roads.surface.pothole", "The street lamp is out. 路灯不亮");
        var triage = new Actor.Staff(directory.officer("lin-hui").orElseThrow());
        var file = casework.require(receipt.caseId());
        var first = file.lead();
        for (var office : List.of("nandu-water", first)) {
            casework.take(file.id(), sentBy(triage, file.version(), office));
            file = casework.require(file.id());
            var handler = new Actor.Staff(directory.officer(file.handler()).orElseThrow());
            var again = Act.of(Verb.OBJECT, handler, file.version(), "Nor ours.", SettableClock.MONDAY);
            assertThat(casework.take(file.id(), again)).isInstanceOf(Decision.Taken.class);
            file = casework.require(file.id());
        }
        signedIn("lin-hui", "/triage");
        var panel = browser.open("/cases/" + receipt.number())
                .page()
                .select("#suggested")
                .parents();
        assertThat(panel.select("form[action$=/suggestion]")).isEmpty();
        var ground = casework.ground(casework.require(file.id()));
        var decider = directory.offices().require(ground.contest().decider().orElseThrow());
        assertThat(ground.contest().deciders()).doesNotContain("lin-hui");
        assertThat(browser.text()).contains(decider.name().en() + " decides whose it is.");
    }

    private static Act sentBy(Actor actor, int seen) {
        return sentBy(actor, seen, "water-bureau");
    }

    private static Act sentBy(Actor actor, int seen, String office) {
        return new Act(Verb.ASSIGN, actor, seen, "Yours.", null, office, null, false, List.of(), SettableClock.MONDAY);
    }

    @Test
    void what_triage_decides_otherwise_is_kept_as_not_taken() {
        var receipt = waiting("roads.surface.pothole", "The street lamp is out. 路灯不亮");
        var before = answers(LAMP).stream()
                .mapToLong(one -> one.shown() - one.taken())
                .sum();
        var triage = new Actor.Staff(directory.officer("lin-hui").orElseThrow());
        var file = casework.require(receipt.caseId());
        assertThat(casework.take(file.id(), sentBy(triage, file.version()))).isInstanceOf(Decision.Taken.class);
        assertThat(store.answered(file.id())).isTrue();
        assertThat(answers(LAMP).stream()
                        .mapToLong(one -> one.shown() - one.taken())
                        .sum())
                .isEqualTo(before + 1);
    }

    @Test
    void a_case_that_has_moved_on_is_shown_again() {
        var receipt = waiting("roads.surface.pothole", "The street lamp is out. 路灯不亮");
        signedIn("lin-hui", "/triage");
        browser.open("/cases/" + receipt.number())
                .fill("seen", "1")
                .send(browser.page().select("form[action$=/suggestion] button").text());
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("Somebody has worked on the case");
    }

    @Test
    void confirmed_cases_are_learned_and_matters_that_are_not_public_never() {
        var secret = matters.tree().leaves().stream()
                .filter(kind -> !kind.isPublic())
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 12; i++) { // so many that what other tests reported does not outweigh them
            closed("waste.household.bins", "Quokkas have tipped the container, number " + i);
            closed(secret.key(), "Numbats, number " + i);
        }
        for (var i = 0; i < 5 && suggestions.of("quokkas").isEmpty(); i++)
            learning.learn(); // but while the clock's own round learns
        assertThat(suggestions.of("quokkas").getFirst().kind().key()).isEqualTo("waste.household.bins");
        assertThat(suggestions.of("numbats")).isEmpty();
        assertThat(store.confirmed(60_000))
                .extracting(SuggestStore.Confirmed::text)
                .noneMatch(text -> text.contains("Numbats"));
        var newest = store.newest().orElseThrow();
        assertThat(newest.reports()).isGreaterThanOrEqualTo(3);
        assertThat(newest.until()).isNotNull();
    }

    private void closed(String kind, String what) {
        transaction.executeWithoutResult(status -> grievances.takeOver(List.of(new TakenOver(
                new CaseId(Ids.next()),
                "old",
                kind,
                PLACE,
                null,
                "",
                what,
                what,
                SettableClock.MONDAY.minusSeconds(60),
                null,
                SettableClock.MONDAY,
                "Done."))));
    }

    @Test
    void those_who_set_up_the_city_read_how_good_it_is_and_learn_anew() {
        suggestions.chosen(Asked.REPORT, "路灯不亮了", LAMP);
        suggestions.chosen(Asked.REPORT, "路灯不亮了", "lighting.lamps.glare");
        signedIn("tan-xin", "/city/rules");
        var before = store.newest().orElseThrow().version();
        browser.open("/city/rules").follow("Suggestions");
        assertThat(browser.path()).isEqualTo("/city/suggestions");
        assertThat(browser.text()).contains("closed public reports", "All kinds");
        browser.send("Learn anew now");
        assertThat(browser.path()).isEqualTo("/city/suggestions");
        assertThat(store.newest().orElseThrow().version()).isGreaterThan(before);
    }
}
