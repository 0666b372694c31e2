package org.moothall.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.grievance.Filing.TakenOver;
import org.moothall.journal.Journal;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.kernel.NotFound;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.moothall.procedure.Procedure.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CityTest
class GrievancesTest {

    @Autowired
    Filings filings;

    @Autowired
    Places places;

    @Autowired
    Matters matters;

    @Autowired
    Grievances grievances;

    @Autowired
    Casework casework;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void number_and_phrase_together_open_the_case_and_nothing_else_does() {
        var receipt = grievances.file(filings.filing(filings.somewhere(7)));
        var other = grievances.file(filings.filing(filings.somewhere(7)));
        assertThat(grievances.follow(receipt.number(), receipt.phrase())).isPresent();
        var sloppy = receipt.phrase().toUpperCase(Locale.ROOT).replace(' ', '-');
        assertThat(grievances.follow(receipt.number().toLowerCase(Locale.ROOT).replace('-', ' '), sloppy))
                .isPresent();
        assertThat(grievances.follow(receipt.number(), other.phrase())).isEmpty();
        assertThat(grievances.follow("GR-2026-999999", receipt.phrase())).isEmpty();
        assertThat(grievances.follow(receipt.number(), "")).isEmpty();
    }

    @Test
    void a_phrase_is_kept_nowhere() {
        var receipt = grievances.file(filings.filing(filings.somewhere(8)));
        var kept = database.sql("select cast(reporter as text) from grievance.reporter where number = ?")
                .param(receipt.number())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(receipt.phrase().split(" "));
    }

    @Test
    void joining_gives_a_receipt_of_ones_own_on_the_same_case() {
        var first = grievances.file(filings.filing(filings.somewhere(9)));
        var submission = UUID.randomUUID();
        var joined = grievances.join(first.number(), Reporter.ANONYMOUS, Language.ZH, submission);
        assertThat(grievances.join(first.number(), Reporter.ANONYMOUS, Language.ZH, submission))
                .isEqualTo(joined);
        assertThat(joined.number()).startsWith("RC-2026-");
        assertThat(joined.caseId()).isEqualTo(first.caseId());
        assertThat(casework.require(first.caseId()).reporters()).isEqualTo(2);
        assertThat(grievances
                        .follow(joined.number(), joined.phrase())
                        .orElseThrow()
                        .number())
                .isEqualTo(first.number());
        assertThat(journal.of(first.caseId().value())).hasSize(2);
    }

    @Test
    void similar_public_matters_near_by_are_found_nearest_first() {
        var here = filings.somewhere(10);
        var near = grievances.file(filings.filing(new Spot(here.lon() + 0.0005, here.lat())));
        var nearer = grievances.file(filings.filing(new Spot(here.lon(), here.lat() + 0.0003)));
        grievances.file(filings.filing(new Spot(here.lon(), here.lat() + 0.002)));
        grievances.file(filings.filing("roads.surface.pothole", here, UUID.randomUUID()));
        var similar = grievances.similar(Filings.SEEPAGE, here, 5);
        assertThat(similar).extracting(Similar::number).containsExactly(nearer.number(), near.number());
        assertThat(similar.getFirst().metres()).isBetween(30, 36);
        assertThat(grievances.similar(Filings.SEEPAGE, here, 1)).hasSize(1);
    }

    @Test
    void the_public_list_goes_on_page_by_page_without_gap_or_repetition() {
        var spot = filings.somewhere(11);
        var area = places.areas().at(spot).orElseThrow().key();
        var filed = IntStream.range(0, 7)
                .mapToObj(i -> {
                    clock.advance(Duration.ofMinutes(i % 2));
                    return grievances.file(filings.filing(spot)).number();
                })
                .toList();
        var seen = new ArrayList<String>();
        PublicReport.@Nullable Place after = null;
        while (true) {
            var page = grievances.publicReports(
                    new PublicReport.Query(List.of(area), List.of(Filings.SEEPAGE), true, null, null, after, 3));
            if (page.isEmpty()) break;
            page.forEach(report -> seen.add(report.number()));
            after = page.getLast().listed();
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(filed);
        assertThat(Set.copyOf(seen)).hasSize(7);
    }

    @Test
    void what_is_not_public_shows_in_no_public_list() {
        var hidden = notPublic();
        var spot = filings.somewhere(12);
        var receipt = grievances.file(filings.filing(hidden, spot, UUID.randomUUID()));
        assertThat(grievances.publicReport(receipt.number())).isEmpty();
        assertThat(grievances.similar(hidden, spot, 5)).isEmpty();
        assertThatThrownBy(() -> grievances.join(receipt.number(), Reporter.ANONYMOUS, Language.EN, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    private String notPublic() {
        return matters.tree().leaves().stream()
                .filter(matter -> !matter.isPublic())
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void a_report_taken_over_stands_as_it_stood_there() {
        var opened = Instant.parse("2026-03-02T01:00:00Z");
        var target = opened.plus(Duration.ofDays(3));
        var closed = opened.plus(Duration.ofDays(2));
        var done = takenOver(opened, target, closed);
        var running = takenOver(opened, target, null);
        transaction.executeWithoutResult(status -> grievances.takeOver(List.of(done, running)));

        var file = casework.require(done.id());
        assertThat(file.phase()).isEqualTo(Phase.CLOSED);
        assertThat(file.open()).isFalse();
        assertThat(file.openedAt()).isEqualTo(opened);
        assertThat(file.closedAt()).isEqualTo(closed);
        assertThat(casework.history(done.id()))
                .extracting(entry -> entry.verb().key(), entry -> entry.actor(), entry -> entry.note())
                .containsExactly(
                        tuple("received", "machine:old-system", ""), tuple("close", "machine:old-system", "Filled."));
        assertThat(journal.of(done.id().value())).hasSize(2);
        assertThat(journal.broken(done.id().value())).isEmpty();
        assertThat(casework.require(running.id()).phase()).isEqualTo(Phase.RECEIVED);
        assertThat(grievances.receipts(done.id(), false, "", 9)).isEmpty();
        assertThat(grievances.report(done.id()).orElseThrow().source()).isEqualTo("old-system");
    }

    private TakenOver takenOver(Instant opened, Instant target, @Nullable Instant closed) {
        var spot = filings.somewhere(14);
        return new TakenOver(
                new CaseId(Ids.next()),
                "old-system",
                "roads.surface.pothole",
                places.areas().at(spot).orElseThrow().key(),
                spot,
                "12 Long Street",
                "Hole",
                "A hole.",
                opened,
                target,
                closed,
                closed == null ? "" : "Filled.");
    }
}
