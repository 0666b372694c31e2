package org.moothall.senders;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Which key of each sender is good, and what was taken of it.
@Repository
class SenderStore {

    static final String ISSUE = """
            insert into senders.sender (sender, issue, since) values (:sender, 1, :at)
            on conflict (sender) do update set issue = sender.issue + 1, since = excluded.since
            returning issue""";

    static final String ISSUED = """
            select issue from senders.sender where sender = :sender""";

    static final String HEAR = """
            insert into senders.heard (sender, message, at) values (:sender, :message, :at)
            on conflict (sender, message) do nothing""";

    static final String FORGET = """
            delete from senders.heard where at < :before""";

    private final Sql sql;

    SenderStore(Sql sql) {
        this.sql = sql;
    }

    int issue(String sender, Instant at) {
        return sql.list(Integer.class, ISSUE, Map.of("sender", sender, "at", at))
                .getFirst();
    }

    Optional<Integer> issued(String sender) {
        return sql.find(Integer.class, ISSUED, Map.of("sender", sender));
    }

    boolean hear(String sender, String message, Instant at) {
        return sql.run(HEAR, Map.of("sender", sender, "message", message, "at", at)) > 0;
    }

    void forget(Instant before) {
        sql.run(FORGET, Map.of("before", before));
    }
}
