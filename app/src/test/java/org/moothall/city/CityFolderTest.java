package org.moothall.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFolderTest {

    @TempDir
    Path path;

    private final Reading reading = new Reading();

    @Test
    void a_feature_knows_the_lines_of_its_properties_and_keeps_its_shape() throws IOException {
        Files.writeString(path.resolve("areas.geojson"), """
                {"type": "FeatureCollection", "name": {"a": 1}, "features": [
                  {"type": "Feature",
                   "properties": {
                     "key": "lanfeng",
                     "name_en": ""
                   },
                   "geometry": {"type": "Point", "coordinates": [121.5, 30.000001]}}
                ]}
                """);
        var area = folder().features("areas.geojson", reading).getFirst();
        assertThat(area.key()).contains("lanfeng");
        assertThat(area.line()).isEqualTo(2);
        assertThat(area.line("geometry")).isEqualTo(7);
        assertThat(area.content().at("/geometry/coordinates/1").asDouble()).isEqualTo(30.000001);
        area.word("name_en");
        assertThat(reading.faults()).containsExactly(new Fault("areas.geojson", 5, "“name_en” is missing.", "Add it."));
    }

    @Test
    void broken_json_names_its_line() throws IOException {
        Files.writeString(path.resolve("areas.geojson"), "{\"features\": [\n{\"properties\": {]}\n");
        folder().features("areas.geojson", reading);
        assertThat(reading.faults()).extracting(Fault::line).containsExactly(2);
    }

    @Test
    void json_that_is_no_collection_is_a_fault() throws IOException {
        Files.writeString(path.resolve("areas.geojson"), "[]");
        assertThat(folder().features("areas.geojson", reading)).isEmpty();
        assertThat(reading.faults()).extracting(Fault::what).containsExactly("This is no GeoJSON feature collection.");
    }

    @Test
    void a_file_that_is_not_utf8_is_a_fault() throws IOException {
        Files.write(path.resolve("people.yaml"), "- {key: é}".getBytes(StandardCharsets.ISO_8859_1));
        folder().list("people.yaml", reading);
        assertThat(reading.faults()).extracting(Fault::what).containsExactly("The file is not in UTF-8.");
    }

    @Test
    void a_field_that_stands_twice_and_a_list_that_is_none_are_faults() throws IOException {
        Files.writeString(path.resolve("people.yaml"), "- key: a\n  key: b\n  posts: c\n");
        folder().list("people.yaml", reading).getFirst().words("posts");
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "people.yaml:2: “key” stands here a second time. Keep one of them.",
                        "people.yaml:3: “posts” should be a list. Write [ … ] or lines that begin with -.");
    }

    @Test
    void the_city_s_own_settings_are_read_and_checked() throws IOException {
        Files.writeString(path.resolve("city.yaml"), """
                name: {en: Lanfeng City, zh: 澜丰市}
                short: {en: Lanfeng, zh: 澜丰}
                zone: Asia/Shanghei
                root-area: lanfeng
                triage: centre
                emergency:
                  - {number: "110", name: {en: police, zh: 公安}}
                contact: {phone: "12345", email: help@lanfeng.example}
                fictional: yes
                """);
        var part = new SettingsPart();
        part.read(folder(), reading);
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "city.yaml:3: “Asia/Shanghei” is no time zone. Write it as Asia/Shanghai.",
                        "city.yaml:9: “fictional” should be true or false. Write true or false.");
    }

    @Test
    void settings_say_who_the_city_is() throws IOException {
        Files.writeString(path.resolve("city.yaml"), """
                name: {en: Lanfeng City, zh: 澜丰市}
                short: {en: Lanfeng, zh: 澜丰}
                zone: Asia/Shanghai
                root-area: lanfeng
                triage: centre
                emergency:
                  - {number: "110", name: {en: police, zh: 公安}}
                contact: {phone: 12345}
                """);
        var part = new SettingsPart();
        part.read(folder(), reading);
        part.use(reading.items());
        var settings = part.settings();
        assertThat(settings.shortName().zh()).isEqualTo("澜丰");
        assertThat(settings.zone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(settings.emergency())
                .extracting(CitySettings.Emergency::number)
                .containsExactly("110");
        assertThat(settings.phone()).isEqualTo("12345");
        assertThat(settings.fictional()).isFalse();
        assertThat(new SettingsPart().settings()).isEqualTo(CitySettings.NONE);
    }

    private CityFolder folder() {
        return new CityFolder(path);
    }
}
