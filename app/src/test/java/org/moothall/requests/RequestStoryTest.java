package org.moothall.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Pictures;
import org.moothall.SettableClock;
import org.moothall.Zip;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.follow.InHand;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Attachments;
import org.moothall.journal.Journal;
import org.moothall.kernel.Language;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;

/// Who stands at a counter and shows who they are gets all that is held of them, past the desk: nothing that an officer
/// sees depends on whether anything is held, and nobody gives it out alone.
@CityTest
class RequestStoryTest {

    private static final String SAID = "The clerk at counter 3 asked for a present.";

    @Autowired
    Desk desk;

    @Autowired
    Grievances grievances;

    @Autowired
    Attachments attachments;

    @Autowired
    Casework casework;

    @Autowired
    RequestStore store;

    @Autowired
    SealedReceipts sealed;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser first;

    @Autowired
    Browser second;

    @Autowired
    Browser resident;

    @Autowired
    Browser stranger;

    @Autowired
    InHand inHand;

    private Receipt accusation(Reporter who) {
        var photo = (Attachments.Kept.Ok) attachments.keep("../gift.png", Pictures.png(0x336699));
        return grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "conduct.complaints.staff",
                "nandu.heyan.rice-market",
                null,
                "",
                SAID,
                Map.of("office", List.of("counter 3"), "happened", List.of("2026-11-20")),
                List.of(photo.attachment().digest()),
                who,
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
    }

    private void ended(Receipt receipt) {
        var act = Act.of(Verb.WITHDRAW, new Actor.Reporter(), -1, "It is over.", clock.instant());
        assertThat(casework.take(receipt.caseId(), act)).isInstanceOf(org.moothall.casework.Decision.Taken.class);
    }

    private CounterRequests.Slip taken(String what, String name, String phone) {
        asks(what, name, phone);
        var number = first.page().select("strong.mh-num").text();
        return new CounterRequests.Slip(number, first.page().select("#phrase").text());
    }

    private void asks(String what, String name, String phone) {
        first.open("/signin"); // whoever is signed in already is led on
        if (first.path().equals("/signin")) Desk.signIn(first, desk.able("chen-jie"));
        first.open("/requests/new")
                .fill("what", what)
                .fill("shown", "ID_CARD")
                .fill("name", name)
                .fill("phone", phone)
                .send("Take it in");
    }

