package org.moothall.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.directory.Directory;
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

    private static final String SEEPAGE = "rivers.embankment.seepage";
    private static final Reporter LI = new Reporter("Li Hua", "555 0147", "", "");

    @Autowired
    City city;

    @Autowired
    Places places;

    @Autowired
    Matters matters;

    @Autowired
    Directory directory;

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

    @BeforeEach
    void lanfeng() {
        assertThat(city.load(new CityFolder(Path.of("../city/lanfeng"))).faults())
                .isEmpty();
    }

    /// A place of its own for each test, so that no test sees another's reports near by.
    private Spot somewhere(int place) {
        var leaves = places.areas().leaves();
        return places.areas().middle(leaves.get(place).key());
    }

    private Filing filing(String matter, Spot spot, UUID submission) {
        return new Filing(
                submission,
                Filing.Channel.WEB,
                matter,
                places.areas().at(spot).orElseThrow().key(),
                spot,
                "behind the bus stop",
                "Water comes out of the river wall. The ground is soft. 墙边渗水",
                Map.of("flow", List.of("stream")),
                List.of(),
                LI,
                Language.EN,
                clock.instant(),
                new Actor.Reporter());
    }

    private Filing filing(Spot spot) {
        return filing(SEEPAGE, spot, UUID.randomUUID());
    }

    @Test
    void a_filed_report_has_a_case_an_owner_a_receipt_and_a_journal_line() {
        var receipt = grievances.file(filing(somewhere(0)));
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
        assertThat(grievances.receipts(file.id()))
                .singleElement()
                .matches(held -> held.named() && held.number().equals(receipt.number()));
    }

    @Test
    void the_same_submission_a_second_time_is_the_same_report() {
        var filing = filing(somewhere(1));
        var first = grievances.file(filing);
        assertThat(grievances.file(filing)).isEqualTo(first);
        assertThat(grievances.receipts(first.caseId())).hasSize(1);
    }

    @Test
    void the_same_submission_many_times_at_once_is_one_report() throws InterruptedException {
        var filing = filing(somewhere(2));
        var receipts = atOnce(IntStream.range(0, 40).mapToObj(i -> filing).toList());
        assertThat(receipts.stream().map(GrievancesTest::receipt).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void many_at_once_get_different_numbers() throws InterruptedException {
        var receipts = atOnce(
                IntStream.range(0, 300).mapToObj(i -> filing(somewhere(3))).toList());
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
                SEEPAGE,
                places.areas().leaves().getFirst().key(),
                somewhere(4),
                "x".repeat(9_000_000),
                "Too much.",
                Map.of(),
                List.of(),
                LI,
                Language.EN,
                Instant.MAX,
                new Actor.Reporter());
        var filings = new ArrayList<>(
                IntStream.range(0, 60).mapToObj(i -> filing(somewhere(4))).toList());
        filings.set(30, poison);
        var receipts = atOnce(filings);
        assertThat(receipts.get(30)).failsWithin(Duration.ofSeconds(20));
        receipts.remove(30);
        assertThat(receipts).allMatch(future -> receipt(future).number().startsWith("GR-"));
    }

    @Test
    void what_no_database_keeps_is_left_out() {
        var spot = somewhere(5);
        var plain = filing(spot);
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
                LI,
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
        var spot = somewhere(6);
        assertThatThrownBy(() -> grievances.file(filing("no.such", spot, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> grievances.file(filing("rivers", spot, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void number_and_phrase_together_open_the_case_and_nothing_else_does() {
        var receipt = grievances.file(filing(somewhere(7)));
        var other = grievances.file(filing(somewhere(7)));
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
        var receipt = grievances.file(filing(somewhere(8)));
        var kept = database.sql("select cast(reporter as text) from grievance.reporter where number = ?")
                .param(receipt.number())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(receipt.phrase().split(" "));
    }

    @Test
    void joining_gives_a_receipt_of_ones_own_on_the_same_case() {
        var first = grievances.file(filing(somewhere(9)));
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
        var here = somewhere(10);
        var near = grievances.file(filing(new Spot(here.lon() + 0.0005, here.lat())));
        var nearer = grievances.file(filing(new Spot(here.lon(), here.lat() + 0.0003)));
        grievances.file(filing(new Spot(here.lon(), here.lat() + 0.002)));
        grievances.file(filing("roads.surface.pothole", here, UUID.randomUUID()));
        var similar = grievances.similar(SEEPAGE, here, 5);
        assertThat(similar).extracting(Similar::number).containsExactly(nearer.number(), near.number());
        assertThat(similar.getFirst().metres()).isBetween(30, 36);
        assertThat(grievances.similar(SEEPAGE, here, 1)).hasSize(1);
    }

    @Test
    void the_public_list_goes_on_page_by_page_without_gap_or_repetition() {
        var spot = somewhere(11);
        var area = places.areas().at(spot).orElseThrow().key();
        var filed = IntStream.range(0, 7)
                .mapToObj(i -> {
                    clock.advance(Duration.ofMinutes(i % 2));
                    return grievances.file(filing(spot)).number();
                })
                .toList();
        var seen = new ArrayList<String>();
        PublicReport.@Nullable Place after = null;
        while (true) {
            var page = grievances.publicReports(
                    new PublicReport.Query(List.of(area), List.of(SEEPAGE), true, null, null, after, 3));
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
        var spot = somewhere(12);
        var receipt = grievances.file(filing(hidden, spot, UUID.randomUUID()));
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
        assertThat(grievances.receipts(done.id())).isEmpty();
        assertThat(grievances.report(done.id()).orElseThrow().source()).isEqualTo("old-system");
    }

    private TakenOver takenOver(Instant opened, Instant target, @Nullable Instant closed) {
        var spot = somewhere(14);
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

    @Test
    void reading_who_reported_is_written_into_the_journal() {
        var receipt = grievances.file(filing(somewhere(13)));
        var officer = directory
                .officer(directory
                        .offices()
                        .answerable(receipt.office())
                        .orElseThrow()
                        .key())
                .orElseThrow();
        assertThat(grievances.reveal(receipt.caseId(), receipt.number(), officer, "to agree a time"))
                .isEqualTo(LI);
        assertThat(journal.of(receipt.caseId().value()).getLast().line().act()).isEqualTo("reporter.read");
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
