package org.moothall.follow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class FollowStore {

    static final String KEY = """
            select key
            from follow.key""";

    static final String ADD_KEY = """
            insert into follow.key (one, key)
            values (true, :key)
            on conflict do nothing""";

    static final String CASE = """
            select case_id
            from grievance.reporter
            where number = :number""";

    static final String RATE = """
            insert into follow.rating (receipt, version, case_id, fixed, handling, at)
            values (:receipt, :version, :caseId, :fixed, :handling, :at)
            on conflict (receipt, version) do update set fixed = excluded.fixed, handling = excluded.handling, at = excluded.at""";

    /// @param version  the case's version that was rated
    /// @param handling 1 very badly to 5 very well; null where it was not said
    record Rating(
            String receipt,
            int version,
            UUID caseId,
            String fixed,
            @Nullable Integer handling,
            Instant at) {}

    private final Sql sql;

    FollowStore(Sql sql) {
        this.sql = sql;
    }

    /// Whoever comes first sets the key; everybody gets the one that stands.
    byte[] key(byte[] fresh) {
        sql.run(ADD_KEY, Map.of("key", fresh));
        return sql.find(byte[].class, KEY, Map.of()).orElseThrow();
    }

    Optional<UUID> caseOf(String number) {
        return sql.find(UUID.class, CASE, Map.of("number", number));
    }

    void rate(Rating rating) {
        sql.run(RATE, rating);
    }
}