    @Test
    void a_telephone_that_is_none_is_told_and_what_was_typed_stays() {
        asks("REPORT", "Gu Yimin", "the red one");
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.text()).contains("Write a telephone number with digits only");
        assertThat(first.page().select("[name=name], [name=phone]").eachAttr("value"))
                .containsExactly("Gu Yimin", "the red one");
    }

    private void confirmed(CounterRequests.Slip slip) {
        Desk.signIn(second, desk.able("tang-rui"));
        second.open("/requests/" + slip.number()).send("I have seen the person and what they showed");
        assertThat(second.text()).contains("Confirmed");
    }

    private void asked(CounterRequests.Slip slip) {
        resident.open("/asked").fill("number", slip.number()).fill("phrase", slip.phrase());
        resident.send("Show it");
    }

    @Test
    void all_that_is_held_goes_to_the_person_alone_and_once() throws IOException {
        var who = new Reporter("Gu Yimin", "5551 0001", "", "");
        var receipt = accusation(who);
        var lamp = desk.lamp(new Reporter("yimin GU", "555-100-01", "", ""), "The lamp is out.", Language.EN);
        var slip = taken("REPORT", "Gu  Yimin", "55510001");
        var seen = first.text().replace(slip.number(), "").replace(slip.phrase(), "");
        var none = taken("REPORT", "Nobody Atall", "55519999");
        assertThat(first.text().replace(none.number(), "").replace(none.phrase(), ""))
                .as("what the desk sees does not hang on what is held")
                .isEqualTo(seen)
                .doesNotContain(receipt.number(), lamp.number());

        neverByOne(slip);
        confirmed(slip);
        assertThat(second.text()).doesNotContain(receipt.number(), lamp.number());
        opened(slip, receipt, lamp);
        overAfterAnHour(slip, receipt);
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        assertThat(resident.text()).contains("asked at a counter what is held", "shown to nobody", slip.number());
    }

    private void neverByOne(CounterRequests.Slip slip) {
        asked(slip);
        assertThat(resident.text()).contains("waits for a second person");
        first.open("/requests/" + slip.number());
        assertThat(first.text()).contains("You took this in").doesNotContain("I have seen the person");
        first.post("/requests/" + slip.number() + "/confirm", Map.of());
        assertThat(store.find(slip.number()).orElseThrow().decidedAt()).isNull();
    }

    private void opened(CounterRequests.Slip slip, Receipt receipt, Receipt lamp) throws IOException {
        asked(slip);
        assertThat(resident.text()).contains("lies ready for you", receipt.number(), lamp.number(), "first opened on");
        var files = zip(slip);
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        receipt.number() + "/everything.json",
                        receipt.number() + "/files/01-gift.png",
                        lamp.number() + "/everything.json");
        assertThat(files.get(receipt.number() + "/everything.json"))
                .asString(StandardCharsets.UTF_8)
                .contains(SAID, "Gu Yimin", "5551 0001");
    }

    private void overAfterAnHour(CounterRequests.Slip slip, Receipt receipt) {
        clock.advance(Duration.ofMinutes(61));
        asked(slip);
        assertThat(resident.text()).contains("It has ended").doesNotContain(receipt.number());
        var token = resident.open("/asked").page().select("[name=_csrf]").val();
        resident.post("/asked/all.zip", Map.of("number", slip.number(), "phrase", slip.phrase(), "_csrf", token));
        assertThat(resident.path()).isEqualTo("/asked");
        sealed.round(new Timekeeper.Round(clock.instant()));
        var request = store.find(slip.number()).orElseThrow();
        assertThat(store.content(request.id())).isEmpty();
        assertThat(journal.of(request.id()).stream().map(one -> one.line().act()))
                .containsExactly("request.made", "request.confirmed", "request.opened");
    }

    private Map<String, byte[]> zip(CounterRequests.Slip slip) throws IOException {
        resident.send("Take it along with files and letters (ZIP)");
        assertThat(resident.header("Content-Disposition")).contains(slip.number() + ".zip");
        assertThat(resident.header("Cache-Control")).contains("no-store");
        return Zip.files(resident.bytes());
    }

    @Test
    void links_that_a_stranger_has_end_at_the_persons_wish_and_nothing_of_theirs_is_shown() {
        var receipt = accusation(new Reporter("Gu Weimin", "5551 0041", "", ""));
        stranger.open(inHand.link(receipt.number()).address());
        assertThat(stranger.text()).contains(receipt.number(), "What has happened");
        clock.advance(Duration.ofMinutes(1));
        var slip = taken("LINKS", "Gu Weimin", "55510041");
        stranger.open("/my/" + receipt.number());
        assertThat(stranger.text()).as("until a second person confirms").contains("What has happened");
        var link = inHand.link(receipt.number()).address();
        confirmed(slip);
        stranger.open("/my/" + receipt.number());
        assertThat(stranger.text()).doesNotContain("What has happened");
        assertThat(stranger.open(link).status()).isEqualTo(404);
        asked(slip);
        assertThat(resident.text())
                .contains("All links to your cases were ended")
                .doesNotContain(receipt.number());
        clock.advance(Duration.ofMinutes(1));
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        assertThat(resident.text()).contains("What has happened", "were ended");
        resident.open(inHand.link(receipt.number()).address());
        assertThat(resident.text()).contains("What has happened");
    }

    @Test
    void what_may_be_erased_is_erased_and_the_rest_told_with_its_reason() {
        var who = new Reporter("Shao Lin", "5551 0002", "", "");
        var over = accusation(who);
        var open = accusation(who);
        ended(over);
        clock.advance(Duration.ofDays(90));
        var slip = taken("ERASURE", "SHAO LIN", "5551 0002");
        assertThat(grievances.receipt(over.number()).orElseThrow().named()).isTrue();
        confirmed(slip);
        assertThat(grievances.receipt(over.number()).orElseThrow().named()).isFalse();
        assertThat(grievances.receipt(open.number()).orElseThrow().named()).isTrue();
        assertThat(journal.broken(over.caseId().value())).isEmpty();
        asked(slip);
        assertThat(resident.text()).contains("Who you are was erased on", "still open", "go to court");
        resident.speaking("zh-CN").open("/asked");
        assertThat(resident.text()).contains("您在窗口提出的申请");
    }

    @Test
    void a_family_s_telephone_gives_nobody_another_s_matters() {
        var receipt = accusation(new Reporter("Bao Ning", "5551 0003", "", ""));
        var slip = taken("REPORT", "Bao Tian", "5551 0003");
        confirmed(slip);
        asked(slip);
        assertThat(resident.text()).contains("Nothing is held under this name").doesNotContain(receipt.number());
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        assertThat(resident.text()).contains("under another name; nothing of yours was handed over");
    }

    @Test
    void a_refusal_tells_why_and_what_can_be_done() {
        var slip = taken("ERASURE", "Bao Ning", "5551 0004");
        Desk.signIn(second, desk.able("tang-rui"));
        var address = "/requests/" + slip.number();
        second.open(address).send("Refuse it");
        assertThat(second.status()).isEqualTo(422);
        second.open(address)
                .fill("why", "NOT_SHOWN")
                .fill("sentence", "The card was another’s.")
                .send("Refuse it");
        asked(slip);
        assertThat(resident.text())
                .contains("refused", "did not show who they are", "The card was another’s.", "court");
        resident.open("/asked")
                .fill("number", slip.number())
                .fill("phrase", "some wrong words here")
                .send("Show it");
        assertThat(resident.status()).isEqualTo(422);
    }

    @Test
    void who_tries_names_through_is_stopped() {
        Desk.signIn(first, desk.able("he-xinyi"));
        for (var n = 0; n < 21; n++)
            first.open("/requests/new")
                    .fill("what", "REPORT")
                    .fill("shown", "PASSPORT")
                    .fill("name", "Name " + n)
                    .fill("email", "n" + n + "@example.org")
                    .send("Take it in");
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.text()).contains("20 requests within a day");
    }
}
