package org.moothall.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Keeps what proves a person: the hash of a password, and since when it holds.
@Repository
class AccountStore {

    static final String HASH = """
            select hash from account.password where person = :person""";

    static final String KEEP = """
            insert into account.password (person, hash, changed_at)
            select unnest(cast(:people as text[])), :hash, :changedAt
            on conflict (person) do update set hash = excluded.hash, changed_at = excluded.changed_at""";

    private final Sql sql;

    AccountStore(Sql sql) {
        this.sql = sql;
    }

    Optional<String> hash(String person) {
        return sql.find(String.class, HASH, Map.of("person", person));
    }

    void keep(String[] people, String hash, Instant at) {
        sql.run(KEEP, Map.of("people", people, "hash", hash, "changedAt", at));
    }
}
