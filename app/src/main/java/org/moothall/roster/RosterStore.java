package org.moothall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Published duties. A line is dropped, never deleted, so that calendars which have it hear that it is off.
@Repository
class RosterStore {

    private static final String SELECT = """
            select id, desk, post, shift, day, person, begins, ends, pinned, version, changed_at
            from roster.duty
            """;

    static final String BETWEEN = SELECT + """
            where desk = :desk and day between :first and :last and dropped_at is null
            order by begins, post, person""";

    static final String ON = SELECT + """
            where desk = :desk and post = :post and begins <= :at and ends > :at and dropped_at is null
            order by begins, person""";

    /// Whoever begins next; all who begin then.
    static final String NEXT = SELECT + """
            where
                desk = :desk and post = :post and dropped_at is null
                and begins = (
                    select min(begins)
                    from roster.duty
                    where desk = :desk and post = :post and begins > :at and dropped_at is null)
            order by person""";

    static final String OF = SELECT + """
            where person = :person and ends > :after and dropped_at is null
            order by begins""";

    static final String FIND = SELECT + """
            where id = :id and dropped_at is null""";

    /// What went since then, for calendars that have it.
    static final String DROPPED = SELECT + """
            where
                (person = :person or :person = '') and (desk = :desk or :desk = '')
                and dropped_at > :after
            order by begins""";

    static final String BUSY = """
            select exists (
                select
                from roster.duty
                where
                    person = :person and begins < :ends and ends > :begins and dropped_at is null
                    and not id = any (:except::uuid[])) as busy""";

    static final String ADD = """
            insert into roster.duty (id, desk, post, shift, day, person, begins, ends, pinned, version, changed_at)
            select * from unnest(
                :id::uuid[], :desk::text[], :post::text[], :shift::text[], :day::date[], :person::text[],
                :begins::timestamptz[], :ends::timestamptz[], :pinned::boolean[], :version::integer[],
                :changedAt::timestamptz[])""";

    static final String DROP = """
            update roster.duty
            set dropped_at = :at, changed_at = :at, version = version + 1
            where id = any (:ids::uuid[]) and dropped_at is null""";

    static final String CUT = """
            update roster.duty
            set ends = :at, changed_at = :at, version = version + 1
            where id = :id and dropped_at is null""";

    static final String PIN = """
            update roster.duty set pinned = :pinned where id = :id and dropped_at is null""";

    /// One change of a desk after the other.
    static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('moothall.roster ' || :desk)) is null as locked""";

    private final Sql sql;

    RosterStore(Sql sql) {
        this.sql = sql;
    }

    record Span(String desk, LocalDate first, LocalDate last) {}

    record Moment(String desk, String post, Instant at) {}

    record Having(String person, Instant begins, Instant ends, List<UUID> except) {}

    private record Dropping(List<UUID> ids, Instant at) {}

    List<Duty> between(Span span) {
        return sql.list(Duty.class, BETWEEN, span);
    }

    List<Duty> on(Moment moment) {
        return sql.list(Duty.class, ON, moment);
    }

    List<Duty> next(Moment moment) {
        return sql.list(Duty.class, NEXT, moment);
    }

    List<Duty> of(String person, Instant after) {
        return sql.list(Duty.class, OF, Map.of("person", person, "after", after));
    }

    List<Duty> dropped(String person, String desk, Instant after) {
        return sql.list(Duty.class, DROPPED, Map.of("person", person, "desk", desk, "after", after));
    }

    Optional<Duty> find(UUID id) {
        return sql.find(Duty.class, FIND, Map.of("id", id));
    }

    boolean busy(Having having) {
        return sql.list(Boolean.class, BUSY, having).getFirst();
    }

    void add(List<Duty> duties) {
        if (!duties.isEmpty()) sql.runAll(ADD, Duty.class, duties);
    }

    void drop(List<Duty> duties, Instant at) {
        if (!duties.isEmpty())
            sql.run(DROP, new Dropping(duties.stream().map(Duty::id).toList(), at));
    }

    void cut(UUID id, Instant at) {
        sql.run(CUT, Map.of("id", id, "at", at));
    }

    void pin(UUID id, boolean pinned) {
        sql.run(PIN, Map.of("id", id, "pinned", pinned));
    }

    void lock(String desk) {
        sql.list(Boolean.class, LOCK, Map.of("desk", desk));
    }
}
