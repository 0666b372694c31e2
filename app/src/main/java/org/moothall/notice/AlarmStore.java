package org.moothall.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.moothall.sending.Message;
import org.springframework.stereotype.Repository;

@Repository
class AlarmStore {

    private static final String ROWS = """
            select
                alarm.id, alarm.about, alarm.kind, alarm.goes, alarm.office, alarm.en, alarm.zh, alarm.page,
                alarm.raised_at, alarm.round, alarm.step, alarm.state, alarm.held_by, alarm.since, alarm.progress, alarm.wakes
            from notice.alarm
            """;

    static final String RAISE = """
            insert into notice.alarm (
                id, about, kind, goes, office, en, zh, page, raised_at, round, step, state, held_by, since, progress,
                wakes)
            values (
                :id, :about, :kind, :goes, :office, :en, :zh, :page, :raisedAt, :round, :step, :state, :heldBy, :since,
                :progress, :wakes)
            on conflict (about) where state <> 'ENDED' do nothing""";

    static final String KNOWN = """
            select exists (select from notice.alarm where about = :about)""";

    static final String OPEN = """
            select about from notice.alarm where kind = :kind and state <> 'ENDED'""";

    static final String CLAIM = ROWS + """
            where wakes <= :at
            order by wakes
            limit 1
            for update skip locked""";

    static final String HOLD = ROWS + """
            where id = :id
            for update""";

    static final String HOLD_TAKEN = ROWS + """
            where about = :about and state = 'HELD'
            for update""";

    static final String FIND = ROWS + """
            where id = :id""";

    static final String BUNDLED = ROWS + """
            where exists (
                select from sending.message
                where message.about = alarm.id and (message.bundle = :bundle or message.id = :bundle))
            order by raised_at, id""";

    static final String KEEP = """
            update notice.alarm
            set round = :round, step = :step, state = :state, held_by = :heldBy, since = :since, progress = :progress,
                wakes = :wakes
            where id = :id""";

    static final String WAKE = """
            update notice.alarm set wakes = :at where id = :id""";

    static final String LOOK = """
            update notice.alarm set wakes = :at where about = :about and state <> 'ENDED' returning id""";

    /// Somebody who could not be told of a step: the next one is told now, unless the alarm has gone on already.
    static final String HURRY = """
            update notice.alarm set wakes = :at where id = :id and state = 'RINGS' and round = :round and step = :step""";

    static final String MINE = ROWS + """
            where
                alarm.state <> 'ENDED'
                and exists (select from sending.message where message.about = alarm.id and message.person = :person)
            order by alarm.state desc, alarm.raised_at desc, alarm.id
            limit :most""";

    static final String FORGET = """
            delete from notice.alarm
            where id in (
                select id from notice.alarm
                where state = 'ENDED' and since < :before
                order by since
                limit :most
                for update skip locked)
            returning id""";

    static final String LATEST = ROWS + """
            where kind = :kind
            order by raised_at desc
            limit :most""";

    static final String ABOUT = ROWS + """
            where about = any(:things::text[])
            order by raised_at desc
            limit :most""";

    private final Sql sql;

    AlarmStore(Sql sql) {
        this.sql = sql;
    }

    /// False where it rings already.
    boolean raise(Alarm alarm) {
        return sql.run(RAISE, alarm) == 1;
    }

    /// Whether it rings, or rang.
    boolean known(String about) {
        return sql.list(Boolean.class, KNOWN, Map.of("about", about)).getFirst();
    }

    List<String> open(String kind) {
        return sql.list(String.class, OPEN, Map.of("kind", kind));
    }

    /// One whose time has come, held until the end of the transaction.
    Optional<Alarm> claim(Instant at) {
        return sql.find(Alarm.class, CLAIM, Map.of("at", at));
    }

    Optional<Alarm> hold(UUID id) {
        return sql.find(Alarm.class, HOLD, Map.of("id", id));
    }

    Optional<Alarm> holdTaken(String about) {
        return sql.find(Alarm.class, HOLD_TAKEN, Map.of("about", about));
    }

    Optional<Alarm> find(UUID id) {
        return sql.find(Alarm.class, FIND, Map.of("id", id));
    }

    /// All of which one message told.
    List<Alarm> bundled(UUID bundle) {
        return sql.list(Alarm.class, BUNDLED, Map.of("bundle", bundle));
    }

    void keep(Alarm alarm) {
        sql.run(KEEP, alarm);
    }

    void wake(UUID id, Instant at) {
        sql.run(WAKE, Map.of("id", id, "at", at));
    }

    Optional<UUID> look(String about, Instant at) {
        return sql.find(UUID.class, LOOK, Map.of("about", about, "at", at));
    }

    void hurry(Message unheard, Instant at) {
        sql.run(HURRY, Map.of("id", unheard.about(), "round", unheard.round(), "step", unheard.step() + 1, "at", at));
    }

    /// Those that ring first.
    List<Alarm> mine(String person, int most) {
        return sql.list(Alarm.class, MINE, Map.of("person", person, "most", most));
    }

    /// Those that ended before then; the history of each stays.
    List<UUID> forget(Instant before, int most) {
        return sql.list(UUID.class, FORGET, Map.of("before", before, "most", most));
    }

    /// The newest first.
    List<Alarm> latest(String kind, int most) {
        return sql.list(Alarm.class, LATEST, Map.of("kind", kind, "most", most));
    }

    List<Alarm> about(List<String> things, int most) {
        return sql.list(Alarm.class, ABOUT, new Things(things, most));
    }

    private record Things(List<String> things, int most) {}
}
