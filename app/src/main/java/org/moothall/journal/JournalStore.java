package org.moothall.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// The lines of the journal.
@Repository
class JournalStore {

    static final String ADD = """
            insert into journal.line (record, position, at, actor, act, detail, previous_hash, hash, salt, holds)
            select * from unnest(
                :record::uuid[], :position::integer[], :at::timestamptz[], :actor::text[], :act::text[], :detail::text[],
                :previousHash::text[], :hash::text[], :salt::text[], :holds::text[])""";

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
            select record, position, at, actor, act, detail, previous_hash, hash, salt, holds
            from journal.line
            where record = :record
            order by position""";

    static final String LATEST = """
            select record, position, at, actor, act, detail, previous_hash, hash, salt, holds
            from journal.line
            where record = :record and position < :before
            order by position desc
            limit :most""";

    private final Sql sql;

    JournalStore(Sql sql) {
        this.sql = sql;
    }

    /// @param salt  null for lines from before fields had salts
    /// @param holds the rows that it holds, one a line: table, key, digest; null where it holds none
    record Row(
            UUID record,
            int position,
            Instant at,
            String actor,
            String act,
            String detail,
            String previousHash,
            String hash,
            @Nullable String salt,
            @Nullable String holds) {

        static Row of(Line line, int position, String previous, String salt) {
            var held = line.holds().stream().map(row -> row.written(salt)).collect(Collectors.joining("\n"));
            var at = line.at().truncatedTo(ChronoUnit.MICROS);
            return new Row(
                            line.record(),
                            position,
                            at,
                            line.actor(),
                            line.act(),
                            line.detail(),
                            previous,
                            "",
                            salt,
                            held.isEmpty() ? null : held)
                    .hashed();
        }

        private Row hashed() {
            return new Row(record, position, at, actor, act, detail, previousHash, Chain.hash(this), salt, holds);
        }

        String held() {
            return holds == null ? "" : holds;
        }

        /// Whether it stands as it was written after the line with that hash.
        boolean follows(String previous, int before) {
            return position == before + 1 && previousHash.equals(previous) && hash.equals(Chain.hash(this));
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
