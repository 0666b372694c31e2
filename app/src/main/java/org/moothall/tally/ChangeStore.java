package org.moothall.tally;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class ChangeStore {

    private static final String ROWS = """
            select id, kind, area, since, until, words, by, at
            from tally.change
            """;

    static final String ADD = """
            insert into tally.change (id, kind, area, since, until, words, by, at)
            values (:id, :kind, :area, :since, :until::date, :words, :by, :at)""";

    static final String FIND = ROWS + """
            where id = :id""";

    static final String LIST = ROWS + """
            where lifted_at is null
            order by since desc, id desc""";

    static final String LIFT = """
            update tally.change set lifted_at = :at where id = :id and lifted_at is null""";

    private final Sql sql;

    ChangeStore(Sql sql) {
        this.sql = sql;
    }

    void add(Change change) {
        sql.run(ADD, change);
    }

    Optional<Change> find(UUID id) {
        return sql.find(Change.class, FIND, Map.of("id", id));
    }

    List<Change> list() {
        return sql.list(Change.class, LIST, Map.of());
    }

    /// False where it was lifted before.
    boolean lift(UUID id, Instant at) {
        return sql.run(LIFT, Map.of("id", id, "at", at)) == 1;
    }
}
