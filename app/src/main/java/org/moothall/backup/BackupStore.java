package org.moothall.backup;

import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/// Which backups were made.
@Repository
class BackupStore {

    static final String ADD = """
            insert into backup.made (id, at, file, bytes, took_ms, rows, tried, opens_by)
            values (:id, :at, :file, :bytes, :tookMs, :rows, :tried, :opensBy)""";

    static final String NEWEST = """
            select at, file, bytes, took_ms, rows, tried, opens_by
            from backup.made
            order by at desc
            limit 1""";

    private final Sql sql;

    BackupStore(Sql sql) {
        this.sql = sql;
    }

    /// A backup is made without starting the platform.
    static void add(Connection database, Backups.Made made) {
        JdbcClient.create(new SingleConnectionDataSource(database, true))
                .sql(ADD)
                .param("id", Ids.next())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("file", made.file())
                .param("bytes", made.bytes())
                .param("tookMs", made.tookMs())
                .param("rows", made.rows())
                .param("tried", made.tried())
                .param("opensBy", made.opensBy())
                .update();
    }

    Optional<Backups.Made> newest() {
        return sql.find(Backups.Made.class, NEWEST, Map.of());
    }
}
