package org.moothall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.channels.Note;
import org.moothall.channels.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityTest
class DemoTest {

    @Autowired
    Demo demo;

    @Autowired
    JdbcClient database;

    @Test
    void a_script_makes_reports_that_offices_have_worked_on_and_the_same_reports_again(@TempDir Path folder)
            throws IOException {
        var script = Files.writeString(
                folder.resolve("demo.yaml"),
                Files.readString(Path.of("../city/lanfeng/demo.yaml"))
                        .replace("reports: 300", "reports: 25")
                        .replaceFirst("earlier: \\d+", "earlier: 8")
                        .replaceAll("days: (100|125), reports: \\d+", "days: 1, reports: 0")
                        .replace("seed: 20261123", "seed: 7"));
        var before = cases();
        var over = lastQuarter();
        var stock = demo.make(script);
        assertThat(stock.reports()).isEqualTo(33 + 68);
        assertThat(stock.moves()).isGreaterThan(25);
        assertThat(cases()).isEqualTo(before + 33 + 68);
        assertThat(lastQuarter()).as("of the last quarter nothing is left open").isEqualTo(over + 8);
        demo.make(script);
        assertThat(cases()).isEqualTo(before + 33 + 68);
    }

    @Test
    void what_people_of_a_demo_are_told_stays_in_a_folder_and_a_city_without_one_has_no_such_way(@TempDir Path folder)
            throws IOException {
        assertThat(new DemoMailbox("").on()).isFalse();
        var mailbox = new DemoMailbox(folder.resolve("mailbox").toString());
        var note = new Note("0001", "Lanfeng", "It rings", "GR-2026-000001 is overdue.", "https://city.example/alarms");
        assertThat(mailbox.on()).isTrue();
        for (var tried = 0; tried < 2; tried++)
            assertThat(mailbox.send(note, "lin-hui@staff.lanfeng.example")).isInstanceOf(Reply.Taken.class);
        assertThat(folder.resolve("mailbox")).isDirectoryContaining("glob:**/0001.txt");
        assertThat(Files.readString(folder.resolve("mailbox/0001.txt")))
                .contains("lin-hui@staff.lanfeng.example", "It rings", "GR-2026-000001 is overdue.");
    }

    private long lastQuarter() {
        return database.sql("""
                        select count(*) from casework.case_file
                        where not open and opened_at >= '2026-07-01' and closed_at < '2026-10-01'""").query(Long.class).single();
    }

    private long cases() {
        return database.sql("select count(*) from casework.case_file")
                .query(Long.class)
                .single();
    }
}
