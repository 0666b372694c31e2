package org.moothall.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {

    static final String ADD = """
            insert into draft.draft (token, submission, content, touched_at, sent_at, receipt)
            values (:token, :submission, cast(:content as jsonb), :touchedAt, :sentAt, :receipt)""";

    static final String KEEP = """
            update draft.draft
            set content = cast(:content as jsonb), touched_at = :touchedAt, sent_at = :sentAt, receipt = :receipt
            where token = :token""";

    static final String FIND = """
            select token, submission, cast(content as text) as content, touched_at, sent_at, receipt
            from draft.draft
            where token = :token""";

    static final String STALE = """
            select token, submission, cast(content as text) as content, touched_at, sent_at, receipt
            from draft.draft
            where touched_at < :untouched or sent_at < :sent
            order by touched_at
            limit 100
            for update skip locked""";

    static final String DROP = """
            delete from draft.draft
            where token = :token""";

    /// @param token   digest of the cookie's value
    /// @param content the draft as JSON
    /// @param receipt the number it got; null until it is sent
    record Row(
            String token,
            UUID submission,
            String content,
            Instant touchedAt,
            @Nullable Instant sentAt,
            @Nullable String receipt) {}

    private final Sql sql;

    DraftStore(Sql sql) {
        this.sql = sql;
    }

    void add(Row row) {
        sql.run(ADD, row);
    }

    void keep(Row row) {
        sql.run(KEEP, row);
    }

    Optional<Row> find(String token) {
        return sql.find(Row.class, FIND, Map.of("token", token));
    }

    List<Row> stale(Instant untouched, Instant sent) {
        return sql.list(Row.class, STALE, Map.of("untouched", untouched, "sent", sent));
    }

    void drop(String token) {
        sql.run(DROP, Map.of("token", token));
    }
}
