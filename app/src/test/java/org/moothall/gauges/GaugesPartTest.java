package org.moothall.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;

class GaugesPartTest {

    @Test
    void what_cannot_work_is_named_with_its_line(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("gauges.yaml"), """
                keep: for ever
                gauges:
                  - key: readings
                    name: {en: A, zh: 甲}
                    unit: m
                    area: a
                    office: o
                    sender: s
                    silent: soon
                  - key: river
                    name: {en: A, zh: 甲}
                    unit: m
                    area: a
                    office: o
                    sender: s
                    plausible: {from: 0, to: 10}
                    lines:
                      - {key: high, name: {en: H, zh: 高}, at: 12, grade: red}
                      - {key: low, name: {en: L, zh: 低}, at: deep, back: -1, grade: purple}
                """);
        var reading = new org.moothall.city.Reading();
        new GaugesPart().read(new CityFolder(folder), reading);
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .anySatisfy(one -> assertThat(one).contains("gauges.yaml:1", "“for ever” is no keep that fits"))
                .anySatisfy(one -> assertThat(one).contains("gauges.yaml:3", "No gauge can be called so"))
                .anySatisfy(one -> assertThat(one).contains("gauges.yaml:3", "what a sound sensor can measure"))
                .anySatisfy(one -> assertThat(one).contains("gauges.yaml:9", "“soon” is no silent that fits"))
                .anySatisfy(one -> assertThat(one).contains("gauges.yaml:18", "Nothing plausible reaches this line"))
                .anySatisfy(one -> assertThat(one).contains("gauges.yaml:19", "“deep” is no number"))
                .anySatisfy(one -> assertThat(one).contains("gauges.yaml:19", "“back” is a distance"))
                .anySatisfy(one -> assertThat(one).contains("gauges.yaml:19", "“purple” is no grade"))
                .hasSize(8);
    }
}
