package org.moothall.account;

import java.time.Instant;
import java.util.List;
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

    static final String SIGNED_IN = """
            update account.password set signed_in_at = :at where person = :person""";

    static final String KNOWN = """
            select person, signed_in_at from account.password""";

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

    void signedIn(String person, Instant at) {
        sql.run(SIGNED_IN, Map.of("person", person, "at", at));
    }

    List<Accounts.Known> known() {
        return sql.list(Accounts.Known.class, KNOWN, Map.of());
    }
}
