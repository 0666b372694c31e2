package org.moothall.invite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.moothall.mail.Sent;
import org.moothall.mail.Waits;
import org.springframework.stereotype.Repository;

/// Invitations on their way by e-mail; one of a person at a time, and no link among them.
@Repository
class InviteMailStore {

    static final String PUT = """
            insert into invite.mail (person, base, anew, state, tries, next_at, at)
            values (:person, :base, :anew, 'WAITS', 0, :at, :at)
            on conflict (person) do update
            set base = excluded.base, anew = excluded.anew, state = 'WAITS', tries = 0, next_at = excluded.next_at,
                at = excluded.at, why = null, code = 0""";

    static final String CLAIM = """
            update invite.mail
            set tries = tries + 1, next_at = :held
            where person = (
                select person from invite.mail
                where state = 'WAITS' and next_at <= :at
                order by next_at
                limit 1
                for update skip locked)
            returning person, base, anew, tries""";

    /// Touches nothing where another node has claimed it since.
    static final String END = """
            update invite.mail
            set state = :state, at = :at, why = :why, code = :code
            where person = :person and tries = :tries and state = 'WAITS'""";

    static final String AGAIN = """
            update invite.mail
            set next_at = :at
            where person = :person and tries = :tries and state = 'WAITS'""";

    static final String DROP = """
            delete from invite.mail where person = :person""";

    static final String DROP_WAITING = """
            delete from invite.mail where state = 'WAITS'""";

    static final String ALL = """
            select person, state, at, why, code from invite.mail""";

    /// @param base of the link, as whoever asked for it reached us
    record Ask(String person, String base, boolean anew, Instant at) {}

    /// One that is being sent.
    record Claimed(String person, String base, boolean anew, int tries) {}

    enum State {
        WAITS,
        SENT,
        RETURNED
    }

    record Ended(String person, int tries, State state, Instant at, Sent.@Nullable Why why, int code) {}

    private final Sql sql;

    InviteMailStore(Sql sql) {
        this.sql = sql;
    }

    void put(Ask ask) {
        sql.run(PUT, ask);
    }

    Optional<Claimed> claim(Instant at) {
        return sql.find(Claimed.class, CLAIM, Map.of("at", at, "held", at.plus(Waits.HELD)));
    }

    boolean end(Ended ended) {
        return sql.run(END, ended) == 1;
    }

    void again(Claimed one, Instant at) {
        sql.run(AGAIN, Map.of("person", one.person(), "tries", one.tries(), "at", at));
    }

    /// The link has been used, or another was shown.
    void drop(String person) {
        sql.run(DROP, Map.of("person", person));
    }

    void dropWaiting() {
        sql.run(DROP_WAITING, Map.of());
    }

    List<Mailed> all() {
        return sql.list(Mailed.class, ALL, Map.of());
    }
}
