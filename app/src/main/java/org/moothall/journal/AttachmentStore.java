package org.moothall.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentStore {

    static final String ADD = """
            with kept as (
              insert into journal.attachment (digest, name, type, bytes, picture, unscanned)
              values (:digest, :name, :type, :bytes, :picture, :unscanned)
              on conflict (digest) do update
                set kept = attachment.kept + 1, unscanned = attachment.unscanned and excluded.unscanned
              returning digest)
            insert into journal.attachment_content (digest, content, thumbnail)
            select digest, :content, :thumbnail from kept
            on conflict (digest) do nothing""";

    static final String FIND = """
            select digest, name, type, bytes, picture
            from journal.attachment
            where digest = :digest""";

    static final String UNSCANNED = """
            select digest
            from journal.attachment
            where digest = any(:digests) and unscanned""";

    static final String CONTENT = """
            select content
            from journal.attachment_content
            where digest = :digest""";

    static final String THUMBNAIL = """
            select thumbnail
            from journal.attachment_content
            where digest = :digest and thumbnail is not null""";

    static final String RELEASE = """
            update journal.attachment
            set kept = kept - 1
            where digest = :digest""";

    static final String ERASE = """
            delete from journal.attachment
            where digest = :digest and kept < 1""";

    private final Sql sql;

    AttachmentStore(Sql sql) {
        this.sql = sql;
    }

    void add(Attachments.Attachment file, byte[] content, byte @Nullable [] thumbnail, boolean unscanned) {
        sql.run(
                ADD,
                new Row(
                        file.digest(),
                        file.name(),
                        file.type(),
                        file.bytes(),
                        file.picture(),
                        unscanned,
                        content,
                        thumbnail));
    }

    Optional<Attachments.Attachment> find(String digest) {
        return sql.find(Attachments.Attachment.class, FIND, Map.of("digest", digest));
    }

    List<String> unscanned(List<String> digests) {
        return sql.list(String.class, UNSCANNED, Map.of("digests", digests.toArray(String[]::new)));
    }

    Optional<byte[]> content(String digest) {
        return sql.find(byte[].class, CONTENT, Map.of("digest", digest));
    }

    Optional<byte[]> thumbnail(String digest) {
        return sql.find(byte[].class, THUMBNAIL, Map.of("digest", digest));
    }

    void release(String digest) {
        sql.run(RELEASE, Map.of("digest", digest));
        sql.run(ERASE, Map.of("digest", digest));
    }

    private record Row(
            String digest,
            String name,
            String type,
            int bytes,
            boolean picture,
            boolean unscanned,
            byte[] content,
            byte @Nullable [] thumbnail) {}
}
