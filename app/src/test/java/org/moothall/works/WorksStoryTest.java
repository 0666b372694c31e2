package org.moothall.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.grievance.Receipt;
import org.moothall.keeping.Keeping;
import org.moothall.keeping.Tally.Sum;
import org.springframework.beans.factory.annotation.Autowired;

/// Works that are promised, put off and done, through HTTP.
@CityTest
class WorksStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Keeping keeping;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser other;

    @Autowired
    Browser watcher;

    @Autowired
    Browser resident;

    private Receipt planned(String what, int day) {
        var lamp = desk.lamp(what);
        if (worker.open("/work").path().startsWith("/signin")) Desk.signIn(worker, desk.handler(lamp));
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        plan(lamp, day, 12, "A crane comes.");
        return lamp;
    }

    private void plan(Receipt lamp, int day, int month, String note) {
        worker.open("/cases/" + lamp.number() + "/plan")
                .fill("until-day", "" + day)
                .fill("until-month", "" + month)
                .fill("until-year", "2026")
                .fill("note", note)
                .send("Plan works");
    }

    private void done(Receipt lamp) {
        worker.open("/cases/" + lamp.number() + "/done")
                .fill("note", "It shines.")
                .send("Works done");
    }

    private static Instant noon(int day) {
        return Instant.parse("2026-12-%02dT04:00:00Z".formatted(day));
    }

    private Sum of(Receipt lamp, int day) {
        return Sum.of(keeping.tallies(Instant.EPOCH, noon(day)).stream()
                .filter(tally -> tally.limit().equals("works") && tally.office().equals(lamp.office()))
                .toList());
    }

    @Test
    void a_date_that_moves_needs_a_reason_that_the_resident_reads_and_counts_as_moved() {
        var lamp = planned("Dark lane", 3);
        var early = of(lamp, 5);
        var late = of(lamp, 11);
        assertThat(worker.open("/works").text()).contains("Dark lane", "A crane comes.");
        assertThat(worker.open("/cases/" + lamp.number() + "/plan").text())
                .contains("Promised for 3 December 2026 until now", "counted as moved");
        plan(lamp, 10, 12, "");
        assertThat(worker.status()).isEqualTo(422);
        plan(lamp, 10, 12, "The crane is broken.");
        assertThat(worker.open("/works").text())
                .contains("The crane is broken.", "Put off once; first promised for 3 December");
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        resident.send("Show my case");
        assertThat(resident.text()).contains("The date moves from 3 December", "The crane is broken.");

        assertThat(of(lamp, 5)).as("still open, put off: moved, not overdue").satisfies(now -> {
            assertThat(now.moved()).isEqualTo(early.moved() + 1);
            assertThat(now.owed()).isEqualTo(early.owed() - 1);
        });
        clock.set(noon(9));
        done(lamp);
        assertThat(worker.open("/works").text()).doesNotContain(lamp.number());
        assertThat(of(lamp, 11).moved()).as("done by the new date").isEqualTo(late.moved() + 1);
    }

    @Test
    void what_is_done_by_the_first_date_is_kept_though_another_was_named() {
        var lamp = planned("Dark bridge", 20);
        var before = of(lamp, 25);
        plan(lamp, 24, 12, "To be sure.");
        clock.set(noon(19));
        done(lamp);
        assertThat(of(lamp, 25).moved()).isEqualTo(before.moved());
        assertThat(of(lamp, 25).kept()).isEqualTo(before.kept() + 1);
    }

    @Test
    void the_longest_overdue_comes_first_and_outlives_the_answer() {
        var late = planned("Dark stairs", 4);
        var later = planned("Dark yard", 22);
        worker.open("/cases/" + late.number() + "/reply")
                .fill("found", "dark")
                .fill("did", "planned")
                .send("Send the reply");
        clock.set(noon(7));
        var text = worker.open("/works").text();
        assertThat(text.indexOf("Dark stairs")).isPositive().isLessThan(text.indexOf("Dark yard"));
        assertThat(worker.page().select("tr.mh-row--late").text()).contains("Dark stairs");
        assertThat(worker.page().select("nav a[href=/works] .mh-badge").text()).matches("[1-9]\\d*");
        var sheet = Book.of(worker.open("/works/export")).text();
        assertThat(sheet.indexOf("Dark stairs")).isPositive().isLessThan(sheet.indexOf("Dark yard"));
        assertThat(worker.speaking("zh-CN").open("/works").text()).contains("待办承诺", later.number());
    }

    @Test
    void an_office_reads_its_own_and_who_watches_over_all_chooses() {
        var lamp = planned("Dark gate", 15);
        Desk.signIn(other, desk.able("zhou-min"));
        assertThat(other.open("/works?office=" + lamp.office()).text()).doesNotContain("Dark gate");
        Desk.signIn(watcher, desk.able("lin-hui"));
        assertThat(watcher.open("/works").text()).contains("Dark gate", "All offices");
        assertThat(watcher.open("/works?office=" + lamp.office()).text()).contains("Dark gate");
    }
}
