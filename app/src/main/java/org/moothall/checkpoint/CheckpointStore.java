package org.moothall.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class CheckpointStore {

    /// Only who makes a checkpoint waits for this, and does not even wait.
    static final String ALONE = """
            select pg_try_advisory_xact_lock(hashtext('moothall checkpoint'))""";

    /// Takes in all lines that are visible and have no place yet. The oldest transaction still open is told as of the
    /// same moment: its lines cannot be seen now, and all lines of older ones were.
    static final String TAKE_IN = """
            with added as (
                insert into checkpoint.leaf (place, record, position, hash)
                select
                    :size - 1 + row_number() over (order by line.record, line.position), line.record, line.position,
                    decode(line.hash, 'hex')
                from journal.line
                where
                    line.tx >= :horizon
                    and not exists (
                        select from checkpoint.leaf
                        where leaf.record = line.record and leaf.position = line.position)
                returning 1)
            select
                count(*) as many, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon,
                (select system_identifier from pg_control_system()) as cluster
            from added""";

    /// Where to begin: not in a database that came here by a restore, whose transactions count otherwise.
    static final String LAST = """
            select
                number, size, note,
                case
                    when cluster = (select system_identifier from pg_control_system())
                        and horizon <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                    then horizon else 0
                end as horizon
            from checkpoint.checkpoint
            order by number desc
            limit 1""";

    static final String ADD = """
            insert into checkpoint.checkpoint (number, size, root, at, note, horizon, cluster)
            values (:number, :size, :root, :at, :note, :horizon, :cluster)""";

    static final String ADD_NODES = """
            insert into checkpoint.node (level, place, hash)
            select * from unnest(:level::integer[], :place::bigint[], :hash::text[])""";

    static final String NODE = """
            select hash from checkpoint.node where level = :level and place = :place""";

    static final String LEAVES = """
            select place, record, position, encode(hash, 'hex') as hash
            from checkpoint.leaf
            where place >= :from and place < :to
            order by place""";

    static final String PLACE = """
            select place, record, position, encode(hash, 'hex') as hash
            from checkpoint.leaf
            where record = :record and place < :size
            order by position desc
            limit 1""";

    static final String LIST = """
            select number, size, root, at, note
            from checkpoint.checkpoint
            where number < :before
            order by number desc
            limit :most""";

    static final String ALL = """
            select number, size, root, at, note from checkpoint.checkpoint where number > :after order by number limit :most""";

    /// Leaves whose line is gone, or is another one now.
    static final String STRAYS = """
            select leaf.place, leaf.record, leaf.position, line.hash is null as gone
            from checkpoint.leaf left join journal.line using (record, position)
            where leaf.record in (:records) and line.hash is distinct from encode(leaf.hash, 'hex')
            order by leaf.record, leaf.position""";

    static final String RECORDS = """
            select distinct record from checkpoint.leaf where record > :after order by record limit :most""";

    /// Lines that say they are older than what checkpoints still look for, and that none has.
    static final String MISSED = """
            select record, position
            from journal.line
            where
                tx < :horizon
                and not exists (
                    select from checkpoint.leaf where leaf.record = line.record and leaf.position = line.position)
            order by record, position
            limit :most""";

    static final String NODES = "select count(*) from checkpoint.node";

    private final Sql sql;

    CheckpointStore(Sql sql) {
        this.sql = sql;
    }

    boolean alone() {
        return sql.list(Boolean.class, ALONE, Map.of()).getFirst();
    }

    record Taken(long many, long horizon, long cluster) {}

    Taken takeIn(long size, long horizon) {
        return sql.list(Taken.class, TAKE_IN, Map.of("size", size, "horizon", horizon))
                .getFirst();
    }

    record Last(long number, long size, String note, long horizon) {}

    Optional<Last> last() {
        return sql.find(Last.class, LAST, Map.of());
    }

    record Row(long number, long size, String root, Instant at, String note, long horizon, long cluster) {}

    void add(Row row) {
        sql.run(ADD, row);
    }

    record Node(int level, long place, String hash) {}

    void add(List<Node> nodes) {
        sql.addAll(ADD_NODES, Node.class, nodes);
    }

    Optional<String> node(int level, long place) {
        return sql.find(String.class, NODE, Map.of("level", level, "place", place));
    }

    record Leaf(long place, UUID record, int position, String hash) {}

    List<Leaf> leaves(long from, long to) {
        return sql.list(Leaf.class, LEAVES, Map.of("from", from, "to", to));
    }

    /// The last line of a record among the first `size` leaves.
    Optional<Leaf> last(UUID record, long size) {
        return sql.find(Leaf.class, PLACE, Map.of("record", record, "size", size));
    }

    List<Checkpoint> before(long number, int most) {
        return sql.list(Checkpoint.class, LIST, Map.of("before", number, "most", most));
    }

    List<Checkpoint> after(long number, int most) {
        return sql.list(Checkpoint.class, ALL, Map.of("after", number, "most", most));
    }

    record Stray(long place, UUID record, int position, boolean gone) {}

    List<Stray> strays(List<UUID> records) {
        return sql.list(Stray.class, STRAYS, Map.of("records", records));
    }

    List<UUID> records(UUID after, int most) {
        return sql.list(UUID.class, RECORDS, Map.of("after", after, "most", most));
    }

    record Missed(UUID record, int position) {}

    List<Missed> missed(long horizon, int most) {
        return sql.list(Missed.class, MISSED, Map.of("horizon", horizon, "most", most));
    }

    long nodes() {
        return sql.list(Long.class, NODES, Map.of()).getFirst();
    }
}
