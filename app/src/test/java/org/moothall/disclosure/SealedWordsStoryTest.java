package org.moothall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.moothall.AsOwner;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Dump;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Attachments;
import org.moothall.journal.Journal;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.open311.Open311Clients;
import org.moothall.places.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/// What is said of a sealed kind: by every door, all the way, and who reads it.
@CityTest
@ExtendWith(OutputCaptureExtension.class)
class SealedWordsStoryTest {

    /// Nobody else says this word.
    private static final String MARKER = "Zwiebelturmuhr";

    private static final String KIND = "conduct.complaints.staff";
    private static final String PLACE = "nandu.heyan.rice-market";

    @Autowired
    Desk desk;

    @Autowired
    Grievances grievances;

    @Autowired
    Attachments attachments;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    Open311Clients clients;

    @Autowired
    Places places;

    @Autowired
    Environment environment;

    @Autowired
    Logins logins;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser other;

    @Autowired
    Browser resident;

    private String said;

    @BeforeEach
    void something_that_nobody_else_says() {
        said = MARKER + Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36);
    }

    private Receipt complaint(String about) {
        var file = (Attachments.Kept.Ok)
                attachments.keep(said + ".txt", ("In it " + said).getBytes(StandardCharsets.UTF_8));
        return grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                KIND,
                PLACE,
                null,
                "behind the " + said,
                "The man shouted " + said + ".",
                Map.of("office", List.of(said), "about", List.of(about), "happened", List.of("2026-11-20")),
                List.of(file.attachment().digest()),
                new Reporter("Ma Lan", "5550 7788", "", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
    }

    private List<String> found() {
        return Dump.tablesWith(AsOwner.of(logins), said);
    }

    private String handlerOf(Receipt receipt) {
        return desk.handler(receipt);
    }

    private void opened(Browser who, Receipt receipt, String purpose) {
        who.open("/cases/" + receipt.number() + "/words")
                .fill("purpose", purpose)
                .fill("sentence", "I handle this complaint.")
                .send("Open what was said");
    }

    @Test
    void the_dump_finds_what_stands_in_the_clear() {
        desk.lamp("The lamp " + said);
        assertThat(found()).contains("casework.case_file", "grievance.report");
    }

    @Test
    void what_was_said_stands_in_no_table_from_the_first_word_to_the_letter(CapturedOutput output) {
        var receipt = complaint("water-bureau");
        var address = "/cases/" + receipt.number();
        assertThat(found()).isEmpty();

        Desk.signIn(worker, handlerOf(receipt));
        worker.open(address);
        assertThat(worker.text()).contains("What was said is sealed", "Conduct of staff", "Kept away");
        assertThat(worker.body()).doesNotContain(said, "{sealed:", "/files/");
        opened(worker, receipt, "LOOK_INTO");
        assertThat(worker.text()).contains("The man shouted " + said, "behind the " + said, said + ".txt");
        worker.open(worker.page().select("a[href*=/files/]").attr("href"));
        assertThat(worker.body()).isEqualTo("In it " + said);

        worker.open(address + "/accept").send("Accept");
        worker.open(address).fill("note", "They say " + said).send("Add the note");
        assertThat(worker.open(address).text()).contains("They say " + said);
        worker.open(address + "/co-handle")
                .fill("office", "supervision-office".equals(receipt.office()) ? "nandu" : "supervision-office")
                .fill("note", "What do you know of " + said + "?")
                .send("Ask another office to help");
        theResidentAdds(receipt);
        assertThat(found()).isEmpty();
        assertThat(output.getAll()).doesNotContain(said);
        theListsAndSheetsSayNothing(address);
    }

    private void theResidentAdds(Receipt receipt) {
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        assertThat(resident.text()).contains(said, "What you said is sealed", "I handle this complaint.");
        resident.open("/my/" + receipt.number() + "/add")
                .fill("say", "And again " + said)
                .attach("files", said + "2.txt", ("More " + said).getBytes(StandardCharsets.UTF_8))
                .send("Add it");
        resident.open("/my/" + receipt.number());
        assertThat(resident.text()).contains("And again " + said, said + "2.txt");
        resident.open(resident.page().select("a[href*=/files/]").attr("href"));
        assertThat(resident.body()).contains(said);
    }

    private void theListsAndSheetsSayNothing(String address) {
        for (var page : List.of("/work", "/work?q=" + said, "/near", "/open311/v2/requests.json")) {
            worker.open(page);
            assertThat(worker.status()).as(page).isEqualTo(200);
            assertThat(worker.page().text()).as(page).doesNotContain("shouted " + said, "They say " + said);
        }
        for (var sheet : List.of("/work/export/mine", address + "/export"))
            assertThat(Book.of(worker.open(sheet)).toString()).as(sheet).doesNotContain(said);
    }

    @Test
    void each_door_seals() {
        Desk.signIn(other, desk.able("chen-jie"));
        other.open("/cases/new")
                .fill("kind", "Conduct of staff")
                .fill("place", "Heyan Road")
                .fill("help", "left of " + said)
                .fill("description", "He said " + said)
                .send("do=look");
        other.fill("q-office", said)
                .fill("q-happened-day", "20")
                .fill("q-happened-month", "11")
                .fill("q-happened-year", "2026")
                .send("Register");
        assertThat(other.text()).contains("Registered");
        transaction.executeWithoutResult(_ -> grievances.takeOver(List.of(new Filing.TakenOver(
                new CaseId(Ids.next()),
                "old-system",
                KIND,
                PLACE,
                null,
                "near " + said,
                said,
                "They wrote " + said,
                SettableClock.MONDAY.minusSeconds(90_000),
                null,
                SettableClock.MONDAY.minusSeconds(9_000),
                "Told them " + said))));
        assertThat(found()).isEmpty();
    }

    @Test
    void who_only_sees_the_case_does_not_read_what_was_said() {
        var receipt = complaint("water-bureau");
        var address = "/cases/" + receipt.number();
        var seen = 0;
        for (var role : List.of(Role.COUNTER, Role.SUPERVISOR, Role.TRIAGE)) {
            var person = directory.offices().all().stream()
                    .filter(office -> !office.key().equals(receipt.office()))
                    .flatMap(office -> directory.offices().holders(office.key(), role))
                    .findFirst();
            if (person.isEmpty()) continue;
            signedIn(person.get());
            other.open(address);
            assertThat(other.body()).as(person.get()).doesNotContain(said);
            if (other.text().contains("What was said is sealed")) seen++;
            assertThat(other.open(address + "/words").status()).as(person.get()).isEqualTo(403);
        }
        assertThat(seen).isPositive();
        var blamed = directory
                .offices()
                .holders("water-bureau", Role.HEAD)
                .findFirst()
                .orElseThrow();
        signedIn(blamed);
        assertThat(other.open(address + "/words").status()).isEqualTo(403);
    }

    @Test
    void the_form_seals_what_it_takes() {
        resident.open("/report?q=conduct%20of%20staff").fill("matter", KIND).send("Continue");
        resident.fill("place", "Heyan Road").send("do=search");
        resident.send("found=0").send("Use this place");
        assertThat(resident.path()).isEqualTo("/report/what");
        resident.fill("description", "He shouted " + said)
                .fill("q-office", said)
                .fill("q-happened-day", "20")
                .fill("q-happened-month", "11")
                .fill("q-happened-year", "2026")
                .attach("files", said + ".txt", ("In it " + said).getBytes(StandardCharsets.UTF_8))
                .send("Continue");
        resident.fill("who", "anonymous").send("Continue");
        assertThat(resident.text()).contains("He shouted " + said);
        resident.send("Send the report");
        assertThat(resident.path()).isEqualTo("/report/sent");
        assertThat(found()).isEmpty();
        var number = resident.page().select(".govuk-panel strong").text();
        resident.open("/my/" + number);
        assertThat(resident.text()).contains("He shouted " + said, said + ".txt");
        resident.open(resident.page().select("a[href*=/files/]").attr("href"));
        assertThat(resident.body()).isEqualTo("In it " + said);
    }

    @Test
    void open311_seals_what_it_takes() throws IOException, InterruptedException {
        var spot = places.areas().middle(PLACE);
        var form =
                "api_key=%s&service_code=%s&lat=%s&long=%s&description=%s&attribute[office]=%s&attribute[happened]=%s"
                        .formatted(
                                clients.add("words-" + said.substring(MARKER.length())),
                                KIND,
                                spot.lat(),
                                spot.lon(),
                                "He+shouted+" + said,
                                said,
                                "2026-11-20");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s/open311/v2/requests.json"
                        .formatted(environment.getProperty("local.server.port"))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form.replace("[", "%5B").replace("]", "%5D")))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("service_request_id").doesNotContain("shouted");
        }
        assertThat(found()).isEmpty();
    }

    private void signedIn(String person) {
        other.open("/work");
        if (other.status() == 200 && other.path().startsWith("/work")) other.send("Sign out");
        Desk.signIn(other, desk.able(person));
    }

    @Test
    void what_is_open_closes_with_the_part_in_the_case() {
        var receipt = complaint("water-bureau");
        Desk.signIn(worker, handlerOf(receipt));
        opened(worker, receipt, "LOOK_INTO");
        opened(worker, receipt, "ANSWER"); // for a second purpose: sealing seals both
        var address = "/cases/" + receipt.number();
        assertThat(worker.open(address).text()).contains(said);
        var lines = journal.of(receipt.caseId().value()).stream()
                .map(written -> written.line().act())
                .toList();
        assertThat(lines).contains("words.opened", "words.read");
        worker.open(address + "/files/nothing/small");
        assertThat(journal.of(receipt.caseId().value())).hasSize(lines.size());
        clock.advance(Duration.ofMinutes(6));
        worker.open(address + "/files/nothing/small"); // not with a page that was read
        assertThat(journal.of(receipt.caseId().value()).stream().skip(lines.size()))
                .extracting(written -> written.line().act())
                .contains("words.read");
        worker.open(address);
        worker.send("Seal it now");
        assertThat(worker.open(address).text())
                .contains("What was said is sealed")
                .doesNotContain(said);

        opened(worker, receipt, "ANSWER");
        worker.open(address + "/step-aside")
                .fill("note", "The man is my brother.")
                .send("Step aside");
        assertThat(worker.open(address).status()).isEqualTo(403);
        assertThat(worker.open(address + "/words").status()).isEqualTo(403);
    }

    @Test
    void a_letter_is_written_signed_and_read_and_stands_nowhere_in_the_clear() {
        var receipt = complaint("water-bureau");
        var address = "/cases/" + receipt.number();
        Desk.signIn(worker, handlerOf(receipt));
        worker.open(address + "/accept").send("Accept");
        worker.open(address);
        var begin = "template="
                + worker.page().select("button[name=template]").stream()
                        .map(button -> button.val())
                        .findFirst()
                        .orElseThrow();
        worker.send(begin);
        assertThat(worker.path()).isEqualTo(address + "/words");
        opened(worker, receipt, "ANSWER");
        worker.open(address).send(begin);
        assertThat(worker.path()).contains("/letters/");
        for (var field : worker.page().select("textarea").eachAttr("name")) worker.fill(field, "About " + said);
        worker.send("do=preview");
        assertThat(worker.status()).isEqualTo(200);
        assertThat(found()).isEmpty();
        assertThat(worker.text()).contains("About " + said);
    }
}
