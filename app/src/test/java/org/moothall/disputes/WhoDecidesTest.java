package org.moothall.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.Petitions;
import org.moothall.SettableClock;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.whose.Rung;
import org.springframework.beans.factory.annotation.Autowired;

/// Who decides where the city says so, and where an office and not the centre sent the case.
@CityTest
class WhoDecidesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    City city;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Quarrels quarrels;

    @TempDir
    Path folder;

    @BeforeEach
    void another_office_calls_the_conference() throws IOException {
        Petitions.take(folder, "");
        Files.writeString(folder.resolve("city.yaml"), "conference: supervision-office\n", StandardOpenOption.APPEND);
        Petitions.load(city, folder);
    }

    @AfterEach
    void lanfeng_as_it_was() {
        Petitions.lanfengAsItWas(city);
    }

    @Test
    void the_city_names_the_office_that_calls_the_joint_conference() {
        var file = quarrels.objected(quarrels.opened("nandu-water", SettableClock.MONDAY), HOUR);
        file = quarrels.objected(quarrels.sent(file, "nandu-water", HOUR), HOUR);
        var head = quarrels.person("coordination-centre", Role.HEAD);
        file = quarrels.objected(quarrels.sent(file, head, "nandu-water", HOUR), HOUR);
        assertThat(casework.ground(file).contest().bench()).hasValueSatisfying(bench -> {
            assertThat(bench.rung()).isEqualTo(Rung.CONFERENCE);
            assertThat(bench.office()).isEqualTo("supervision-office");
            assertThat(bench.people()).contains(quarrels.person("supervision-office", Role.SUPERVISOR));
        });
    }

    @Test
    void an_office_that_the_city_does_not_have_calls_no_conference() throws IOException {
        var settings = folder.resolve("city.yaml");
        Files.writeString(settings, Files.readString(settings).replace("supervision-office", "nobody"));
        assertThat(city.load(new CityFolder(folder)).faults())
                .anySatisfy(fault -> assertThat(fault.toString()).contains("nobody"));
    }

    @Test
    void who_handed_it_over_reads_on_and_decides_and_reads_afterwards() {
        var file = quarrels.opened("nandu-water", SettableClock.MONDAY);
        var first = directory
                .officer(quarrels.person("nandu-water", Role.CASEWORKER))
                .orElseThrow();
        file = quarrels.handed(file, "nandu-transport", HOUR);
        assertThat(casework.sees(first, file)).isFalse();
        file = quarrels.objected(file, HOUR);
        assertThat(casework.sees(first, file)).isTrue();
        assertThat(casework.ground(file).contest().decider()).contains("nandu-water");
        file = quarrels.sent(file, first.person(), "nandu-transport", HOUR);
        assertThat(casework.sees(first, file)).isTrue();
    }
}
