package org.moothall.reach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.kernel.Sql;
import org.moothall.keys.KeptKeys;
import org.moothall.keys.Rewraps;
import org.springframework.stereotype.Repository;

/// Addresses of staff, each sealed with a key of its own.
@Repository
class ReachStore implements Rewraps {

    private static final String ROWS = """
            select id, person, channel, wrapped, sealed, mark, at, code_at, proven_at from reach.way
            """;

    static final String ADD = """
            insert into reach.way (id, person, channel, wrapped, sealed, mark, at)
            values (:id, :person, :channel, :wrapped, :sealed, :mark, :at)
            on conflict (person, channel, mark) do nothing""";

    static final String OF = ROWS + """
            where person = :person
            order by channel, at, id""";

    static final String FIND = ROWS + """
            where id = :id""";

    static final String MARKED = """
            select distinct person from reach.way where channel = :channel and mark = :mark""";

    static final String DROP = """
            delete from reach.way where id = :id and person = :person""";

    static final String CODE = """
            update reach.way set code = :code, code_at = :at, code_tries = 0 where id = :id and person = :person""";

    /// Counts a try; nothing once there were too many, or it is too late.
    static final String TRY = """
            update reach.way
            set code_tries = code_tries + 1
            where id = :id and person = :person and code_at > :since and code_tries < :most
            returning code""";

    static final String PROVEN = """
            update reach.way set proven_at = :at, code = null, code_at = null where id = :id""";

    static final String PEOPLE = """
            select person from reach.way union select person from reach.wishes""";

    static final String DROP_ALL = """
            delete from reach.way where person = any(:people)""";

    static final String FORGET = """
            delete from reach.wishes where person = any(:people)""";

    static final String WISH = """
            insert into reach.wishes (person, first, language, quiet_from, quiet_until)
            values (:person, :first, :language, :quietFrom, :quietUntil)
            on conflict (person) do update
            set first = excluded.first, language = excluded.language, quiet_from = excluded.quiet_from,
                quiet_until = excluded.quiet_until""";

    static final String WISHES = """
            select person, first, language, quiet_from, quiet_until from reach.wishes where person = :person""";

    static final String WRAPPED_BEFORE = """
            select id::text as id, wrapped
            from reach.way
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update reach.way set wrapped = :wrapped where id = :id::uuid""";

    static final KeptKeys KEYS = new KeptKeys("reach", WRAPPED_BEFORE, REWRAP);

    /// @param mark stands for the address: finds whose it is, and the same one twice
    /// @param codeAt   when a code was sent to it that waits to be typed in; null for none
    /// @param provenAt when one was; null for never
    record Kept(
            UUID id,
            String person,
            Channel.Kind channel,
            byte[] wrapped,
            byte[] sealed,
            byte[] mark,
            Instant at,
            @Nullable Instant codeAt,
            @Nullable Instant provenAt) {}

    /// One column, as a record: so it is read as the bytes it is.
    private record Code(byte[] code) {}

    private final Sql sql;

    ReachStore(Sql sql) {
        this.sql = sql;
    }

    boolean add(Kept way) {
        return sql.run(ADD, way) == 1;
    }

    List<Kept> of(String person) {
        return sql.list(Kept.class, OF, Map.of("person", person));
    }

    Optional<Kept> find(UUID id) {
        return sql.find(Kept.class, FIND, Map.of("id", id));
    }

    List<String> marked(Channel.Kind channel, byte[] mark) {
        return sql.list(String.class, MARKED, Map.of("channel", channel, "mark", mark));
    }

    boolean drop(UUID id, String person) {
        return sql.run(DROP, Map.of("id", id, "person", person)) == 1;
    }

    void code(UUID id, String person, byte[] code, Instant at) {
        sql.run(CODE, Map.of("id", id, "person", person, "code", code, "at", at));
    }

    /// The code that was sent, where one may still be typed in; this counts as a try.
    Optional<byte[]> tried(UUID id, String person, Instant since, int most) {
        return sql.find(Code.class, TRY, Map.of("id", id, "person", person, "since", since, "most", most))
                .map(Code::code);
    }

    void proven(UUID id, Instant at) {
        sql.run(PROVEN, Map.of("id", id, "at", at));
    }

    List<String> people() {
        return sql.list(String.class, PEOPLE, Map.of());
    }

    void dropAll(String[] people) {
        sql.run(DROP_ALL, Map.of("people", people));
        sql.run(FORGET, Map.of("people", people));
    }

    void wish(Wishes wishes) {
        sql.run(WISH, wishes);
    }

    Wishes wishes(String person) {
        return sql.find(Wishes.class, WISHES, Map.of("person", person)).orElseGet(() -> Wishes.none(person));
    }

    @Override
    public KeptKeys keptKeys() {
        return KEYS;
    }
}
