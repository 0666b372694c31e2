package org.moothall.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.Uncounted;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Openings;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.Plan;
import org.moothall.database.Logins;
import org.moothall.heed.BrownWater;
import org.moothall.senders.Aftermath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

@CityTest
class RecountTest {

    private static final Path LANFENG = Path.of("../city/lanfeng");

    @TempDir
    Path changed;

    @Autowired
    City city;

    @Autowired
    Casework casework;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BrownWater brownWater;

    @Autowired
    Logins logins;

    @AfterEach
    void as_it_was() {
        assertThat(city.load(new CityFolder(LANFENG)).sound()).isTrue();
    }

    @Test
    void a_newly_declared_holiday_moves_running_cases_and_taking_it_back_moves_them_back() throws IOException {
        var file = opened();
        var before = due(file);
        assertThat(before).isEqualTo(LocalDate.of(2026, 11, 24));
        FileSystemUtils.copyRecursively(LANFENG, changed);
        Files.writeString(
                changed.resolve("calendar.yaml"),
                "- {from: 2026-11-24, to: 2026-11-24, works: false, name: {en: Storm day, zh: 停工日}}\n",
                StandardOpenOption.APPEND);
        assertThat(city.load(new CityFolder(changed)).sound()).isTrue();
        assertThat(due(file)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(casework.require(file.id()).version()).isEqualTo(file.version());
        assertThat(casework.ground(file).timetable().of("accept").getFirst().days())
                .anySatisfy(day -> assertThat(String.valueOf(day.name())).contains("Storm day"));

        as_it_was();
        assertThat(due(file)).isEqualTo(before);
    }

    @Test
    void an_office_with_open_cases_does_not_go() throws IOException {
        var file = opened();
        var plan = withoutWater();
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.refusals()).anySatisfy(why -> assertThat(why).contains("water-bureau", "it owns open cases"));
        assertThat(casework.require(file.id()).lead()).isEqualTo("water-bureau");
    }

    @Test
    void an_office_that_owes_an_answer_to_a_warning_does_not_go() throws IOException {
        opened();
        var warning = brownWater.raised();
        assertThat(warning.office()).isEqualTo("water-bureau");
        assertThat(withoutWater().refusals())
                .anySatisfy(why -> assertThat(why)
                        .startsWith("office water-bureau cannot be taken away: it owes an answer to EW-")
                        .contains("answer them as acted on or explained first"));
        Aftermath.clear(logins, "counts");
        assertThat(withoutWater().refusals()).noneSatisfy(why -> assertThat(why).contains(warning.number()));
    }

    private Plan withoutWater() throws IOException {
        FileSystemUtils.copyRecursively(LANFENG, changed);
        Uncounted.make(changed);
        for (var name : List.of("offices.yaml", "posts.yaml", "responsibilities.yaml")) without(name, "water-bureau");
        Files.delete(changed.resolve("duty/water.yaml"));
        return city.load(new CityFolder(changed));
    }

    /// Leaves out the entries that speak of an office.
    private void without(String name, String office) throws IOException {
        var entries = Files.readString(changed.resolve(name)).split("(?m)^(?=- )");
        var kept =
                Arrays.stream(entries).filter(entry -> !entry.contains(office)).toList();
        assertThat(kept).hasSizeLessThan(entries.length);
        Files.writeString(changed.resolve(name), String.join("", kept));
    }

    private LocalDate due(CaseFile file) {
        var due = casework.require(file.id()).nextDue();
        assertThat(due).isNotNull();
        return LocalDate.ofInstant(due, city.settings().zone());
    }

    private CaseFile opened() {
        var opening = Openings.seepage("A dyke to look at", "water-bureau", SettableClock.MONDAY);
        return Objects.requireNonNull(transaction.execute(status -> casework.open(List.of(opening))))
                .getFirst()
                .file();
    }
}
