package org.moothall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Leave and wishes, each until it is taken back.
@Repository
class WishStore {

    private static final String SELECT = """
            select id, person, first, last, kind
            from roster.wish
            """;

    static final String AMONG = SELECT + """
            where person = any (:people::text[]) and first <= :last and last >= :first and taken_back_at is null
            order by first, person""";

    static final String FIND = SELECT + """
            where id = :id and taken_back_at is null""";

    static final String ADD = """
            insert into roster.wish (id, person, first, last, kind, said_by, said_at)
            values (:id, :person, :first, :last, :kind, :saidBy, :saidAt)""";

    static final String TAKE_BACK = """
            update roster.wish set taken_back_at = :at where id = :id and taken_back_at is null""";

    private final Sql sql;

    WishStore(Sql sql) {
        this.sql = sql;
    }

    private record Ask(List<String> people, LocalDate first, LocalDate last) {}

    record Row(
            UUID id, String person, LocalDate first, LocalDate last, Wish.Kind kind, String saidBy, Instant saidAt) {}

    List<Wish> among(List<String> people, LocalDate first, LocalDate last) {
        return sql.list(Wish.class, AMONG, new Ask(people, first, last));
    }

    Optional<Wish> find(UUID id) {
        return sql.find(Wish.class, FIND, Map.of("id", id));
    }

    void add(Row row) {
        sql.run(ADD, row);
    }

    void takeBack(UUID id, Instant at) {
        sql.run(TAKE_BACK, Map.of("id", id, "at", at));
    }
}
