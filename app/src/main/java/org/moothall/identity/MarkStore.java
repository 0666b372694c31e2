package org.moothall.identity;

import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.moothall.keys.KeptKeys;
import org.moothall.keys.Rewraps;
import org.springframework.stereotype.Repository;

@Repository
class MarkStore implements Rewraps {

    static final String ADD = """
            insert into identity.former_mark (purpose, wrapped, content)
            values (:purpose, :wrapped, :content)
            on conflict (purpose) do nothing""";

    static final String FIND = """
            select purpose, wrapped, content from identity.former_mark where purpose = :purpose""";

    static final String WRAPPED_BEFORE = """
            select purpose as id, wrapped
            from identity.former_mark
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update identity.former_mark set wrapped = :wrapped where purpose = :id""";

    static final KeptKeys KEYS = new KeptKeys("mark", WRAPPED_BEFORE, REWRAP);

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

    @Override
    public KeptKeys keptKeys() {
        return KEYS;
    }
}
