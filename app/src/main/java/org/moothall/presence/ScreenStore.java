package org.moothall.presence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Screens by the digest of their key: first of the one that is typed once, then of the one that the machine keeps.
@Repository
class ScreenStore {

    private static final String SELECT = """
            select id, desk, room, made_at, paired_at, used
            from presence.screen
            """;

    static final String FIND = SELECT + """
            where digest = :digest and paired_at is not null and ended_at is null""";

    static final String OF = SELECT + """
            where desk = :desk and ended_at is null
            order by made_at""";

    static final String ADD = """
            insert into presence.screen (id, desk, room, digest, made_at, used)
            values (:id, :desk, :room, :digest, :madeAt, 0)""";

    static final String PAIR = """
            update presence.screen
            set digest = :kept, paired_at = :at
            where digest = :typed and paired_at is null and ended_at is null and made_at > :since""";

    static final String END = """
            update presence.screen set ended_at = :at where id = :id and desk = :desk and ended_at is null""";

    static final String USE = """
            update presence.screen set used = :step where id = :id and used < :step and ended_at is null""";

    private final Sql sql;

    ScreenStore(Sql sql) {
        this.sql = sql;
    }

    record Row(UUID id, String desk, String room, String digest, Instant madeAt) {}

    Optional<Screen> find(String digest) {
        return sql.find(Screen.class, FIND, Map.of("digest", digest));
    }

    List<Screen> of(String desk) {
        return sql.list(Screen.class, OF, Map.of("desk", desk));
    }

    void add(Row row) {
        sql.run(ADD, row);
    }

    /// False where the key is none, was typed before, or is too old.
    boolean pair(String typed, String kept, Instant since, Instant at) {
        return sql.run(PAIR, Map.of("typed", typed, "kept", kept, "since", since, "at", at)) == 1;
    }

    boolean end(String desk, UUID id, Instant at) {
        return sql.run(END, Map.of("desk", desk, "id", id, "at", at)) == 1;
    }

    /// Whether nobody has used this step's code, or a later one's, before.
    boolean use(UUID id, long step) {
        return sql.run(USE, Map.of("id", id, "step", step)) == 1;
    }
}
