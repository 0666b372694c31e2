package org.moothall.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;

/// Who is to be called, through HTTP: time brings the call, and the number opens for a purpose.
@CityTest
class CallBackListTest {

    @Autowired
    Desk desk;

    @Autowired
    Answered answered;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    Browser counter;

    @Autowired
    Browser colleague;

    @Autowired
    Browser resident;

    @BeforeEach
    void chen_jie_is_at_the_telephone() {
        Desk.signIn(counter, desk.able("chen-jie"));
    }

    private String list() {
        return counter.open("/call-backs").text();
    }

    private String other(String than) {
        return directory
                .offices()
                .holders("coordination-centre", Role.COUNTER)
                .filter(person -> !person.equals(than))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void time_brings_the_call_and_only_to_who_asked_for_it_and_has_not_said_yet() {
        var asked = answered.lamp("Out since the storm", true);
        var other = answered.lamp("Out since the flood", false);
        answered.pass(Duration.ofDays(2));
        assertThat(list()).doesNotContain(asked.number());
        answered.pass(Duration.ofDays(1));
        assertThat(list()).contains(asked.number(), "Not called yet").doesNotContain(other.number());
        assertThat(list()).doesNotContain(Answered.PHONE, "Ma Lan");
        assertThat(journal.of(asked.caseId().value()))
                .anySatisfy(written -> assertThat(written.line().act()).isEqualTo("call-back.due"));

        Answered.mine(resident, asked);
        resident.fill("fixed", "yes").send("Send my answer");
        assertThat(list()).doesNotContain(asked.number());
        assertThat(counter.open("/call-backs/" + asked.number()).status()).isEqualTo(404);
    }

    @Test
    void the_number_opens_for_a_purpose_that_the_reporter_reads_and_a_colleague_does_not_call_too() {
        var receipt = answered.lamp("Out at the bridge", true);
        answered.pass(Duration.ofDays(3));
        counter.open("/call-backs/" + receipt.number());
        assertThat(counter.text()).contains("The lamp burns again.").doesNotContain(Answered.PHONE, "Ma Lan");
        counter.send("Open the number to call");
        assertThat(counter.status()).isEqualTo(422);
        Answered.open(counter, receipt);
        assertThat(counter.text()).contains(Answered.PHONE, "Ma Lan").doesNotContain("ma@example.com");
        assertThat(counter.open("/cases/" + receipt.number()).text()).doesNotContain(Answered.PHONE);

        Desk.signIn(colleague, desk.able(other("chen-jie")));
        assertThat(colleague.open("/call-backs").text()).contains("A colleague is calling");
        assertThat(colleague.open("/call-backs/" + receipt.number()).text())
                .contains("A colleague has opened this number")
                .doesNotContain(Answered.PHONE);
        assertThat(Answered.mine(resident, receipt))
                .contains("Whether the lamp burns again", "hear whether the answer solves it");
        Desk.signIn(resident, desk.handler(receipt));
        assertThat(resident.open("/call-backs").status()).isEqualTo(403);
    }

    @Test
    void the_reporter_takes_the_wish_back_and_gives_it_again() {
        var receipt = answered.lamp("Out at the inn", true);
        answered.pass(Duration.ofDays(3));
        Answered.mine(resident, receipt);
        resident.send("Do not call me");
        assertThat(list()).doesNotContain(receipt.number());
        resident.send("Call me about the answer");
        assertThat(list()).contains(receipt.number());
    }

    @Test
    void the_list_is_exported_and_speaks_chinese_and_nobody_else_reads_it() {
        var receipt = answered.lamp("Out at the mill", true);
        answered.pass(Duration.ofDays(3));
        assertThat(Book.of(counter.open("/call-backs/export")).text())
                .contains(receipt.number())
                .doesNotContain(Answered.PHONE, "Ma Lan");
        counter.speaking("zh-CN");
        assertThat(list()).contains("应回访", "尚未拨打", receipt.number());
        assertThat(counter.open("/call-backs?after=cut").status()).isEqualTo(200);
        assertThat(counter.open("/call-backs/GR-1999-000001").status()).isEqualTo(404);
    }
}
