package org.moothall.invite;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Keeps invitations, each under the digest of its link; one for a person at a time.
@Repository
class InviteStore {

    static final String KEEP = """
            insert into invite.invite (person, token, until, anew) values (:person, :token, :until, :anew)
            on conflict (person) do update
            set token = excluded.token, until = excluded.until, anew = excluded.anew""";

    static final String FIND = """
            select person, token, until, anew from invite.invite where token = :token and until > :at""";

    static final String TAKE = """
            delete from invite.invite where token = :token and until > :at""";

    /// @param anew whether the second factor goes when it is taken
    record Invite(String person, String token, Instant until, boolean anew) {}

    private final Sql sql;

    InviteStore(Sql sql) {
        this.sql = sql;
    }

    void keep(Invite invite) {
        sql.run(KEEP, invite);
    }

    Optional<Invite> find(String token, Instant at) {
        return sql.find(Invite.class, FIND, Map.of("token", token, "at", at));
    }

    /// Of two who come with the same link at once, one.
    boolean take(String token, Instant at) {
        return sql.run(TAKE, Map.of("token", token, "at", at)) == 1;
    }
}
