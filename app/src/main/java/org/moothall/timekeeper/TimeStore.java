package org.moothall.timekeeper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// When cases wake, and what time told.
@Repository
class TimeStore {

    /// A case that another node has in hand is passed over: it is that one's.
    static final String CLAIM = """
            select id
            from casework.case_file
            where wakes <= :at
            order by wakes
            limit 1
            for no key update skip locked""";

    static final String WAKE = """
            update casework.case_file set wakes = :wakes where id = :id""";

    static final String TELL = """
            insert into timekeeper.told (case_id, kind, limit_key, run, nth, whom, office, person, due, at)
            values (:caseId, :kind, :limitKey, :run, :nth, :whom, :office, :person, :due, :at)
            on conflict (case_id, kind, limit_key, run, nth) do nothing""";

    static final String TOLD = """
            select case_id, kind, limit_key, run, nth, whom, office, person, due, at
            from timekeeper.told
            where case_id = :id
            order by at, nth""";

    static final String MOVE = """
            insert into timekeeper.moved (
                case_id, limit_key, run, from_due, to_due, days, works, names_en, names_zh, at)
            select
                case_id, limit_key, run, from_due, to_due, days::text[], works::text[], names_en::text[],
                names_zh::text[], at
            from unnest(
                :caseId::uuid[], :limitKey::text[], :run::integer[], :fromDue::timestamptz[], :toDue::timestamptz[],
                :days::text[], :works::text[], :namesEn::text[], :namesZh::text[], :at::timestamptz[])
                as moved (case_id, limit_key, run, from_due, to_due, days, works, names_en, names_zh, at)""";

    static final String MOVED = """
            select case_id, limit_key, run, from_due, to_due, days, works, names_en, names_zh, at
            from timekeeper.moved
            where case_id = :id
            order by timekeeper.moved.id""";

    private final Sql sql;

    TimeStore(Sql sql) {
        this.sql = sql;
    }

    /// A case whose time has come, held until the end of the transaction.
    Optional<CaseId> claim(Instant at) {
        return sql.find(UUID.class, CLAIM, Map.of("at", at)).map(CaseId::new);
    }

    void wake(CaseId id, @Nullable Instant wakes) {
        sql.run(WAKE, new Waking(id, wakes));
    }

    record Waking(CaseId id, @Nullable Instant wakes) {}

    /// Whether it is told now; else it has been before.
    boolean tell(Told told) {
        return sql.run(TELL, told) > 0;
    }

    List<Told> told(CaseId id) {
        return sql.list(Told.class, TOLD, Map.of("id", id));
    }

    void move(List<Moved> moved) {
        sql.runAll(MOVE, Moved.class, moved);
    }

    List<Moved> moved(CaseId id) {
        return sql.list(Moved.class, MOVED, Map.of("id", id));
    }
}
