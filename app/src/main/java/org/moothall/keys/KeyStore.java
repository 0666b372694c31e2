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

    /// A transaction's number of our own: all that write now have smaller ones.
    static final String NOW = """
            select pg_current_xact_id()::text::bigint""";

    /// The oldest transaction that writes; a later one's where none does.
    static final String OLDEST = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint""";

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

    long now() {
        return sql.find(Long.class, NOW, Map.of()).orElseThrow();
    }

    long oldest() {
        return sql.find(Long.class, OLDEST, Map.of()).orElseThrow();
    }
}
