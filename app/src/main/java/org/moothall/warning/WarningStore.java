package org.moothall.warning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Warnings as they stand.
@Repository
class WarningStore {

    static final String ROWS = """
            select
                id, number, source, subject, kind, areas, office, since, until, look_since, observed, expected, unit,
                "interval", grade, what_en, what_zh, state, raised_at, owed_until, ended_at, version
            from warning.warning
            """;

    /// One who raises after the other: the week's budget is counted, and the same thing is raised once.
    static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('moothall.warning')) is null as locked""";

    static final String NUMBER = """
            select nextval('warning.number')""";

    static final String ADD = """
            insert into warning.warning (
                id, number, source, subject, kind, areas, office, since, until, look_since, observed, expected, unit,
                "interval", grade, what_en, what_zh, state, raised_at, owed_until, ended_at, version)
            values (
                :id, :number, :source, :subject, :kind, :areas::text[], :office, :since, :until, :lookSince, :observed,
                :expected, :unit, :interval, :grade, :whatEn, :whatZh, :state, :raisedAt, :owedUntil, :endedAt, :version)""";

    static final String KEEP = """
            update warning.warning
            set areas = :areas::text[], office = :office, since = :since, until = :until, look_since = :lookSince,
                observed = :observed, expected = :expected, "interval" = :interval, grade = :grade, what_en = :whatEn,
                what_zh = :whatZh, state = :state, owed_until = :owedUntil::timestamptz, ended_at = :endedAt::timestamptz, version = :version
            where id = :id""";

    static final String RING = """
            update warning.warning set rung_at = :at where id = :id and rung_at is null""";

    static final String RUNG = """
            select count(*) from warning.warning where office = :office and rung_at >= :since and rung_at <= :at""";

    static final String STANDING = ROWS + """
            where source = :source and subject = :subject and state <> 'OVER'
            for update""";

    static final String ALL_STANDING = ROWS + """
            where source = :source and state <> 'OVER'
            order by id
            for update""";

    static final String HOLD = ROWS + """
            where number = :number
            for update""";

    static final String FIND = ROWS + """
            where number = :number""";

    static final String BY_ID = ROWS + """
            where id = :id""";

    /// Those that are watched until a date that has come.
    static final String WAKE = ROWS + """
            where
                state = 'WATCHED'
                and (select answer.again from warning.answer where warning_id = warning.id order by position desc limit 1)
                    <= :at
            order by id""";

    static final String OWED = """
            select count(*) from warning.warning
            where state = 'OPEN' and (office = :office or :all::boolean)""";

    static final String OWING = """
            select number from warning.warning
            where office = :office and state in ('OPEN', 'WATCHED')
            order by raised_at, id""";

    private final Sql sql;

    WarningStore(Sql sql) {
        this.sql = sql;
    }

    void lock() {
        sql.list(Boolean.class, LOCK, Map.of());
    }

    long number() {
        return sql.list(Long.class, NUMBER, Map.of()).getFirst();
    }

    void add(Warning warning) {
        sql.run(ADD, warning);
    }

    void keep(Warning warning) {
        sql.run(KEEP, warning);
    }

    void ring(Warning warning, Instant at) {
        sql.run(RING, Map.of("id", warning.id(), "at", at));
    }

    int rung(String office, Instant since, Instant at) {
        return sql.list(Integer.class, RUNG, Map.of("office", office, "since", since, "at", at))
                .getFirst();
    }

    /// The one that stands, held until the end of the transaction.
    Optional<Warning> standing(String source, String subject) {
        return sql.find(Warning.class, STANDING, Map.of("source", source, "subject", subject));
    }

    List<Warning> standing(String source) {
        return sql.list(Warning.class, ALL_STANDING, Map.of("source", source));
    }

    Optional<Warning> hold(String number) {
        return sql.find(Warning.class, HOLD, Map.of("number", number));
    }

    Optional<Warning> find(String number) {
        return sql.find(Warning.class, FIND, Map.of("number", number));
    }

    Optional<Warning> find(UUID id) {
        return sql.find(Warning.class, BY_ID, Map.of("id", id));
    }

    /// Numbers of those that wait for an office's answer, now or once they were watched.
    List<String> owing(String office) {
        return sql.list(String.class, OWING, Map.of("office", office));
    }

    List<Warning> wake(Instant at) {
        return sql.list(Warning.class, WAKE, Map.of("at", at));
    }

    int owed(String office, boolean all) {
        return sql.list(Integer.class, OWED, Map.of("office", office, "all", all))
                .getFirst();
    }
}
