package org.moothall.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Remembers which keys the database was begun with, and reaches those that it keeps wrapped.
@Repository
class KeyStore {

    static final String KNOWN = """
            select fingerprint from keys.installation""";

    static final String KNOW = """
            insert into keys.installation (fingerprint) values (:fingerprint) on conflict do nothing""";

    private final Sql sql;

    KeyStore(Sql sql) {
        this.sql = sql;
    }

    Optional<String> known() {
        return sql.find(String.class, KNOWN, Map.of());
    }

    void know(String fingerprint) {
        sql.run(KNOW, Map.of("fingerprint", fingerprint));
    }

    List<KeptKeys.Wrapped> wrappedBefore(KeptKeys kept, byte[] newest, int most) {
        return sql.list(KeptKeys.Wrapped.class, kept.before(), Map.of("newest", newest, "most", most));
    }

    void rewrap(KeptKeys kept, KeptKeys.Wrapped again) {
        sql.run(kept.again(), again);
    }
}
