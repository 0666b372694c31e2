package org.moothall.drawup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Rosters that are drawn up, from the question to the publishing.
@Repository
class DrawingStore {

    private static final String SELECT = """
            select
                id, desk, first, last, keeps, gaps, state, stop, price, bound, lines, why_en, why_zh, begun_by, begun_at,
                alive_at
            from drawup.draft
            """;

    static final String FIND = SELECT + """
            where id = :id""";

    static final String LATEST = SELECT + """
            where desk = :desk and state <> 'DROPPED'
            order by begun_at desc
            limit 5""";

    static final String BEGIN = """
            insert into drawup.draft (
                id, desk, first, last, keeps, gaps, state, stop, price, bound, lines, why_en, why_zh, begun_by, begun_at,
                alive_at)
            values (
                :id, :desk, :first, :last, :keeps, :gaps, :state, :stop, :price, :bound, :lines, :whyEn, :whyZh, :begunBy,
                :begunAt, :aliveAt)""";

    static final String FOUND = """
            update drawup.draft
            set price = :price, bound = :bound, lines = :lines
            where id = :id and state = 'RUNNING'""";

    /// Answers whether it shall go on.
    static final String BEAT = """
            update drawup.draft
            set alive_at = :at
            where id = :id and state = 'RUNNING' and not stop""";

    static final String END = """
            update drawup.draft
            set state = :state, why_en = :whyEn, why_zh = :whyZh
            where id = :id and state = 'RUNNING'""";

    static final String STOP = """
            update drawup.draft set stop = true where id = :id and state = 'RUNNING'""";

    /// From what it was to what it is now; touches nothing where somebody was quicker.
    static final String MOVE = """
            update drawup.draft set state = :to where id = :id and state = :was""";

    private final Sql sql;

    DrawingStore(Sql sql) {
        this.sql = sql;
    }

    record Found(UUID id, long price, long bound, List<String> lines) {}

    record End(UUID id, Draft.State state, List<String> whyEn, List<String> whyZh) {}

    Optional<Draft> find(UUID id) {
        return sql.find(Draft.class, FIND, Map.of("id", id));
    }

    List<Draft> latest(String desk) {
        return sql.list(Draft.class, LATEST, Map.of("desk", desk));
    }

    void begin(Draft draft) {
        sql.run(BEGIN, draft);
    }

    void found(Found found) {
        sql.run(FOUND, found);
    }

    boolean beat(UUID id, Instant at) {
        return sql.run(BEAT, Map.of("id", id, "at", at)) > 0;
    }

    void end(End end) {
        sql.run(END, end);
    }

    void stop(UUID id) {
        sql.run(STOP, Map.of("id", id));
    }

    boolean move(UUID id, Draft.State was, Draft.State to) {
        return sql.run(MOVE, Map.of("id", id, "was", was, "to", to)) > 0;
    }
}
