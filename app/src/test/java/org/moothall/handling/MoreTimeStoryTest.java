package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// More time for a limit, through HTTP, in a city whose lamps are petitions under China's pack.
@CityTest
@Import(Desk.class)
class MoreTimeStoryTest {

    private static final Path LANFENG = Path.of("..", "city", "lanfeng");

    @Autowired
    City city;

    @Autowired
    Directory directory;

    @Autowired
    Desk desk;

    @Autowired
    Browser worker;

    @Autowired
    Browser head;

    @TempDir
    Path folder;

    @BeforeEach
    void lamps_are_petitions() throws IOException {
        try (var files = Files.walk(LANFENG)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var there = folder.resolve(LANFENG.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.copy(file, there);
            }
        }
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
        city.load(new CityFolder(LANFENG));
    }

    private static void signIn(Browser browser, String person) {
        browser.open("/signin")
                .fill("person", person)
                .fill("password", Desk.PASSWORD)
                .send("Sign in");
    }

    @Test
    void the_head_gives_more_time_and_nobody_gives_too_much() {
        var lamp = desk.lamp("The lamp at the corner is dark.");
        var address = "/cases/" + lamp.number();
        var handler = desk.handler(lamp);
        signIn(worker, handler);
        worker.open(address + "/accept").send("Accept");
        var office = directory.officer(handler).orElseThrow().office().key();
        signIn(
                head,
                desk.able(directory.offices().people().stream()
                        .flatMap(person -> directory.officer(person.key()).stream())
                        .filter(one -> one.is(Role.HEAD) && one.office().key().equals(office))
                        .findFirst()
                        .orElseThrow()
                        .person()));

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
