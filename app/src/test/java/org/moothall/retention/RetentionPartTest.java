package org.moothall.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.city.Reading;

/// What a city can say of how long things are kept, and what it hears where it says something else.
class RetentionPartTest {

    @TempDir
    Path path;

    private final Reading reading = new Reading();
    private final RetentionPart part = new RetentionPart();

    private void read(String content) throws IOException {
        Files.writeString(path.resolve("retention.yaml"), content);
        part.read(new CityFolder(path), reading);
    }

    @Test
    void a_city_says_how_long_a_draft_is_kept_and_else_it_is_thirty_days() throws IOException {
        assertThat(part.drafts()).isEqualTo(Duration.ofDays(30));
        read("- key: drafts\n  drafts: 7d\n");
        assertThat(reading.faults()).isEmpty();
        part.use(reading.items());
        assertThat(part.drafts()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void a_city_says_how_long_messages_to_staff_are_kept_and_else_it_is_a_year() throws IOException {
        assertThat(part.messages()).isEqualTo(Duration.ofDays(365));
        read("- key: messages\n  messages: 90d\n");
        assertThat(reading.faults()).isEmpty();
        part.use(reading.items());
        assertThat(part.messages()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void what_has_no_rule_of_its_own_is_told_why() throws IOException {
        read("- key: drafts\n  drafts: a week\n  sessions: 1d\n  openings: 365d\n");
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault).contains("retention.yaml:2", "“a week” is no number of days"))
                .anySatisfy(fault -> assertThat(fault).contains("retention.yaml:3", "city.yaml says under sign-in"))
                .anySatisfy(fault -> assertThat(fault).contains("retention.yaml:4", "history, which is never changed"))
                .hasSize(3);
    }
}
