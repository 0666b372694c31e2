package org.moothall.erasure;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.moothall.erasure.Shredded.What;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

@Repository
class ErasureStore {

    static final String ADD = """
            insert into erasure.shredded (at, what, id)
            select * from unnest(:at::timestamptz[], :what::text[], :id::uuid[])
            on conflict do nothing""";

    static final String AFTER = """
            select at, what, id
            from erasure.shredded
            where (at, id, what) > (:at, :id, :what)
            order by at, id, what
            limit :most""";

    /// Null in a database that is older than the list.
    static final String THERE = """
            select to_regclass('erasure.shredded') is not null""";

    static final String ALL = """
            select at, what, id from erasure.shredded""";

    private static final int TOGETHER = 5000;

    private final Sql sql;

    ErasureStore(Sql sql) {
        this.sql = sql;
    }

    void add(List<Shredded> keys) {
        sql.addAll(ADD, Shredded.class, keys);
    }

    /// Those from a moment on.
    List<Shredded> since(Instant from) {
        var all = new ArrayList<Shredded>();
        var page = after(new Shredded(from, What.IDENTITY, Ids.FIRST));
        while (!page.isEmpty()) {
            all.addAll(page);
            page = after(page.getLast());
        }
        return all;
    }

    private List<Shredded> after(Shredded last) {
        return sql.list(
                Shredded.class,
                AFTER,
                Map.of("at", last.at(), "id", last.id(), "what", last.what().name(), "most", TOGETHER));
    }

    /// All of a database whose platform is not started.
    static List<Shredded> all(Connection database) {
        var client = JdbcClient.create(new SingleConnectionDataSource(database, true));
        if (!client.sql(THERE).query(Boolean.class).single()) return List.of();
        return client.sql(ALL)
                .query((row, _) -> new Shredded(
                        row.getTimestamp("at").toInstant(),
                        What.valueOf(row.getString("what")),
                        row.getObject("id", java.util.UUID.class)))
                .list();
    }
}
