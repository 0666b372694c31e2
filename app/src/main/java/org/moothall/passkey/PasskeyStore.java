package org.moothall.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Keeps public keys of devices, and which challenges have been answered.
@Repository
class PasskeyStore {

    static final String OF = """
            select id, person, name, since, used_at from passkey.passkey where person = :person order by since, id""";

    static final String FIND = """
            select id, person, public_key, counter, backup_eligible, backed_up from passkey.passkey where id = :id""";

    static final String ADD = """
            insert into passkey.passkey (id, person, name, public_key, counter, backup_eligible, backed_up, since)
            values (:id, :person, :name, :publicKey, :counter, :backupEligible, :backedUp, :since)
            on conflict do nothing""";

    static final String USED = """
            update passkey.passkey set counter = :counter, backed_up = :backedUp, used_at = :at
            where id = :id and (counter < :counter or counter = 0 and :counter = 0)""";

    static final String DROP = """
            delete from passkey.passkey where person = :person and id = :id""";

    static final String DROP_ALL = """
            delete from passkey.passkey where person = any(:people)""";

    static final String HAVING = """
            select distinct person from passkey.passkey""";

    static final String SPEND = """
            insert into passkey.spent (challenge, at) values (:challenge, :at) on conflict do nothing""";

    static final String FORGET = """
            delete from passkey.spent where at < :before""";

    record Row(
            String id,
            String person,
            String name,
            byte[] publicKey,
            long counter,
            boolean backupEligible,
            boolean backedUp,
            Instant since) {}

    record Key(String id, String person, byte[] publicKey, long counter, boolean backupEligible, boolean backedUp) {}

    private final Sql sql;

    PasskeyStore(Sql sql) {
        this.sql = sql;
    }

    List<Passkey> of(String person) {
        return sql.list(Passkey.class, OF, Map.of("person", person));
    }

    Optional<Key> find(String id) {
        return sql.find(Key.class, FIND, Map.of("id", id));
    }

    boolean add(Row row) {
        return sql.run(ADD, row) == 1;
    }

    /// Whether the device counts on from where it was; one that stands still or goes back has been copied. Devices that
    /// never count stay at nought.
    boolean used(String id, long counter, boolean backedUp, Instant at) {
        return sql.run(USED, Map.of("id", id, "counter", counter, "backedUp", backedUp, "at", at)) == 1;
    }

    boolean drop(String person, String id) {
        return sql.run(DROP, Map.of("person", person, "id", id)) == 1;
    }

    void dropAll(String[] people) {
        sql.run(DROP_ALL, Map.of("people", people));
    }

    List<String> having() {
        return sql.list(String.class, HAVING, Map.of());
    }

    boolean spend(String challenge, Instant at, Instant before) {
        sql.run(FORGET, Map.of("before", before));
        return sql.run(SPEND, Map.of("challenge", challenge, "at", at)) == 1;
    }
}
