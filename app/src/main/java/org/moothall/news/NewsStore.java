package org.moothall.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class NewsStore {

    private static final String ROWS = """
            select id, about, person, en, zh, path, desk, at from news.item
            """;

    static final String ADD = """
            insert into news.item (id, about, person, en, zh, path, desk, at)
            values (:id, :about, :person, :en, :zh, :path, :desk, :at)
            on conflict (about) do nothing""";

    static final String FIND = ROWS + """
            where id = :id""";

    static final String OF = ROWS + """
            where person = :person and at > :since
            order by at desc, id desc
            limit :most""";

    static final String OF_DESKS = ROWS + """
            where desk = any (:desks::text[]) and person <> :reader and at > :since
            order by at desc, id desc
            limit :most""";

    static final String FORGET = """
            delete from news.item
            where id in (select id from news.item where at < :before order by at limit :most for update skip locked)
            returning id""";

    private final Sql sql;

    NewsStore(Sql sql) {
        this.sql = sql;
    }

    /// False where it was told already.
    boolean add(Item item) {
        return sql.run(ADD, item) == 1;
    }

    Optional<Item> find(UUID id) {
        return sql.find(Item.class, FIND, Map.of("id", id));
    }

    List<UUID> forget(Instant before, int most) {
        return sql.list(UUID.class, FORGET, Map.of("before", before, "most", most));
    }

    /// The newest first.
    List<Item> of(String person, Instant since, int most) {
        return sql.list(Item.class, OF, Map.of("person", person, "since", since, "most", most));
    }

    private record OfDesks(List<String> desks, String reader, Instant since, int most) {}

    /// Told to others than the reader.
    List<Item> ofDesks(List<String> desks, String reader, Instant since, int most) {
        return sql.list(Item.class, OF_DESKS, new OfDesks(desks, reader, since, most));
    }
}
