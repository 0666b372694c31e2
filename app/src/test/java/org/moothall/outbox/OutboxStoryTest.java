package org.moothall.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Casework;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Journal;
import org.moothall.kernel.Language;
import org.moothall.mail.Waits;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.together.Joinings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters by e-mail, through HTTP to a real mail server and back to the list of whoever handles the case.
@CityTest
@ExtendWith(OutputCaptureExtension.class)
class OutboxStoryTest extends WithMailServer {

    private static final String MA_LAN = "ma.lan@lanfeng.example";

    @Autowired
    Desk desk;

    @Autowired
    Grievances grievances;

    @Autowired
    Casework casework;

    @Autowired
    Joinings joinings;

    @Autowired
    Journal journal;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxStore store;

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    ObjectProvider<Browser> browsers;

    @Autowired
    Browser resident;

    /// Whoever handles the last case.
    @Autowired
    Browser worker;

    @BeforeEach
    void nothing_waits() {
        while (transaction
                .execute(status ->
                        store.claim(Instant.parse("2099-01-01T00:00:00Z")).filter(store::end))
                .isPresent())
            ;
    }

    private Receipt issued(Language language) {
        var lamp = desk.lamp(new Reporter("Ma Lan", "", MA_LAN, ""), "The lamp is out.", language);
        issue(lamp);
        return lamp;
    }

    private void issue(Receipt lamp) {
        var address = "/cases/" + lamp.number();
        worker = browsers.getObject();
        Desk.signIn(worker, desk.handler(lamp));
        worker.open(address + "/accept").send("Accept");
        worker.send("template=reply");
        for (var field : worker.page().select("textarea[name^=answer-], textarea[name^=part-]"))
            worker.fill(field.attr("name"), "It shines.");
        worker.send("do=preview");
        assertThat(worker.text()).contains("It is sent by itself to");
        worker.fill("way", "EMAIL").send("Issue the letter");
        assertThat(worker.text()).contains("Email: to be sent");
    }

    private String my(Receipt lamp) {
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        return resident.send("Show my case").text();
    }

    private boolean next() {
        return outbox.next(clock.instant());
    }

