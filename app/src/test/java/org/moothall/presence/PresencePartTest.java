package org.moothall.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.city.Reading;

/// What a desk's file can say of checking in.
class PresencePartTest {

    @Test
    void what_cannot_work_is_named_with_its_line(@TempDir Path path) throws IOException {
        Files.createDirectories(path.resolve("duty"));
        Files.writeString(path.resolve("duty/west.yaml"), """
                key: west
                posts:
                  - {key: officer}
                check-in:
                  posts: [pilot]
                  grace: soon
                  by: code
                  networks: ["10.0.0.0/8"]
                """);
        var reading = new Reading();
        new PresencePart().read(new CityFolder(path), reading);
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault)
                        .contains("duty/west.yaml:5", "The desk has no post “pilot”.", "Choose of officer."))
                .anySatisfy(fault -> assertThat(fault).contains("duty/west.yaml:6", "“soon” is no number that fits"))
                .anySatisfy(fault -> assertThat(fault).contains("duty/west.yaml:7", "by"))
                .anySatisfy(fault -> assertThat(fault)
                        .contains("duty/west.yaml:8", "“10.0.0.0/8” is no network of a post.", "no wider than /16"))
                .hasSize(4);
    }
}
