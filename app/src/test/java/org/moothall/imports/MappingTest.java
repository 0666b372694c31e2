package org.moothall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

    private static final Path MAPPINGS = Path.of("../mappings");

    @ParameterizedTest
    @ValueSource(strings = {"plain", "boston-2011", "boston-open311", "nyc-311"})
    void the_mappings_that_are_shipped_can_be_read(String name) {
        assertThat(Mapping.read(MAPPINGS.resolve(name + ".yaml")).id()).contains("{");
    }

    @ParameterizedTest
    @CsvSource({
        "02/17/2020 12:19:00 PM, 2020-02-17T17:19:00Z",
        "2024-12-31 09:24:11, 2024-12-31T14:24:11Z",
        "2008-10-06T13:28:59-04:00, 2008-10-06T17:28:59Z",
        // the hour that the clocks skip, and the one that they repeat: the offset before the change
        "2024-03-10 02:30:00, 2024-03-10T07:30:00Z",
        "2024-11-03 01:30:00, 2024-11-03T05:30:00Z",
    })
    void a_time_is_read_in_the_mappings_zone(String written, Instant meant) {
        var moment = Mapping.read(MAPPINGS.resolve("nyc-311.yaml")).moment(written);
        assertThat(moment.orElseThrow().toInstant()).isEqualTo(meant);
    }

    @Test
    void a_time_that_no_pattern_fits_is_named() {
        var mapping = Mapping.read(MAPPINGS.resolve("nyc-311.yaml"));
        assertThatThrownBy(() -> mapping.moment("yesterday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yesterday");
    }

    @Test
    void a_place_takes_the_first_column_that_is_not_empty() {
        var template = Template.of("{Complaint Type|complaint_type}: {descriptor}");
        assertThat(template.fill(new Row(2, Map.of("complaint_type", "Elevator", "descriptor", "stuck"))))
                .isEqualTo("Elevator: stuck");
    }

    @Test
    void a_slug_keeps_letters_of_every_script() {
        assertThat(Mapping.slug("Street Light Outages")).isEqualTo("street-light-outages");
        assertThat(Mapping.slug("路灯 / 不亮")).isEqualTo("路灯-不亮");
        assertThat(Mapping.slug("  ")).isEqualTo("other");
    }

    @Test
    void a_mapping_with_a_word_it_does_not_know_is_refused_with_file_and_word(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("m.yaml"), "source: x\nzone: UTC\ncolour: red\n");
        assertThatThrownBy(() -> Mapping.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m.yaml")
                .hasMessageContaining("colour");
    }
}
