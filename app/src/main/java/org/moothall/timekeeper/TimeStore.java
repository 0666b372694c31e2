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

    private static final String LINE = """
            select
                file.number, file.title, file.lead, file.procedure, file.procedure_version, told.kind, told.limit_key,
                told.whom, told.due, told.at
            from timekeeper.told join casework.case_file file on file.id = told.case_id
            """;

    /// It stands while the same run runs to the same date.
    private static final String STANDS = """
              and file.open
              and (file.next_limit = told.limit_key and file.next_due = told.due
                  or file.dues[array_position(file.dated, told.limit_key)] = told.due)
            order by told.at desc, file.number
            limit :most""";

    static final String CAME_UP = LINE + """
            where told.kind = 'CLIMBED' and told.office = :office and (told.person = :person or :head)
            """ + STANDS;

    static final String SOON_DUE = LINE + """
            where told.kind = 'REMINDED' and told.whom = 'HANDLER' and file.handler = :person
            """ + STANDS;

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

    List<Board.Line> cameUp(String office, String person, boolean head, int most) {
        return sql.list(
                Board.Line.class, CAME_UP, Map.of("office", office, "person", person, "head", head, "most", most));
    }

    List<Board.Line> soonDue(String person, int most) {
        return sql.list(Board.Line.class, SOON_DUE, Map.of("person", person, "most", most));
    }
}
