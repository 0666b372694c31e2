package org.moothall.shift;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.moothall.journal.Held;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Adds and reads; nothing here is changed. The journal holds each row.
@Repository
class HandoverStore implements Held.Owner {

    private static final String ROWS = """
            select id, desk, post, shift, day, led, signed_by, signed_at, reason
            from shift.handover
            """;

    static final String SIGN = """
            insert into shift.handover (id, desk, post, shift, day, led, signed_by, signed_at, reason)
            values (:id, :desk, :post, :shift, :day, :led, :signedBy, :signedAt, :reason)""";

    static final String ITEM = """
            insert into shift.item (handover, position, kind, words, due)
            select * from unnest(
                :handover::uuid[], :position::integer[], :kind::text[], :words::text[], :due::timestamptz[])""";

    static final String SIGNATURE = """
            insert into shift.signature (handover, signed_as, person, at) values (:handover, :signedAs, :person, :at)""";

    static final String REMARK = """
            insert into shift.remark (handover, position, words)
            select * from unnest(:handover::uuid[], :position::integer[], :words::text[])""";

    static final String FIND = ROWS + """
            where id = :id""";

    static final String LATEST = ROWS + """
            where desk = :desk and post = :post and shift = :shift and day = :day
            order by signed_at desc, id desc
            limit 1""";

    static final String NEAR = ROWS + """
            where desk = :desk and post in (:posts) and day >= :first
            order by signed_at desc, id desc""";

    static final String SIGNED = """
            select handover, signed_as, person, at from shift.signature where handover in (:ids)""";

    static final String PAST = ROWS + """
            where desk = :desk and post = :post
            order by signed_at desc, id desc
            limit :most""";

    static final String ITEMS = """
            select handover, position, kind, words, due from shift.item where handover = :id order by position""";

    static final String SIGNATURES = """
            select handover, signed_as, person, at from shift.signature where handover = :id order by at""";

    static final String REMARKS = """
            select handover, position, words from shift.remark where handover = :id order by position""";

    /// One act of a desk after the other.
    static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('moothall.shift ' || :desk)) is null as locked""";

    static final String HANDOVER_RECORDS = """
            select id as record from shift.handover where id > :after order by id limit :most""";
    static final String HANDOVER_ROWS = """
            select id as of_record, handover.* from shift.handover where id in (:records)""";
    static final String ITEM_RECORDS = """
            select distinct handover as record from shift.item where handover > :after order by handover limit :most""";
    static final String ITEM_ROWS = """
            select handover as of_record, item.* from shift.item where handover in (:records)""";
    static final String SIGNATURE_RECORDS = """
            select distinct handover as record from shift.signature where handover > :after order by handover limit :most""";
    static final String SIGNATURE_ROWS = """
            select handover as of_record, signature.* from shift.signature where handover in (:records)""";
    static final String REMARK_RECORDS = """
            select distinct handover as record from shift.remark where handover > :after order by handover limit :most""";
    static final String REMARK_ROWS = """
            select handover as of_record, remark.* from shift.remark where handover in (:records)""";

    private final Sql sql;

    HandoverStore(Sql sql) {
        this.sql = sql;
    }

    void lock(String desk) {
        sql.list(Boolean.class, LOCK, Map.of("desk", desk));
    }

    void sign(Handover handover, List<Handover.Item> items) {
        sql.run(SIGN, handover);
        if (!items.isEmpty()) sql.runAll(ITEM, Handover.Item.class, items);
    }

    void sign(Handover.Signature signature, List<Handover.Remark> remarks) {
        sql.run(SIGNATURE, signature);
        if (!remarks.isEmpty()) sql.runAll(REMARK, Handover.Remark.class, remarks);
    }

    Optional<Handover.Paper> find(UUID id) {
        return sql.find(Handover.class, FIND, Map.of("id", id)).map(this::paper);
    }

    Optional<Handover.Paper> latest(Changeover change) {
        var with = Map.of(
                "desk", change.desk().key(), "post", change.post().key(), "shift", change.shift(), "day", change.day());
        return sql.find(Handover.class, LATEST, with).map(this::paper);
    }

    /// What is signed of shifts since a day, without what is written in it; the latest first.
    List<Handover.Paper> signed(String desk, List<String> posts, LocalDate first) {
        if (posts.isEmpty()) return List.of();
        var papers = sql.list(Handover.class, NEAR, Map.of("desk", desk, "posts", posts, "first", first));
        if (papers.isEmpty()) return List.of();
        var ids = papers.stream().map(Handover::id).toList();
        var signatures = sql.list(Handover.Signature.class, SIGNED, Map.of("ids", ids)).stream()
                .collect(Collectors.groupingBy(Handover.Signature::handover));
        return papers.stream()
                .map(one -> new Handover.Paper(one, List.of(), signatures.getOrDefault(one.id(), List.of()), List.of()))
                .toList();
    }

    /// The newest first.
    List<Handover.Paper> past(String desk, String post, int most) {
        return sql.list(Handover.class, PAST, Map.of("desk", desk, "post", post, "most", most)).stream()
                .map(this::paper)
                .toList();
    }

    private Handover.Paper paper(Handover handover) {
        var id = Map.of("id", handover.id());
        return new Handover.Paper(
                handover,
                sql.list(Handover.Item.class, ITEMS, id),
                sql.list(Handover.Signature.class, SIGNATURES, id),
                sql.list(Handover.Remark.class, REMARKS, id));
    }

    @Override
    public List<Held.Table> held() {
        return List.of(
                new Held.Table("shift.handover", "id", List.of(), HANDOVER_RECORDS, HANDOVER_ROWS),
                new Held.Table("shift.item", "position", List.of(), ITEM_RECORDS, ITEM_ROWS),
                new Held.Table("shift.signature", "signed_as", List.of(), SIGNATURE_RECORDS, SIGNATURE_ROWS),
                new Held.Table("shift.remark", "position", List.of(), REMARK_RECORDS, REMARK_ROWS));
    }
}