    @Test
    void a_letter_is_mailed_in_its_readers_language_with_the_pdf_and_recorded_as_sent(CapturedOutput output)
            throws Exception {
        var lamp = issued(Language.ZH);
        var server = server();
        try {
            assertThat(next()).isTrue();
            assertThat(next()).isFalse();
            assertThat(server.getReceivedMessages()).hasSize(1);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).contains("文书 " + lamp.number() + "-1").doesNotContain("lamp");
            assertThat(mail.getFrom()[0].toString()).contains("@");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getMessageID())
                    .startsWith("<")
                    .contains(lamp.number().toLowerCase(java.util.Locale.ROOT));
            var parts = Mailbox.parts(mail);
            assertThat(parts.getFirst()).contains("附件为", lamp.number());
            assertThat(parts.getLast()).startsWith("%PDF");
        } finally {
            server.stop();
        }
        assertThat(my(lamp)).contains("Email: sent");
        assertThat(worker.open(worker.path()).text()).contains("Email: sent", "the platform itself");
        assertThat(journal.of(lamp.caseId().value()))
                .anyMatch(one -> one.line().act().equals("reporter.mailed")
                        && one.line().actor().equals("machine:mail"));
        assertThat(output.getAll()).doesNotContain(MA_LAN, SECRET);
    }

    @Test
    void what_is_refused_for_good_comes_back_with_the_reason_until_somebody_records_what_follows(CapturedOutput output)
            throws IOException {
        var lamp = issued(Language.EN);
        var sheet = worker.path();
        try (var server = new ScriptedServer(PORT, "550 5.1.1 <" + MA_LAN + "> unknown")) {
            assertThat(next()).isTrue();
            assertThat(next()).isFalse();
            assertThat(server.asked).hasValue(1);
        }
        var why = "there is no such mailbox (answer 550 of the mail server)";
        assertThat(my(lamp)).contains("Email: could not be served", why);
        assertThat(worker.open("/letters").text()).contains(lamp.number(), why);
        assertThat(worker.text()).doesNotContain(MA_LAN);
        for (var page : List.of("/letters", sheet, "/cases/" + lamp.number()))
            assertThat(worker.speaking("zh-CN").open(page).text())
                    .contains("该邮箱不存在（邮件服务器答复代码 550）")
                    .doesNotContain("no such mailbox");
        worker.speaking("en");
        assertThat(output.getAll()).doesNotContain(MA_LAN);

        worker.open(sheet)
                .fill("what", "POST.TO_SEND")
                .fill("day-day", "23")
                .fill("day-month", "11")
                .fill("day-year", "2026")
                .send("Record what happened");
        assertThat(worker.text()).contains("Post: to be sent");
        assertThat(worker.open("/letters").text()).doesNotContain(lamp.number());
    }

    @Test
    void what_is_not_taken_now_is_tried_again_after_growing_waits_and_not_for_ever() throws IOException {
        var lamp = issued(Language.EN);
        var tries = 0;
        var at = clock.instant();
        var waited = Duration.ZERO;
        try (var server = new ScriptedServer(PORT, "451 4.3.0 later")) {
            while (outbox.next(at)) {
                tries++;
                assertThat(outbox.next(at)).as("not twice at once").isFalse();
                var wait = Waits.after(tries).orElse(Duration.ZERO);
                assertThat(wait.isZero() || wait.compareTo(waited) > 0).isTrue();
                waited = wait;
                assertThat(outbox.next(at.plus(wait).minusSeconds(1))).isFalse();
                at = at.plus(wait);
            }
            assertThat(server.asked).hasValue(tries);
        }
        assertThat(tries).isEqualTo(9);
        assertThat(my(lamp)).contains("the mail server did not take it, however often it was tried (answer 451");
    }

    @Test
    void a_server_that_is_silent_or_away_costs_a_try_and_no_letter() throws IOException {
        issued(Language.EN);
        try (var silent = new ScriptedServer(PORT, "")) {
            assertThat(next()).isTrue();
            assertThat(silent.asked).hasValue(1);
        }
        var later = clock.instant().plus(Duration.ofMinutes(1));
        assertThat(outbox.next(later)).as("nobody is there").isTrue();
        var server = server();
        try {
            assertThat(outbox.next(later.plus(Duration.ofMinutes(5)))).isTrue();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void what_a_node_had_claimed_when_it_died_is_sent_by_another_and_its_late_word_changes_nothing() {
        var lamp = issued(Language.EN);
        var dead = transaction.execute(status -> store.claim(clock.instant())).orElseThrow();
        assertThat(dead.receipt()).isEqualTo(lamp.number());
        assertThat(next()).as("the dead node still holds it").isFalse();
        var server = server();
        try {
            assertThat(outbox.next(clock.instant().plus(Waits.HELD))).isTrue();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
        assertThat(store.end(dead)).isFalse();
        assertThat(store.again(dead, clock.instant())).isFalse();
        assertThat(my(lamp)).contains("Email: sent");
    }

    @Test
    void two_nodes_at_once_send_each_letter_once() throws Exception {
        for (var i = 0; i < 4; i++) issued(Language.EN);
        var server = server();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> node = () -> {
                var sent = 0;
                while (next()) sent++;
                return sent;
            };
            var sent = 0;
            for (var one : nodes.invokeAll(List.of(node, node))) sent += one.get();
            assertThat(sent).isEqualTo(4);
            assertThat(server.getReceivedMessages()).hasSize(4);
        } finally {
            server.stop();
        }
    }

    @Test
    void everybody_behind_a_case_gets_a_mail_of_their_own() throws Exception {
        var lamp = desk.lamp(new Reporter("", "", MA_LAN, ""), "The lamp is out.", Language.EN);
        var second = grievances.join(
                lamp.number(), new Reporter("", "", "li@lanfeng.example", ""), Language.ZH, UUID.randomUUID());
        issue(lamp);
        var server = server();
        try {
            while (next())
                ;
            var mails = Arrays.asList(server.getReceivedMessages());
            assertThat(mails).hasSize(2);
            for (var mail : mails)
                assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
        } finally {
            server.stop();
        }
        assertThat(my(lamp)).contains("Email: sent").doesNotContain("Email: to be sent", second.number());
    }

    private Receipt lamp(String email, Language language) {
        return desk.lamp(new Reporter("", "", email, ""), "The lamp is out.", language);
    }

    private void join(Receipt one, Receipt into) {
        worker = browsers.getObject();
        Desk.signIn(worker, desk.handler(into));
        worker.open("/cases/" + one.number() + "/join")
                .fill("into", into.number())
                .fill("note", "One cable")
                .send("Join into another case");
        assertThat(worker.path()).startsWith("/cases/" + into.number());
    }

    @Test
    void whoever_came_by_a_joined_case_gets_a_mail_of_their_own_and_who_took_theirs_back_none() throws Exception {
        var into = lamp(MA_LAN, Language.EN);
        var one = lamp("li@lanfeng.example", Language.ZH);
        var further = lamp("wu@lanfeng.example", Language.EN);
        var back = grievances.join(
                one.number(), new Reporter("", "", "he@lanfeng.example", ""), Language.EN, UUID.randomUUID());
        join(further, one);
        join(one, into);
        assertThat(grievances.takeBack(back.number(), clock.instant())).isTrue();
        issue(into);
        var server = server();
        try {
            while (next())
                ;
            var mailed = Mailbox.mailed(server);
            assertThat(mailed).containsOnlyKeys(MA_LAN, "li@lanfeng.example", "wu@lanfeng.example");
            assertThat(mailed.get(MA_LAN)).contains("Attached is", into.number());
            assertThat(mailed.get("li@lanfeng.example")).contains("附件为", "编号 " + one.number());
            assertThat(mailed.get("wu@lanfeng.example")).contains("Attached is", "your number " + further.number());
        } finally {
            server.stop();
        }
        assertThat(my(further)).contains("Email: sent").doesNotContain("Email: to be sent");
        assertThat(journal.of(further.caseId().value()))
                .anyMatch(kept -> kept.line().act().equals("reporter.mailed"));
    }

    @Test
    void whom_a_part_concerns_gets_the_letters_of_that_part() throws Exception {
        var lamp = lamp(MA_LAN, Language.EN);
        Desk.signIn(worker, desk.handler(lamp));
        worker.open("/cases/" + lamp.number()).follow("Make a part a case of its own");
        worker.fill("description", "The pavement under the lamp is broken")
                .fill("kind", "roads.surface.pothole")
                .fill("who", lamp.number())
                .fill("note", "Two offices")
                .send("Make a part a case of its own");
        var part = casework.find(joinings.linked(lamp.caseId()).getFirst().number())
                .orElseThrow();
        issue(new Receipt(part.number(), "", part.id(), part.lead(), part.nextDue()));
        var server = server();
        try {
            while (next())
                ;
            assertThat(Mailbox.mailed(server).get(MA_LAN)).contains(part.number() + "-1", lamp.number());
        } finally {
            server.stop();
        }
        my(lamp);
        assertThat(resident.follow(part.number()).text()).contains("Email: sent");
    }

    @Test
    void a_round_of_time_sends_beside_it() throws InterruptedException {
        issued(Language.EN);
        var server = server();
        try {
            timekeeper.round(clock.instant());
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        } finally {
            server.stop();
        }
    }
}
