package org.moothall.agenda;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Language;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Addresses of feeds by the digest of their secret: the secret itself is kept nowhere.
@Repository
class FeedStore {

    static final String FIND = """
            select id, person, desk, language
            from agenda.feed
            where digest = :digest and ended_at is null""";

    static final String ADD = """
            insert into agenda.feed (id, digest, person, desk, language, made_at)
            values (:id, :digest, :person, :desk, :language, :madeAt)""";

    static final String END = """
            update agenda.feed
            set ended_at = :at
            where person = :person and desk = :desk and ended_at is null""";

    private final Sql sql;

    FeedStore(Sql sql) {
        this.sql = sql;
    }

    record Row(UUID id, String digest, String person, String desk, Language language, Instant madeAt) {}

    Optional<Feed> find(String digest) {
        return sql.find(Feed.class, FIND, Map.of("digest", digest));
    }

    void add(Row row) {
        sql.run(ADD, row);
    }

    void end(String person, String desk, Instant at) {
        sql.run(END, Map.of("person", person, "desk", desk, "at", at));
    }
}
