package org.moothall.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.springframework.beans.factory.annotation.Autowired;

/// A city whose data breaks the rule of persons is told where, and is not loaded.
@CityTest
class PersonsLoadTest {

    private static final Path LANFENG = Path.of("../city/lanfeng");

    @TempDir
    Path folder;

    @Autowired
    City city;

    @Test
    void lanfeng_keeps_the_rule() {
        assertThat(city.check(new CityFolder(LANFENG))).isEmpty();
    }

    @Test
    void a_kind_of_matter_about_petitioning_as_such_is_named_with_its_line_and_not_loaded() throws IOException {
        copied();
        var file = folder.resolve("matters.yaml");
        var lines = Files.readString(file).lines().toList();
        var planted = Files.readString(file) + "- {key: order, name: {en: Mass petitions, zh: 群访}} # protest\n";
        Files.writeString(file, planted);
        var faults = city.check(new CityFolder(folder));
        assertThat(faults)
                .extracting(Fault::toString)
                .anyMatch(fault ->
                        fault.startsWith("matters.yaml:" + (lines.size() + 1) + ": “Mass petitions” is about people")
                                && fault.contains("Name the matter itself"));
        var plan = city.load(new CityFolder(folder));
        assertThat(plan.sound()).isFalse();
    }

    @Test
    void a_remark_may_say_what_it_wants() throws IOException {
        copied();
        var file = folder.resolve("matters.yaml");
        Files.writeString(file, "# no kind about protests\n" + Files.readString(file));
        assertThat(city.check(new CityFolder(folder))).isEmpty();
    }

    private void copied() throws IOException {
        try (var files = Files.walk(LANFENG)) {
            for (var file : files.toList()) {
                var to = folder.resolve(LANFENG.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
    }
}
