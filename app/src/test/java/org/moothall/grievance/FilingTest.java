package org.moothall.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.journal.Journal;
import org.moothall.kernel.Language;
import org.moothall.kernel.NotFound;
import org.moothall.places.Places;
import org.moothall.procedure.Procedure.Phase;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class FilingTest {

    @Autowired
    Filings filings;

    @Autowired
    Places places;

    @Autowired
    Grievances grievances;

    @Autowired
    Register register;

    @Autowired
    Preparing preparing;

    @Autowired
    Casework casework;

    @Autowired
    Journal journal;

    @Test
    void a_filed_report_has_a_case_an_owner_a_receipt_and_a_journal_line() {
        var receipt = grievances.file(filings.filing(filings.somewhere(0)));
        var file = casework.find(receipt.number()).orElseThrow();
        assertThat(receipt.number()).startsWith("GR-2026-");
        assertThat(receipt.phrase().split(" ")).hasSize(4);
        assertThat(receipt.office()).isEqualTo(file.lead());
        assertThat(receipt.promise()).isAfter(SettableClock.MONDAY);
        assertThat(file.title()).isEqualTo("Water comes out of the river wall.");
        assertThat(file.phase()).isEqualTo(Phase.RECEIVED);
        assertThat(casework.history(file.id())).hasSize(1);
        assertThat(journal.of(file.id().value())).hasSize(1);
        var report = grievances.report(file.id()).orElseThrow();
        assertThat(report.answers()).containsEntry("flow", List.of("stream"));
        assertThat(report.placeHelp()).isEqualTo("behind the bus stop");
        assertThat(grievances.receipts(file.id(), false, "", 9))
                .singleElement()
                .matches(held -> held.named() && held.number().equals(receipt.number()));
    }

    @Test
    void the_same_submission_a_second_time_is_the_same_report() {
        var filing = filings.filing(filings.somewhere(1));
        var first = grievances.file(filing);
        assertThat(grievances.file(filing)).isEqualTo(first);
        assertThat(grievances.receipts(first.caseId(), false, "", 9)).hasSize(1);
    }

    @Test
    void the_same_submission_many_times_at_once_is_one_report() throws InterruptedException {
        var filing = filings.filing(filings.somewhere(2));
        var receipts = atOnce(IntStream.range(0, 40).mapToObj(i -> filing).toList());
        assertThat(receipts.stream().map(FilingTest::receipt).collect(Collectors.toSet()))
                .hasSize(1);
    }

    /// Who is told no phrase knows that it has sent before, and lets go of the files that came with it.
    @Test
    void a_machine_that_sends_the_same_twice_in_one_group_is_told_the_phrase_once() {
        var sent = filings.byMachine(filings.somewhere(5));
        var both = register.file(List.of(preparing.filing(sent), preparing.filing(sent)));
        assertThat(both.getLast().number()).isEqualTo(both.getFirst().number());
        assertThat(both.getFirst().phrase()).isNotEmpty();
        assertThat(both.getLast().phrase()).isEmpty();
        assertThat(register.file(List.of(preparing.filing(sent))).getFirst().phrase())
                .isEmpty();
    }

    @Test
    void many_at_once_get_different_numbers() throws InterruptedException {
        var receipts = atOnce(IntStream.range(0, 300)
                .mapToObj(i -> filings.filing(filings.somewhere(3)))
                .toList());
        var numbers = receipts.stream().map(future -> receipt(future).number()).collect(Collectors.toSet());
        assertThat(numbers)
                .hasSize(300)
                .allMatch(number -> casework.find(number).isPresent());
    }

    @Test
    void a_report_that_cannot_be_written_refuses_only_itself() throws InterruptedException {
        var poison = new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                Filings.SEEPAGE,
                places.areas().leaves().getFirst().key(),
                filings.somewhere(4),
                "x".repeat(9_000_000),
                "Too much.",
                Map.of(),
                List.of(),
                Filings.LI,
                Language.EN,
                Instant.MAX,
                new Actor.Reporter());
        var many = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> filings.filing(filings.somewhere(4)))
                .toList());
        many.set(30, poison);
        var receipts = atOnce(many);
        assertThat(receipts.get(30)).failsWithin(Duration.ofSeconds(20));
        receipts.remove(30);
        assertThat(receipts).allMatch(future -> receipt(future).number().startsWith("GR-"));
    }

    @Test
    void what_no_database_keeps_is_left_out() {
        var spot = filings.somewhere(5);
        var plain = filings.filing(spot);
        var odd = new Filing(
                plain.submission(),
                plain.channel(),
                plain.matter(),
                plain.area(),
                spot,
                "a\0b",
                "half \ud83d of a character",
                Map.of("f\0low", List.of("\udca7")),
                List.of(),
                Filings.LI,
                Language.EN,
                plain.at(),
                new Actor.Reporter());
        var report = grievances.report(grievances.file(odd).caseId()).orElseThrow();
        assertThat(report.placeHelp()).isEqualTo("ab");
        assertThat(report.description()).isEqualTo("half  of a character");
        assertThat(report.answers()).isEqualTo(Map.of("flow", List.of("")));
    }

    @Test
    void an_unknown_kind_of_matter_or_area_is_not_found() {
        var spot = filings.somewhere(6);
        assertThatThrownBy(() -> grievances.file(filings.filing("no.such", spot, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> grievances.file(filings.filing("rivers", spot, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    private List<Future<Receipt>> atOnce(List<Filing> filings) throws InterruptedException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = filings.stream()
                    .map(filing -> (Callable<Receipt>) () -> grievances.file(filing))
                    .toList();
            return new ArrayList<>(clients.invokeAll(calls));
        }
    }

    private static Receipt receipt(Future<Receipt> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
