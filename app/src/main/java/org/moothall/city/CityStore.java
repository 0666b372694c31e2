package org.moothall.city;

import java.util.List;
import java.util.Map;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the items of the city in use.
@Repository
class CityStore {

    static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('moothall.city')) is null as locked""";

    static final String ITEMS = """
            select kind, key, cast(content as text) as content from city.item order by place""";

    static final String KEEP = """
            insert into city.item (kind, key, place, content)
            select kind, key, place, content
            from json_to_recordset(cast(:items as json)) as given (kind text, key text, place integer, content json)
            on conflict (kind, key) do update set place = excluded.place, content = excluded.content
            where city.item.place <> excluded.place or cast(city.item.content as text) <> cast(excluded.content as text)""";

    static final String TAKE_AWAY = """
            delete from city.item where (kind, key) in (
                select kind, key from json_to_recordset(cast(:items as json)) as given (kind text, key text))""";

    static final String VERSION = """
            select number from city.version""";

    static final String COUNT = """
            update city.version set number = number + 1""";

    private static final JsonMapper JSON = new JsonMapper();

    private final Sql sql;

    CityStore(Sql sql) {
        this.sql = sql;
    }

    /// Holds other loads back until the end of the transaction.
    void lock() {
        sql.list(Boolean.class, LOCK, Map.of());
    }

    CityItems items() {
        return new CityItems(sql.list(Row.class, ITEMS, Map.of()).stream()
                .map(row -> new CityItem(row.kind(), row.key(), JSON.readTree(row.content())))
                .toList());
    }

    void keep(List<CityItem> items) {
        var rows = JSON.createArrayNode();
        for (var item : items)
            rows.add(JSON.createObjectNode()
                    .put("kind", item.kind())
                    .put("key", item.key())
                    .put("place", rows.size())
                    .set("content", item.content()));
        sql.run(KEEP, Map.of("items", rows.toString()));
    }

    void takeAway(List<CityItem> items) {
        var rows = JSON.createArrayNode();
        for (var item : items)
            rows.add(JSON.createObjectNode().put("kind", item.kind()).put("key", item.key()));
        sql.run(TAKE_AWAY, Map.of("items", rows.toString()));
    }

    long version() {
        return sql.find(Long.class, VERSION, Map.of()).orElseThrow();
    }

    void count() {
        sql.run(COUNT, Map.of());
    }

    private record Row(String kind, String key, String content) {}
}
