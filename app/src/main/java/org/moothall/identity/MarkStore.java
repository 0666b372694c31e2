package org.moothall.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class MarkStore {

    static final String ADD = """
            insert into identity.former_mark (purpose, wrapped, content)
            values (:purpose, :wrapped, :content)
            on conflict (purpose) do nothing""";

    static final String FIND = """
            select purpose, wrapped, content from identity.former_mark where purpose = :purpose""";

    static final String WRAPPED_BEFORE = """
            select purpose, wrapped, content
            from identity.former_mark
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update identity.former_mark set wrapped = :wrapped where purpose = :purpose""";

    private final Sql sql;

    MarkStore(Sql sql) {
        this.sql = sql;
    }

    /// A key of an older installation, sealed.
    record Former(String purpose, byte[] wrapped, byte[] content) {}

    void add(Former key) {
        sql.run(ADD, key);
    }

    Optional<Former> find(String purpose) {
        return sql.find(Former.class, FIND, Map.of("purpose", purpose));
    }

    List<Former> wrappedBefore(byte[] newest, int most) {
        return sql.list(Former.class, WRAPPED_BEFORE, Map.of("newest", newest, "most", most));
    }

    void rewrap(String purpose, byte[] wrapped) {
        sql.run(REWRAP, Map.of("purpose", purpose, "wrapped", wrapped));
    }
}
