package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.context.annotation.Import;

/// More time for a limit, through HTTP, in a city whose lamps are petitions under China's pack.
@CityTest
@Import(Desk.class)
class MoreTimeStoryTest {

    @Autowired
    City city;

    @Autowired
    Desk desk;

    @Autowired
    Browser worker;

    @Autowired
    Browser head;

    @TempDir
    Path folder;

    @BeforeEach
    void lamps_are_petitions() {
        Petitions.ofLamps(city, folder);
    }

    @AfterEach
    void lanfeng_as_it_was() {
        Petitions.lanfengAsItWas(city);
    }

    @Test
    void the_head_gives_more_time_and_nobody_gives_too_much() {
        var lamp = desk.lamp("The lamp at the corner is dark.");
        var address = "/cases/" + lamp.number();
        var handler = desk.handler(lamp);
        Desk.signIn(worker, handler);
        worker.open(address + "/accept").send("Accept");
        Desk.signIn(head, desk.head(lamp));

        assertThat(worker.open(address + "/extend").text()).contains("In calendar days; at most 30.");
        worker.fill("more", "10").fill("note", "an expert is away").send("Take more time");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("The head of the office decides on more time");

        head.open(address + "/extend")
                .fill("more", "soon")
                .fill("note", "an expert is away")
                .send("Take more time");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.text()).contains("Write a whole number from 1");
        head.fill("more", "31").send("Take more time");
        assertThat(head.status()).isEqualTo(409);
        assertThat(head.text()).contains("more than the rule allows");
        head.fill("more", "10").send("Take more time");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).contains("more time given");
        assertThat(head.open(address + "/limits/c6").text()).contains("70 calendar days");
    }
}
