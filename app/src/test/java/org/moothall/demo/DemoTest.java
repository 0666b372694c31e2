package org.moothall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
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
                        .replaceFirst("earlier: \\d+", "earlier: 0")
                        .replace("seed: 20261123", "seed: 7"));
        var before = cases();
        var stock = demo.make(script);
        assertThat(stock.reports()).isEqualTo(25);
        assertThat(stock.moves()).isGreaterThan(25);
        assertThat(cases()).isEqualTo(before + 25);
        demo.make(script);
        assertThat(cases()).isEqualTo(before + 25);
    }

    private long cases() {
        return database.sql("select count(*) from casework.case_file")
                .query(Long.class)
                .single();
    }
}
