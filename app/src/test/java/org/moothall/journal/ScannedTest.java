package org.moothall.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.journal.Attachments.Kept;
import org.moothall.scan.Scans;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class ScannedTest {

    @Autowired
    AttachmentStore store;

    @Autowired
    SealedFiles files;

    @Test
    void an_infected_file_and_one_that_nobody_could_scan_are_not_kept() {
        var content = "Something by the gate".getBytes(StandardCharsets.UTF_8);
        assertThat(new Attachments(store, Scans.finding("Eicar"), files).keep("a.txt", content))
                .isEqualTo(new Kept.Refused("journal.refused.infected", List.of("a.txt", 10)));
        assertThat(new Attachments(store, Scans.away("refuse"), files).keep("a.txt", content))
                .isEqualTo(new Kept.Refused("journal.refused.unscanned", List.of("a.txt", 10)));
    }

    @Test
    void what_moothall_wrote_itself_waits_for_no_scanner() {
        var content = "%PDF-1.7 Dear Ma Lan".getBytes(StandardCharsets.UTF_8);
        var letter = new Attachments(store, Scans.away("refuse"), files).keepOwn("letter.pdf", content);
        assertThat(files.content(letter.digest())).contains(content);
    }

    @Test
    void where_the_city_keeps_what_nobody_could_scan_it_says_so_until_somebody_has() {
        var content = "Something by the other gate".getBytes(StandardCharsets.UTF_8);
        var away = new Attachments(store, Scans.away("keep"), files);
        var digest = ((Kept.Ok) away.keep("b.txt", content)).attachment().digest();
        assertThat(away.unscanned(List.of(digest))).containsExactly(digest);
        new Attachments(store, Scans.none(), files).keep("b.txt", content);
        assertThat(away.unscanned(List.of(digest))).isEmpty();
    }
}
