package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/one-report.md` leads a newcomer through the code; every file and method that it names is there.
class OneReportTest {

    private static final Pattern NAMED = Pattern.compile("`([a-z0-9]+/[A-Za-z]+\\.java)(?:#([A-Za-z]+))?`");
    private static final Path SOURCES = Path.of("src/main/java/org/moothall");

    @Test
    void every_stop_on_a_reports_way_is_where_the_page_says() throws IOException {
        var page = Files.readString(Path.of("../docs/one-report.md"));
        assertThat(NAMED.matcher(page).results().count()).isGreaterThan(10);
        assertThat(missing(page)).isEmpty();
    }

    @Test
    void a_stop_that_is_not_there_is_noticed() throws IOException {
        assertThat(missing("see `kernel/Sql.java#fly` and `kernel/Nowhere.java`"))
                .containsExactly("kernel/Sql.java#fly", "kernel/Nowhere.java");
    }

    private static List<String> missing(String page) throws IOException {
        var missing = new ArrayList<String>();
        for (var stop : NAMED.matcher(page).results().toList()) {
            var file = SOURCES.resolve(stop.group(1));
            var method = stop.group(2);
            if (Files.notExists(file)) missing.add(stop.group(1));
            else if (method != null && !Files.readString(file).contains(" " + method + "("))
                missing.add(stop.group(1) + "#" + method);
        }
        return missing;
    }
}
