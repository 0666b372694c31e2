package org.moothall.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.moothall.keys.KeptKeys;
import org.moothall.keys.Rewraps;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentStore implements Rewraps {

    static final String ADD = """
            with kept as (
              insert into journal.attachment (digest, name, type, bytes, picture, unscanned)
              values (:digest, :name, :type, :bytes, :picture, :unscanned)
              on conflict (digest) do update
                set kept = attachment.kept + 1, unscanned = attachment.unscanned and excluded.unscanned
              returning digest)
            insert into journal.attachment_content (digest, wrapped, content, thumbnail)
            select digest, :wrapped, :content, :thumbnail from kept
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
            select wrapped, content as bytes
            from journal.attachment_content
            where digest = :digest""";

    static final String THUMBNAIL = """
            select wrapped, thumbnail as bytes
            from journal.attachment_content
            where digest = :digest and thumbnail is not null""";

    static final String UNSEALED = """
            select digest, wrapped, content, thumbnail
            from journal.attachment_content
            where wrapped is null
            limit :most
            for update skip locked""";

    static final String SEAL = """
            update journal.attachment_content
            set wrapped = :wrapped, content = :content, thumbnail = :thumbnail
            where digest = :digest""";

    static final String WRAPPED_BEFORE = """
            select digest as id, wrapped
            from journal.attachment_content
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update journal.attachment_content set wrapped = :wrapped where digest = :id""";

    static final KeptKeys KEYS = new KeptKeys("file", WRAPPED_BEFORE, REWRAP);

    static final String RELEASE = """
            update journal.attachment
            set kept = kept - 1
            where digest = :digest""";

    static final String ERASE = """
            delete from journal.attachment
            where digest = :digest and kept < 1""";

    static final String ADD_ALL = """
            insert into journal.attachment (digest, name, type, bytes, picture, unscanned)
            select *
            from unnest(
                :digest::text[], :name::text[], :type::text[], :bytes::integer[], :picture::boolean[],
                :unscanned::boolean[])""";

    static final String ADD_CONTENTS = """
            insert into journal.attachment_content (digest, wrapped, content, thumbnail)
            select * from unnest(:digest::text[], :wrapped::bytea[], :content::bytea[], :thumbnail::bytea[])""";

    static final String KEEP_AGAIN = """
            update journal.attachment
            set kept = kept + again.times
            from (select digest, count(*) as times from unnest(:digest::text[]) as digest group by digest) as again
            where attachment.digest = again.digest""";

    static final String RELEASE_ALL = """
            update journal.attachment
            set kept = kept - gone.times
            from (select digest, count(*) as times from unnest(:digest::text[]) as digest group by digest) as gone
            where attachment.digest = gone.digest""";

    static final String ERASE_ALL = """
            delete from journal.attachment
            where digest = any (:digest::text[]) and kept < 1""";

    private final Sql sql;

    AttachmentStore(Sql sql) {
        this.sql = sql;
    }

    /// @param wrapped the file's own key; null where an older Moothall kept the bytes in the clear
    record Kept(byte @Nullable [] wrapped, byte[] bytes) {}

    record Bytes(String digest, byte @Nullable [] wrapped, byte[] content, byte @Nullable [] thumbnail) {}

    void add(Attachments.Attachment file, Bytes sealed, boolean unscanned) {
        sql.run(ADD, Row.of(file, sealed, unscanned));
    }

    List<Bytes> unsealed(int most) {
        return sql.list(Bytes.class, UNSEALED, Map.of("most", most));
    }

    void seal(Bytes sealed) {
        sql.run(SEAL, sealed);
    }

    @Override
    public KeptKeys keptKeys() {
        return KEYS;
    }

    /// Files that nobody else has.
    void addAll(List<Row> rows) {
        sql.addAll(ADD_ALL, Row.class, rows);
        sql.addAll(ADD_CONTENTS, Row.class, rows);
    }

    void keepAgain(List<String> digests) {
        sql.addAll(KEEP_AGAIN, Named.class, named(digests));
    }

    void releaseAll(List<String> digests) {
        sql.addAll(RELEASE_ALL, Named.class, named(digests));
        sql.addAll(ERASE_ALL, Named.class, named(digests));
    }

    private static List<Named> named(List<String> digests) {
        return digests.stream().map(Named::new).toList();
    }

    private record Named(String digest) {}

    Optional<Attachments.Attachment> find(String digest) {
        return sql.find(Attachments.Attachment.class, FIND, Map.of("digest", digest));
    }

    List<String> unscanned(List<String> digests) {
        return sql.list(String.class, UNSCANNED, Map.of("digests", digests.toArray(String[]::new)));
    }

    Optional<Kept> content(String digest) {
        return sql.find(Kept.class, CONTENT, Map.of("digest", digest));
    }

    Optional<Kept> thumbnail(String digest) {
        return sql.find(Kept.class, THUMBNAIL, Map.of("digest", digest));
    }

    void release(String digest) {
        sql.run(RELEASE, Map.of("digest", digest));
        sql.run(ERASE, Map.of("digest", digest));
    }

    record Row(
            String digest,
            String name,
            String type,
            int bytes,
            boolean picture,
            boolean unscanned,
            byte @Nullable [] wrapped,
            byte[] content,
            byte @Nullable [] thumbnail) {

        static Row of(Attachments.Attachment file, Bytes sealed, boolean unscanned) {
            return new Row(
                    file.digest(),
                    file.name(),
                    file.type(),
                    file.bytes(),
                    file.picture(),
                    unscanned,
                    sealed.wrapped(),
                    sealed.content(),
                    sealed.thumbnail());
        }
    }
}
