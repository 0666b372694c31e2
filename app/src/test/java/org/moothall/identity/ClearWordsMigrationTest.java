package org.moothall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.moothall.TestDatabase;
import org.moothall.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the migrations make of a database that kept names in the clear.
class ClearWordsMigrationTest {

    private static final UUID MA_LAN = UUID.fromString("019ac000-0000-7000-8000-000000000001");
    private static final UUID NOBODY = UUID.fromString("019ac000-0000-7000-8000-000000000002");

    @Test
    void the_migration_sets_the_clear_words_aside_and_leaves_what_lists_need() throws SQLException {
        var old = TestDatabase.bare();
        migrated(old, "79");
        try (var connection = DriverManager.getConnection(old.url(), old.user(), old.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into grievance.reporter (submission, case_id, number, phrase_digest, name, phone, email, behalf, language, at)
                    values
                        ('%s', gen_random_uuid(), 'GR-2026-000001', '', 'Ma "L" Lan', '5550 7788', '', '', 'ZH', now()),
                        ('%s', gen_random_uuid(), 'GR-2026-000002', '', '', '', '', '', 'EN', now())""".formatted(MA_LAN, NOBODY));
            sql.execute("insert into grievance.phrase_key (key) values ('\\x00ff')");
            sql.execute("insert into follow.key (one, key) values (true, sha256('x'))");
            sql.execute("""
                    insert into draft.draft (token, submission, content, touched_at)
                    values ('t', gen_random_uuid(), '{"you": {"name": "Ma Lan"}}', now())""");
        }
        migrated(old, "latest");
        try (var connections = old.connections(1)) {
            var now = JdbcClient.create(connections);
            assertThat(now.sql("select sort from identity.unsealed order by sort")
                            .query(String.class)
                            .list())
                    .containsExactly("draft", "follow", "identity", "phrase");
            var kept = now.sql("select content from identity.unsealed where id = ?")
                    .param(MA_LAN.toString())
                    .query(byte[].class)
                    .single();
            assertThat(SealAtStart.read(kept)).isEqualTo(new Identity("Ma \"L\" Lan", "5550 7788", "", ""));
            assertThat(now.sql(
                                    "select concat_ws(' ', named, phoned, mailed, behalf) from grievance.reporter order by number")
                            .query(String.class)
                            .list())
                    .containsExactly("t t f f", "f f f f");
            now.sql("delete from identity.unsealed").update();
            migrated(old, "latest");
            assertThat(now.sql("select pg_relation_size('identity.unsealed')")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static void migrated(Database database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(target)
                .load()
                .migrate();
    }
}
