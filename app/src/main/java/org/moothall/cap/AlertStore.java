package org.moothall.cap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Alerts of others, and what became of them.
@Repository
class AlertStore {

    /// One message of a source after the other.
    static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('cap ' || :source)) is null as locked""";

    private static final String ROWS = """
            select
                id, source, sender, identifier, sent, type, subject, headline_en, headline_zh, areas, grade, begins,
                expires, refs, received_at, ended_at, why
            from cap.alert
            """;

    static final String KNOWN = """
            select count(*) from cap.alert
            where source = :source and sender = :sender and identifier = :identifier and sent = :sent""";

    static final String ADD = """
            insert into cap.alert (
                id, source, sender, identifier, sent, type, subject, headline_en, headline_zh, areas, grade, begins,
                expires, refs, received_at, ended_at, why)
            values (
                :id, :source, :sender, :identifier, :sent, :type, :subject, :headlineEn, :headlineZh, :areas::text[],
                :grade, :begins, :expires, :refs::text[], :receivedAt, :endedAt::timestamptz, :why)""";

    /// Those that a message names, as it names them.
    static final String NAMED = ROWS + """
            where source = :source
              and sender || ',' || identifier || ',' || floor(extract(epoch from sent))::bigint = any(:names::text[])
            order by sent, id""";

    /// The last that names one.
    static final String REFERRING = ROWS + """
            where source = :source and refs @> array[:name::text]
            order by sent desc, id desc
            limit 1""";

    static final String END = """
            update cap.alert set ended_at = :at, why = :why where id = :id and ended_at is null""";

    static final String EXPIRED = ROWS + """
            where ended_at is null and expires <= :at
            order by expires, id""";

    static final String STANDING = ROWS + """
            where ended_at is null
            order by begins desc, id desc
            limit :most""";

    private final Sql sql;

    AlertStore(Sql sql) {
        this.sql = sql;
    }

    private record Names(String source, List<String> names) {}

    void lock(String source) {
        sql.list(Boolean.class, LOCK, Map.of("source", source));
    }

    boolean known(String source, Cap.Name name) {
        var with =
                Map.of("source", source, "sender", name.sender(), "identifier", name.identifier(), "sent", name.sent());
        return sql.list(Integer.class, KNOWN, with).getFirst() > 0;
    }

    void add(Alert row) {
        sql.run(ADD, row);
    }

    List<Alert> named(String source, List<Cap.Name> names) {
        var written = names.stream().map(Cap.Name::written).toList();
        return sql.list(Alert.class, NAMED, new Names(source, written));
    }

    List<Alert> referring(String source, Cap.Name name) {
        return sql.list(Alert.class, REFERRING, Map.of("source", source, "name", name.written()));
    }

    void end(UUID id, Alert.Why why, Instant at) {
        sql.run(END, Map.of("id", id, "why", why, "at", at));
    }

    List<Alert> expired(Instant at) {
        return sql.list(Alert.class, EXPIRED, Map.of("at", at));
    }

    /// Those that began last first.
    List<Alert> standing(int most) {
        return sql.list(Alert.class, STANDING, Map.of("most", most));
    }
}
