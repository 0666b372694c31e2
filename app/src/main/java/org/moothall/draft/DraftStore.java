package org.moothall.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.moothall.keys.KeptKeys;
import org.moothall.keys.Rewraps;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore implements Rewraps {

    static final String ADD = """
            insert into draft.draft (token, submission, wrapped, content, touched_at, sent_at, receipt)
            values (:token, :submission, :wrapped, :content, :touchedAt, :sentAt, :receipt)""";

    static final String KEEP = """
            update draft.draft
            set wrapped = :wrapped, content = :content, touched_at = :touchedAt, sent_at = :sentAt, receipt = :receipt
            where token = :token""";

    static final String FIND = """
            select token, submission, wrapped, content, touched_at, sent_at, receipt
            from draft.draft
            where token = :token and content is not null""";

    /// Whoever changes a draft holds it first: two at once come one after the other.
    static final String HOLD = FIND + " for update";

    static final String STALE = """
            select token, submission, wrapped, content, touched_at, sent_at, receipt
            from draft.draft
            where (touched_at < :untouched or sent_at < :sent) and content is not null
            order by touched_at
            limit 100
            for update skip locked""";

    static final String SEAL = """
            update draft.draft set wrapped = :wrapped, content = :content where token = :token""";

    static final String WRAPPED_BEFORE = """
            select token as id, wrapped
            from draft.draft
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update draft.draft set wrapped = :wrapped where token = :id""";

    static final KeptKeys KEYS = new KeptKeys("draft", WRAPPED_BEFORE, REWRAP);

    static final String DROP = """
            delete from draft.draft
            where token = :token""";

    /// @param token   digest of the cookie's value
    /// @param wrapped the draft's own key
    /// @param content the draft as JSON, sealed
    /// @param receipt the number it got; null until it is sent
    record Row(
            String token,
            UUID submission,
            byte[] wrapped,
            byte[] content,
            Instant touchedAt,
            @Nullable Instant sentAt,
            @Nullable String receipt) {}

    record Sealed(String token, byte[] wrapped, byte[] content) {}

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

    Optional<Row> hold(String token) {
        return sql.find(Row.class, HOLD, Map.of("token", token));
    }

    List<Row> stale(Instant untouched, Instant sent) {
        return sql.list(Row.class, STALE, Map.of("untouched", untouched, "sent", sent));
    }

    void seal(Sealed draft) {
        sql.run(SEAL, draft);
    }

    @Override
    public KeptKeys keptKeys() {
        return KEYS;
    }

    void drop(String token) {
        sql.run(DROP, Map.of("token", token));
    }
}
