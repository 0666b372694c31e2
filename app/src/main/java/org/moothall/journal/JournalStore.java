package org.moothall.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// The lines of the journal.
@Repository
class JournalStore {

    static final String ADD = """
            insert into journal.line (record, position, at, actor, act, detail, previous_hash, hash)
            select * from unnest(
                :record::uuid[], :position::integer[], :at::timestamptz[], :actor::text[], :act::text[], :detail::text[],
                :previousHash::text[], :hash::text[])""";

    /// The first line of a record stands for its chain: who holds it is the only one who adds.
    static final String HOLD = """
            select record from journal.line
            where record in (:records) and position = 1
            order by record
            for no key update""";

    /// Looks at two lines of a chain, however long it is.
    static final String ENDS = """
            select last.record, last.position, last.hash
            from
                journal.line first
                cross join lateral (
                    select record, position, hash
                    from journal.line
                    where line.record = first.record
                    order by position desc
                    limit 1) as last
            where first.record in (:records) and first.position = 1""";

    static final String OF = """
            select record, position, at, actor, act, detail, previous_hash, hash
            from journal.line
            where record = :record
            order by position""";

    static final String LATEST = """
            select record, position, at, actor, act, detail, previous_hash, hash
            from journal.line
            where record = :record and position < :before
            order by position desc
            limit :most""";

    private final Sql sql;

    JournalStore(Sql sql) {
        this.sql = sql;
    }

    record Row(
            UUID record,
            int position,
            Instant at,
            String actor,
            String act,
            String detail,
            String previousHash,
            String hash) {

        static Row of(Line line, int position, String previous) {
            return new Row(
                    line.record(),
                    position,
                    Chain.kept(line.at()),
                    line.actor(),
                    line.act(),
                    line.detail(),
                    previous,
                    Chain.hash(previous, position, line));
        }

        Line line() {
            return new Line(record, at, actor, act, detail);
        }
    }

    /// Where a record's chain ends.
    record End(UUID record, int position, String hash) {}

    void add(List<Row> rows) {
        sql.addAll(ADD, Row.class, rows);
    }

    List<Row> latest(UUID record, int before, int most) {
        return sql.list(Row.class, LATEST, Map.of("record", record, "before", before, "most", most));
    }

    List<End> hold(List<UUID> records) {
        sql.list(UUID.class, HOLD, Map.of("records", records));
        return sql.list(End.class, ENDS, Map.of("records", records));
    }

    List<Row> of(UUID record) {
        return sql.list(Row.class, OF, Map.of("record", record));
    }
}
