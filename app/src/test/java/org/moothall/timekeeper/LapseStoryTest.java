package org.moothall.timekeeper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.directory.Role;
import org.moothall.directory.Post;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.account.Accounts;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision.Taken;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.directory.Directory;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.moothall.places.Spot;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/// What resident and office read of time, in a city whose lamps are petitions under China's pack.
@CityTest
class LapseStoryTest {

    private static final Path LANFENG = Path.of("..", "city", "lanfeng");
    private static final String PASSWORD = "heron under quiet bridge";

    @Autowired
    City city;

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    Casework casework;

    @Autowired
    Grievances grievances;

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser resident;

    @Autowired
    Browser officer;

    @TempDir
    Path folder;

    @BeforeEach
    void lamps_are_petitions() throws IOException {
        FileSystemUtils.copyRecursively(LANFENG, folder);
        var matters = folder.resolve("matters.yaml");
        Files.writeString(
                matters,
                Files.readString(matters)
                        .replaceFirst(
                                "(key: lighting.lamps.out\\n(?:.*\\n){2} +procedure: )service-request",
                                "$1petition-claim"));
        Files.writeString(folder.resolve("city.yaml"), "packs: {cn-petition-2022: {}}\n", StandardOpenOption.APPEND);
        assertThat(city.load(new CityFolder(folder)).sound()).isTrue();
    }

    @AfterEach
    void lanfeng_as_it_was() {
        assertThat(city.load(new CityFolder(LANFENG)).sound()).isTrue();
    }

    private Receipt filed() {
        return grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "lighting.lamps.out",
                "nandu.heyan.rice-market",
                new Spot(0.437508, 0.288703),
                "",
                "The lamp has been out since the storm",
                Map.of("lamps", List.of("one")),
                List.of(),
                new Reporter("Ma Lan", "5550 7788", "", ""),
                Language.EN,
                clock.instant(),
                new Actor.Reporter()));
    }

    private CaseFile taken(CaseFile file, Verb verb, Instant at) {
        var handler = new Actor.Staff(directory.officer(file.handler()).orElseThrow());
        var second = verb == Verb.REPLY ? head(file.lead()) : null; // the pack asks for one
        var decision = casework.take(
                file.id(),
                new Act(verb, handler, file.version(), "Our opinion.", null, null, second, true, List.of(), at));
        assertThat(decision).isInstanceOf(Taken.class);
        return ((Taken) decision).file();
    }

    private String head(String office) {
        return directory.offices().posts(office).stream()
                .filter(post -> post.role() == Role.HEAD)
                .map(Post::holder)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    private Instant due(CaseFile file, String limit) {
        return requireNonNull(casework.ground(file)
                .timetable()
                .latest(limit)
                .orElseThrow()
                .due()
                .due());
    }

    private String story(Receipt receipt) {
        resident.open("/my/find")
                .fill("number", receipt.number())
                .fill("phrase", requireNonNull(receipt.phrase()))
                .send("Show my case");
        return resident.page().text();
    }

    @Test
    void thirty_days_after_a_reply_that_nobody_contests_the_case_closes_and_both_sides_read_why() {
        var receipt = filed();
        var file = taken(
                casework.require(receipt.caseId()), Verb.ACCEPT, clock.instant().plusSeconds(60));
        file = taken(file, Verb.REPLY, clock.instant().plusSeconds(120));
        clock.set(due(file, "c7"));
        timekeeper.round(clock.instant());
        assertThat(casework.require(file.id()).step()).isEqualTo("answered");
        assertThat(story(receipt)).contains("A reminder for you", "Ask the next higher body for a review");

        clock.set(due(file, "c7").plusSeconds(1));
        timekeeper.round(clock.instant());
        var closed = casework.require(file.id());
        assertThat(closed.step()).isEqualTo("closed");
        assertThat(closed.open()).isFalse();
        assertThat(story(receipt))
                .contains("The time ran out", "Nobody used the time to do this: Ask the next higher body for a review")
                .contains("article 35")
                .contains("window closed", "Not used")
                .doesNotContain("Missed");

        var handler = closed.handler();
        accounts.setPassword(handler, PASSWORD);
        officer.open("/signin")
                .fill("person", handler)
                .fill("password", PASSWORD)
                .send("Sign in");
        assertThat(officer.open("/cases/" + closed.number()).page().text())
                .contains("Nobody used the time to do this", "clock (automatic)", "Window closed")
                .doesNotContain("Missed");
        assertThat(officer.open("/work/came-up").status()).isEqualTo(200);
    }

    @Test
    void an_overdue_petition_climbs_and_everybody_on_it_reads_so() {
        var receipt = filed();
        var file = taken(
                casework.require(receipt.caseId()), Verb.ACCEPT, clock.instant().plusSeconds(60));
        clock.set(due(file, "c6").plusSeconds(1));
        timekeeper.round(clock.instant());
        assertThat(story(receipt)).contains("Came up to the head of", "stay as they are");
        var head = directory.offices().posts(file.lead()).getFirst().holder();
        accounts.setPassword(requireNonNull(head), PASSWORD);
        officer.open("/signin").fill("person", head).fill("password", PASSWORD).send("Sign in");
        assertThat(officer.open("/work/came-up").page().text())
                .contains(file.number(), "Came up to me", "to the head of the lead office");
        assertThat(officer.open("/cases/" + file.number()).page().text()).contains("Came up to the head of");
    }
}
