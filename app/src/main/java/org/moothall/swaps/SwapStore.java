package org.moothall.swaps;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Swaps that were asked for, each to its end.
@Repository
class SwapStore {

    private static final String SELECT = """
            select id, desk, duty, in_return, asker, other, state, asked_at
            from swaps.swap
            """;

    static final String FIND = SELECT + """
            where id = :id
            for no key update""";

    /// Those in which somebody has a part.
    static final String OF = SELECT + """
            where (asker = :person or other = :person) and state in ('ASKED', 'ACCEPTED')
            order by asked_at""";

    /// Those that wait for who draws up the roster.
    static final String ACCEPTED = SELECT + """
            where desk = any (:desks::text[]) and state = 'ACCEPTED'
            order by asked_at""";

    static final String ASK = """
            insert into swaps.swap (id, desk, duty, in_return, asker, other, state, asked_at)
            values (:id, :desk, :duty, :inReturn, :asker, :other, :state, :askedAt)
            on conflict do nothing""";

    static final String MOVE = """
            update swaps.swap
            set state = :state, moved_by = :by, moved_at = :at
            where id = :id""";

    private final Sql sql;

    SwapStore(Sql sql) {
        this.sql = sql;
    }

    private record Desks(List<String> desks) {}

    record Moved(UUID id, Swap.State state, String by, Instant at) {}

    /// Held until the end of the transaction.
    Optional<Swap> find(UUID id) {
        return sql.find(Swap.class, FIND, Map.of("id", id));
    }

    List<Swap> of(String person) {
        return sql.list(Swap.class, OF, Map.of("person", person));
    }

    List<Swap> accepted(List<String> desks) {
        return sql.list(Swap.class, ACCEPTED, new Desks(desks));
    }

    boolean ask(Swap swap) {
        return sql.run(ASK, swap) > 0;
    }

    void move(Moved moved) {
        sql.run(MOVE, moved);
    }
}
