package org.moothall.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision.Taken;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.grievance.Receipt;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Everything of one person handed over before they leave.
@CityTest
class LeavingStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    City city;

    @Autowired
    Succession succession;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Browser head;

    @Autowired
    Browser administrator;

    @Autowired
    Browser resident;

    private static String page(String person) {
        return "/city/accounts/" + person + "/hand-over";
    }

    private String name(String person) {
        return directory.offices().person(person).orElseThrow().name().en();
    }

    private String colleague(Receipt lamp) {
        var file = casework.require(lamp.caseId());
        return directory.offices().handlers(file.lead()).stream()
                .filter(person -> !person.equals(file.handler()))
                .toList()
                .getLast();
    }

    @Test
    void the_head_sees_what_there_is_and_hands_it_over_and_the_resident_reads_no_name() {
        var lamp = desk.lamp("The lamp by the quay is out");
        var leaver = casework.require(lamp.caseId()).handler();
        var to = colleague(lamp);
        Desk.signIn(head, desk.head(lamp));
        assertThat(head.open("/city/accounts").text()).contains("Hand over the cases");
        head.open(page(leaver)).fill("to", to).send("Show what would go");
        assertThat(head.text()).containsPattern(name(leaver) + ", .+: \\d+ open cases? to " + name(to));
        head.send(head.page().select("main form[method=post] button").getLast().text());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).contains("somebody else now", "Nothing: no open case");

        var now = casework.require(lamp.caseId());
        assertThat(now.handler()).isEqualTo(to);
        var last = casework.history(lamp.caseId()).getLast();
        assertThat(last.verb()).isEqualTo(Verb.SUCCEED);
        assertThat(last.actor()).isEqualTo("person:" + desk.head(lamp));
        assertThat(head.open("/cases/" + lamp.number()).text()).contains("went to somebody else: " + name(to));
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        assertThat(resident.send("Show my case").text())
                .contains("Somebody else handles your case now")
                .doesNotContain(name(leaver), name(to));
    }

    @Test
    void an_administrator_may_and_sees_no_case_another_head_may_not_and_nobody_gets_who_is_not_of_the_office() {
        var lamp = desk.lamp("The lamp by the granary is out");
        var leaver = casework.require(lamp.caseId()).handler();
        Desk.signIn(head, desk.able("tian-qiuyue"));
        assertThat(head.open(page(leaver)).status()).isEqualTo(403);
        Desk.signIn(administrator, desk.able("tan-xin"));
        assertThat(administrator.open(page(leaver)).text())
                .contains("By the rule")
                .doesNotContain(lamp.number());
        assertThat(administrator.open(page(leaver) + "?to=zhou-min").text()).contains("Choose somebody of this office");
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.open(page("nobody-here")).status()).isEqualTo(404);
        assertThat(casework.require(lamp.caseId()).handler()).isEqualTo(leaver);
    }

    @Test
    void a_case_that_is_closed_meanwhile_stays_with_whom_it_was_and_two_at_once_hand_over_once() throws Exception {
        var closing = desk.lamp("The lamp by the bridge is out");
        var open = desk.lamp("The lamp by the dam is out");
        var leaver = casework.require(open.caseId()).handler();
        var leaving = Leaving.of(directory.offices(), city.settings(), leaver, null);
        var actor = new Actor.Staff(directory.officer("tan-xin").orElseThrow());
        var held = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var close = both.submit(() -> transaction.execute(status -> {
                var file = casework.require(closing.caseId());
                var act = Act.of(Verb.WITHDRAW, new Actor.Reporter(), file.version(), "It shines.", file.lastAt());
                var done = casework.take(file.id(), act) instanceof Taken;
                held.countDown();
                await(begun);
                return done;
            }));
            held.await(5, TimeUnit.SECONDS);
            var one = both.submit(() -> succession.pass(leaving, actor));
            var two = both.submit(() -> succession.pass(leaving, actor));
            begun.countDown();
            assertThat(close.get()).isTrue();
            assertThat(one.get() + two.get()).isPositive();
            assertThat(Math.min(one.get(), two.get())).isZero();
        }
        assertThat(casework.require(closing.caseId()).handler()).isEqualTo(leaver);
        assertThat(casework.history(closing.caseId()).getLast().verb()).isEqualTo(Verb.WITHDRAW);
        assertThat(casework.require(open.caseId()).handler()).isNotEqualTo(leaver);
        assertThat(casework.history(open.caseId()))
                .filteredOn(entry -> entry.verb() == Verb.SUCCEED)
                .hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
