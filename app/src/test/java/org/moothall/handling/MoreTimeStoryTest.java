package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Petitions;
import org.moothall.city.City;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/// More time for a limit, through HTTP, in a city that has no letter for it.
@CityTest
class MoreTimeStoryTest {

    @Autowired
    City city;

    @Autowired
    Desk desk;

    @Autowired
    Browser worker;

    @TempDir
    Path folder;

    @BeforeEach
    void lamps_are_complaints_in_two_stages() throws IOException {
        Petitions.ofLamps(city, folder, "uk-complaints-2024", "two-stage-complaint");
        Files.delete(folder.resolve("letters/extended.yaml"));
        var pack = Path.of("packs", "uk-complaints-2024");
        FileSystemUtils.copyRecursively(Path.of("..", "city").resolve(pack), folder.resolve(pack));
        FileSystemUtils.deleteRecursively(folder.resolve(pack).resolve("letters"));
        Petitions.load(city, folder);
    }

    @AfterEach
    void lanfeng_as_it_was() {
        Petitions.lanfengAsItWas(city);
    }

    @Test
    void the_office_gives_more_time_and_nobody_gives_too_much() {
        var lamp = desk.lamp("The lamp at the corner is dark.");
        var address = "/cases/" + lamp.number();
        Desk.signIn(worker, desk.handler(lamp));
        worker.open(address + "/accept").send("Accept");

        assertThat(worker.open(address + "/extend").text()).contains("In working days; at most 10.");
        worker.fill("more", "soon").fill("note", "an expert is away").send("Take more time");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("Write a whole number from 1");
        worker.fill("more", "11").send("Take more time");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("more than the rule allows");
        worker.fill("more", "10").send("Take more time");
        assertThat(worker.status()).isEqualTo(200);
        assertThat(worker.text()).contains("more time given");
    }
}
