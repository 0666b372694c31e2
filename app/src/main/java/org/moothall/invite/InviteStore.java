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

    /// Of two who come with the same link at once, one waits here and then finds none.
    static final String HOLD = """
            select person, token, until, anew from invite.invite where token = :token and until > :at
            for update""";

    static final String DROP = """
            delete from invite.invite where person = any(:people)""";

    static final String DROP_EVERY = """
            delete from invite.invite""";

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

    void drop(String[] people) {
        sql.run(DROP, Map.of("people", people));
    }

    void dropEvery() {
        sql.run(DROP_EVERY, Map.of());
    }

    Optional<Invite> hold(String token, Instant at) {
        return sql.find(Invite.class, HOLD, Map.of("token", token, "at", at));
    }
}
