package org.moothall.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.CaseFile;
import org.moothall.database.Logins;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Objections of a database that is older than their table are read off the entries by the migration.
@CityTest
class BeforeThisVersionTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Quarrels quarrels;

    @Autowired
    Logins logins;

    @Test
    void what_was_decided_and_what_waits_is_found_as_it_stands() {
        var over = quarrels.sent(quarrels.objected(opened(), HOUR), "nandu-transport", HOUR);
        var back = quarrels.sent(quarrels.objected(over, HOUR), "nandu-water", HOUR);
        var waits = quarrels.objected(quarrels.sent(quarrels.objected(opened(), HOUR), "nandu-transport", HOUR), HOUR);
        var owner = logins.owner();
        try (var one = new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true)) {
            one.setAutoCommit(false); // never committed: what was changed here is gone at the end
            var jdbc = JdbcClient.create(one);
            jdbc.sql("truncate whose.objection, whose.standing").update();
            for (var statement : filling().split(";\\s*\\n"))
                jdbc.sql(statement).update();
            assertThat(objections(jdbc, back))
                    .isEqualTo("nandu-water>nandu-transport>nandu-water nandu-transport>nandu-water>nandu-water");
            assertThat(objections(jdbc, waits)).isEqualTo("nandu-water>nandu-transport>- nandu-transport>->-");
            assertThat(hands(jdbc, back)).isEqualTo(2);
            assertThat(hands(jdbc, waits)).isEqualTo(1);
        }
    }

    private CaseFile opened() {
        return quarrels.opened("nandu-water", SettableClock.MONDAY);
    }

    /// What the migration does after it has made its tables.
    private static String filling() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*__whose.sql");
            var written = found[0].getContentAsString(StandardCharsets.UTF_8);
            return written.substring(written.indexOf("insert into whose.objection"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String objections(JdbcClient jdbc, CaseFile file) {
        return jdbc.sql("""
                        select string_agg(
                            concat_ws('>', office, coalesce(ruled_to, '-'), coalesce(settled_to, '-')), ' '
                            order by position)
                        from whose.objection where case_id = :id""")
                .params(Map.of("id", file.id().value()))
                .query(String.class)
                .single();
    }

    private int hands(JdbcClient jdbc, CaseFile file) {
        return jdbc.sql("select hands from whose.standing where case_id = :id")
                .params(Map.of("id", file.id().value()))
                .query(Integer.class)
                .single();
    }
}
