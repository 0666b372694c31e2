package org.moothall.journal;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.journal.JournalStore.Row;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Reads what has to hold, a batch of records at a time.
@Repository
class InspectionStore {

    static final String RECORDS = """
            select distinct record from journal.line where record > :after order by record limit :most""";

    static final String LINES = """
            select record, position, at, actor, act, detail, previous_hash, hash, salt, holds
            from journal.line
            where record in (:records)
            order by record, position""";

    static final String FROM_BEFORE = """
            select record from journal.from_before where record in (:records)""";

    static final String NEXT_FROM_BEFORE = """
            select record from journal.from_before order by record limit :most""";

    static final String ADOPTED = """
            delete from journal.from_before where record in (:records)""";

    static final String KEPT = """
            select digest from journal.attachment_content where digest in (:digests)""";

    static final String CONTENTS = """
            select digest, coalesce(attachment.name, '') as name, wrapped, content, thumbnail,
                coalesce(attachment.bytes, -1) as bytes
            from journal.attachment_content left join journal.attachment using (digest)
            where digest > :after
            order by digest
            limit :most""";

    private final Sql sql;

    InspectionStore(Sql sql) {
        this.sql = sql;
    }

    List<UUID> records(String statement, UUID after, int most) {
        return sql.list(UUID.class, statement, Map.of("after", after, "most", most));
    }

    List<Row> lines(List<UUID> records) {
        return sql.list(Row.class, LINES, Map.of("records", records));
    }

    List<SequencedMap<String, String>> rows(Held.Table table, List<UUID> records) {
        return sql.cells(table.rows(), Map.of("records", records));
    }

    List<UUID> fromBefore(List<UUID> records) {
        return sql.list(UUID.class, FROM_BEFORE, Map.of("records", records));
    }

    List<UUID> nextFromBefore(int most) {
        return sql.list(UUID.class, NEXT_FROM_BEFORE, Map.of("most", most));
    }

    void adopted(List<UUID> records) {
        sql.run(ADOPTED, Map.of("records", records));
    }

    List<String> kept(List<String> digests) {
        return digests.isEmpty() ? List.of() : sql.list(String.class, KEPT, Map.of("digests", digests));
    }

    /// @param bytes how many the content had when it was kept; -1 where its row is gone
    record Content(
            String digest,
            String name,
            byte @Nullable [] wrapped,
            byte[] content,
            byte @Nullable [] thumbnail,
            int bytes) {}

    List<Content> contents(String after, int most) {
        return sql.list(Content.class, CONTENTS, Map.of("after", after, "most", most));
    }
}
