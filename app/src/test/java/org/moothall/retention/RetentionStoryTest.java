package org.moothall.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.confided.Confided;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.erasure.ErasedList;
import org.moothall.erasure.Shredded;
import org.moothall.erasure.Shredded.What;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Break;
import org.moothall.journal.Inspection;
import org.moothall.journal.Journal;
import org.moothall.kernel.Busy;
import org.moothall.kernel.Language;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What is kept of people goes when its time is over, or when they ask; never before the end, never what is
/// held; and the history goes on verifying.
@CityTest
class RetentionStoryTest {

    private static final String SAID = "The clerk asked for a present.";

    @Autowired
    Desk desk;

    @Autowired
    Grievances grievances;

    @Autowired
    Casework casework;

    @Autowired
    Confided confided;

    @Autowired
    Directory directory;

    @Autowired
    Sweep sweep;

    @Autowired
    Erasing erasing;

    @Autowired
    EraseAgain again;

    @Value("${moothall.data}")
    String data;

    @Autowired
    Holds holds;

    @Autowired
    Inspection inspection;

    @Autowired
    Logins logins;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser resident;

    @Autowired
    Browser head;

    private Receipt complaint() {
        return grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "conduct.complaints.staff",
                "nandu.heyan.rice-market",
                null,
                "",
                SAID,
                Map.of("office", List.of("counter 3"), "happened", List.of("2026-11-20")),
                List.of(),
                new Reporter("Ma Lan", "5550 7788", "", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
    }

    private void ended(Receipt receipt) {
        var act = Act.of(Verb.WITHDRAW, new Actor.Reporter(), -1, "It is over.", clock.instant());
        assertThat(casework.take(receipt.caseId(), act)).isInstanceOf(org.moothall.casework.Decision.Taken.class);
    }

    private void later(Duration by) {
        clock.advance(by);
        sweep.all(clock.instant());
    }

    private boolean named(Receipt receipt) {
        return grievances.receipt(receipt.number()).orElseThrow().named();
    }

    private boolean said(CaseId id) {
        return !confided.open(id.value()).nothing();
    }

    @Test
    void one_that_cannot_be_erased_keeps_none_of_the_others() {
        var receipts = List.of(complaint(), complaint(), complaint());
        receipts.forEach(this::ended);
        var owner = AsOwner.of(logins);
        var stuck = receipts.getFirst().caseId().value();
        owner.sql("alter table retention.erased add constraint stuck check (case_id <> '%s') not valid"
                        .formatted(stuck))
                .update();
        try {
            later(Duration.ofDays(1096));
        } finally {
            owner.sql("alter table retention.erased drop constraint stuck").update();
        }
        assertThat(receipts.stream().map(this::named)).containsExactly(true, false, false);
        later(Duration.ofHours(1));
        assertThat(named(receipts.getFirst())).isFalse();
    }

    @Test
    void a_hold_or_an_erasure_that_no_line_tells_of_is_found() {
        var receipt = complaint();
        var id = receipt.caseId();
        ended(receipt);
        holds.lay(id, "A court asks for it.", new Actor.Machine("test"));
        holds.lift(id, new Actor.Machine("test"));
        later(Duration.ofDays(1096));
        assertThat(named(receipt)).isFalse();
        assertThat(inspection.of(List.of(id.value())).breaks()).isEmpty();
        var owner = AsOwner.of(logins);
        for (var planted : List.of(
                "insert into retention.erased values (gen_random_uuid(), '%s', 'WORDS', null, 'x', now())",
                "insert into retention.hold values (gen_random_uuid(), '%s', 'x', 'x', now())"))
            owner.sql(planted.formatted(id.value())).update();
        assertThat(inspection.of(List.of(id.value())).breaks())
                .extracting(Break::sentence)
                .anyMatch(said -> said.contains("retention.erased") && said.contains("put in from outside"))
                .anyMatch(said -> said.contains("retention.hold") && said.contains("put in from outside"));
        owner.sql("set session_replication_role = replica; delete from retention.hold where reason = 'x';"
                        + " delete from retention.erased where rule = 'x'")
                .update();
    }

    @Test
    void what_the_rule_keeps_no_longer_is_erased_and_the_chain_verifies() {
        var receipt = complaint();
        var open = complaint();
        ended(receipt);
        later(Duration.ofDays(1094));
        assertThat(named(receipt)).isTrue();
        assertThat(said(receipt.caseId())).isTrue();
        later(Duration.ofDays(2));
        assertThat(named(receipt)).isFalse();
        assertThat(said(receipt.caseId())).isFalse();
        assertThat(named(open)).isTrue();
        assertThat(said(open.caseId())).isTrue();
        assertThat(journal.broken(receipt.caseId().value())).isEmpty();
        assertThat(journal.of(receipt.caseId().value()).stream()
                        .map(written -> written.line().act()))
                .contains("identity.erased", "words.erased");
        my(receipt);
        assertThat(resident.status()).isEqualTo(200);
        assertThat(resident.text()).doesNotContain(SAID).contains("[sealed]");
        var lines = journal.of(receipt.caseId().value()).size();
        sweep.all(clock.instant());
        assertThat(journal.of(receipt.caseId().value())).hasSize(lines);
    }

    @Test
    void what_was_said_after_the_words_were_erased_is_erased_in_its_turn() {
        var receipt = complaint();
        ended(receipt);
        later(Duration.ofDays(1096));
        assertThat(said(receipt.caseId())).isFalse();
        var handler = casework.require(receipt.caseId()).handler();
        var officer = directory.officer(handler).orElseThrow();
        var act = Act.of(Verb.NOTE, new Actor.Staff(officer), -1, "She told of it again.", clock.instant());
        assertThat(casework.take(receipt.caseId(), act)).isInstanceOf(org.moothall.casework.Decision.Taken.class);
        assertThat(said(receipt.caseId())).isTrue();
        later(Duration.ofDays(1094));
        assertThat(said(receipt.caseId())).isTrue();
        later(Duration.ofDays(2));
        assertThat(said(receipt.caseId())).isFalse();
        var lines = journal.of(receipt.caseId().value()).size();
        later(Duration.ofDays(2));
        assertThat(journal.of(receipt.caseId().value())).hasSize(lines);
    }

    @Test
    void a_case_that_is_kept_whole_stays_until_it_is_let_go() {
        var receipt = complaint();
        var address = "/cases/" + receipt.number() + "/hold";
        Desk.signIn(head, desk.head(receipt));
        head.open(address).send("Keep it whole");
        assertThat(head.status()).isEqualTo(422);
        head.open(address).fill("reason", "The court asks for it.").send("Keep it whole");
        ended(receipt);
        later(Duration.ofDays(1200));
        assertThat(named(receipt)).isTrue();
        my(receipt);
        resident.open("/my/" + receipt.number() + "/data");
        assertThat(resident.text()).contains("has to be kept whole", "The court asks for it.");
        head.open(address).send("Stop keeping it whole");
        sweep.all(clock.instant());
        assertThat(named(receipt)).isFalse();
    }

    @Test
    void who_asks_reads_everything_and_is_erased_once_the_case_has_ended() {
        var receipt = complaint();
        my(receipt);
        var data = "/my/" + receipt.number() + "/data";
        resident.open(data);
        assertThat(resident.text()).contains("Your case is still open");
        resident.fill("phrase", "wrong words here now").send("Show me everything");
        assertThat(resident.status()).isEqualTo(422);
        resident.fill("phrase", receipt.phrase()).send("Show me everything");
        assertThat(resident.text()).contains("Ma Lan", "5550 7788", SAID, "3 years", "Nobody has opened anything");

        ended(receipt);
        later(Duration.ofDays(90));
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        resident.open(data).fill("phrase", receipt.phrase()).send("Erase my details");
        assertThat(resident.text()).contains("No name, telephone or address of yours is held");
        assertThat(named(receipt)).isFalse();
        assertThat(said(receipt.caseId())).isTrue();
        assertThat(journal.broken(receipt.caseId().value())).isEmpty();
        resident.fill("phrase", receipt.phrase()).send("Show me everything");
        assertThat(resident.text())
                .contains("Nothing is held of who you are", "Who you are was erased")
                .doesNotContain("Ma Lan");
    }

    /// As after a restore, or where somebody died between the list and the commit.
    @Test
    void what_an_older_state_of_the_database_brings_back_is_erased_again_before_anybody_reads_it() throws IOException {
        var receipt = complaint();
        ended(receipt);
        clock.advance(Duration.ofDays(90));
        var identity = grievances.identity(receipt.caseId(), receipt.number()).orElseThrow();
        var list = ErasedList.in(Path.of(data));
        list.take(List.of(new Shredded(clock.instant(), What.IDENTITY, identity)));
        list.take(List.of(
                new Shredded(clock.instant(), What.WORDS, receipt.caseId().value())));
        again.inStep(Instant.EPOCH);
        again.inStep(Instant.EPOCH);
        assertThat(named(receipt)).isFalse();
        assertThat(said(receipt.caseId())).isFalse();
        assertThat(journal.broken(receipt.caseId().value())).isEmpty();
        assertThat(journal.of(receipt.caseId().value()).stream()
                        .filter(written -> written.line().detail().contains("\"again\"")))
                .hasSize(2);
        my(receipt);
        resident.open("/my/" + receipt.number() + "/data").fill("phrase", receipt.phrase());
        resident.send("Show me everything");
        assertThat(resident.text())
                .contains("Who you are was erased", "What you said was erased")
                .doesNotContain("Ma Lan");
    }

    @Test
    void what_another_node_erased_comes_into_the_list_beside_the_keys() throws IOException {
        var receipt = complaint();
        ended(receipt);
        later(Duration.ofDays(1200));
        var list = ErasedList.in(Path.of(data));
        var whole = list.since(Instant.EPOCH);
        assertThat(whole).extracting(Shredded::id).contains(receipt.caseId().value());
        Files.delete(list.file());
        again.inStep(Instant.EPOCH);
        assertThat(list.since(Instant.EPOCH)).isEqualTo(whole);
    }

    @Test
    void nothing_is_erased_that_cannot_be_listed() throws IOException {
        var receipt = complaint();
        ended(receipt);
        clock.advance(Duration.ofDays(90));
        var list = ErasedList.in(Path.of(data)).file();
        var aside = list.resolveSibling("aside");
        if (Files.exists(list)) Files.move(list, aside);
        Files.createDirectories(list);
        try {
            assertThatThrownBy(() -> erasing.asked(receipt.number())).isInstanceOf(Busy.class);
            assertThat(named(receipt)).isTrue();
        } finally {
            Files.delete(list);
            if (Files.exists(aside)) Files.move(aside, list);
        }
    }

    @Test
    void everybody_reads_how_long_what_is_kept() {
        resident.open("/privacy");
        assertThat(resident.text())
                .contains("What is kept of you, and how long", "3 years", "Complaints about our work");
        resident.speaking("zh-CN").open("/privacy");
        assertThat(resident.text()).contains("保存哪些信息、保存多久", "3年");
    }

    private void my(Receipt receipt) {
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        assertThat(resident.path()).isEqualTo("/my/" + receipt.number());
    }
}
