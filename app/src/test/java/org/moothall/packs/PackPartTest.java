package org.moothall.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import tools.jackson.databind.node.JsonNodeFactory;

/// A city takes a pack: its procedures become the city's own, with the city's settings.
class PackPartTest {

    private static final String CN = "cn-petition-2022";

    @TempDir
    Path shelf;

    @BeforeEach
    void a_shelf_with_one_pack_and_a_city_beside_it() throws IOException {
        copy(
                WorkedExamplesTest.CITIES.resolve("packs").resolve(CN),
                shelf.resolve("packs").resolve(CN));
        Files.createDirectories(shelf.resolve("town"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(there);
                else Files.copy(file, there);
            }
        }
    }

    private Reading read(String city) throws IOException {
        return read(city, new Reading());
    }

    private Reading read(String city, Reading reading) throws IOException {
        Files.writeString(shelf.resolve("town/city.yaml"), city);
        new PackPart().read(new CityFolder(shelf.resolve("town")), reading);
        reading.finish();
        return reading;
    }

    private static CityItem claim(Reading reading) {
        return reading.find("procedure", "petition-claim").orElseThrow();
    }

    @Test
    void a_city_without_packs_takes_none() throws IOException {
        assertThat(read("zone: Asia/Shanghai\n").items().all()).isEmpty();
    }

    @Test
    void its_procedures_become_the_citys_with_the_defaults() throws IOException {
        var reading = read("packs: {cn-petition-2022: {}}\n");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.items().list("procedure"))
                .extracting(CityItem::key)
                .containsExactly("petition-accusation", "petition-claim", "petition-suggestion");
        var limits = claim(reading).content().path("limits");
        assertThat(limits.path("c5").path("within").asString()).isEqualTo("5wd");
        assertThat(limits.path("c6").path("within").asString()).isEqualTo("60d");
        assertThat(limits.path("c6").path("ends").asString()).isEqualTo("roll");
    }

    @Test
    void a_citys_settings_and_its_version_stand_in_the_procedures() throws IOException {
        var reading = read("packs:\n  cn-petition-2022: {version: 3, dispute: 7wd, ends: stay}\n");
        assertThat(reading.faults()).isEmpty();
        var content = claim(reading).content();
        assertThat(content.path("version").asInt()).isEqualTo(3);
        assertThat(content.path("limits").path("c5").path("within").asString()).isEqualTo("7wd");
        assertThat(content.path("limits").path("c7").path("ends").asString()).isEqualTo("stay");
    }

    @ParameterizedTest
    @CsvSource({
        "cn-petition-2022: {disptue: 7wd}, Did you mean “dispute”?",
        "cn-petition-2022: {dispute: soon}, Write 2h or 15d or 5wd.",
        "cn-petition-2022: {ends: later}, Write roll or stay.",
        "cn-petition-2022: {version: 0}, Write version: 1.",
        "cn-petition-2021: {}, There are cn-petition-2022",
        "cn-petition-2022: yes, Write it as {field: value}."
    })
    void a_mistake_is_named_with_its_line(String pack, String mend) throws IOException {
        assertThat(read("zone: Asia/Shanghai\npacks:\n  " + pack + "\n").faults())
                .anySatisfy(fault -> {
                    assertThat(fault.file()).isEqualTo("city.yaml");
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.mend().replace("2h, 15d or 5wd", "2h or 15d or 5wd"))
                            .contains(mend);
                });
    }

    @Test
    void the_citys_own_file_wins_where_its_version_is_higher() throws IOException {
        var own = JsonNodeFactory.instance.objectNode().put("version", 2);
        var reading = new Reading();
        reading.item("procedure", "petition-claim", own, "procedures/petition-claim.yaml", 1);
        read("packs: {cn-petition-2022: {}}\n", reading);
        assertThat(reading.faults()).isEmpty();
        assertThat(claim(reading).content()).isEqualTo(own);

        var same = new Reading();
        same.item("procedure", "petition-claim", own, "procedures/petition-claim.yaml", 1);
        read("packs: {cn-petition-2022: {version: 2}}\n", same);
        assertThat(same.faults())
                .extracting(Fault::what)
                .containsExactly("A pack has a procedure of this name, of version 2.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pack.yaml | default: 5wd | default: 5x | no length of time",
                "pack.yaml | zone: Asia/Shanghai | zone: Asia/Atlantis | is no time zone",
                "pack.yaml | certainty: L | certainty: X | is no certainty",
                "procedures/petition-claim.yaml | settings.dispute | settings.quarrel | has no setting “settings.quarrel”",
                "procedures/petition-claim.yaml | version: 1 | version: 2 | another version than its pack",
                "procedures/petition-claim.yaml | kind: promise | kind: law | presented as law",
                "procedures/petition-claim.yaml | article: \"22\" | artikel: \"22\" | “article” is missing",
                "procedures/petition-claim.yaml | within: 5wd | within: 6wd | counts otherwise",
                "procedures/petition-claim.yaml | by: 30d | by: 30wd | not in the unit of the limit",
                "procedures/petition-claim.yaml | reply@review, | reply@revue, | No step “revue” offers “reply”",
                "procedures/petition-claim.yaml | until: heard | until: herd | Nothing would let the clock go on",
                "procedures/petition-claim.yaml | extend: {to: in-hand, needs: [NOTE]} | note: {to: in-hand} | stands here a second time",
                "procedures/petition-claim.yaml | extend: {by: 30d, approver: head, notice: true, article: \"34\", certainty: H} | ends: roll | No limit that runs here can be extended",
                "procedures/petition-claim.yaml | lapse: {to: closed} | lapse: {to: answered} | stays silent",
            })
    void a_mistake_in_a_pack_is_named_with_the_packs_file(String file, String right, String wrong, String words)
            throws IOException {
        var path = shelf.resolve("packs").resolve(CN).resolve(file.strip());
        var text = Files.readString(path);
        assertThat(text).contains(right.strip());
        Files.writeString(path, text.replace(right.strip(), wrong.strip()));
        assertThat(read("packs: {cn-petition-2022: {}}\n").faults()).anySatisfy(fault -> {
            assertThat(fault.file()).startsWith("packs/" + CN + "/");
            assertThat(fault.line()).isPositive();
            assertThat(fault.what()).contains(words.strip());
        });
    }
}
