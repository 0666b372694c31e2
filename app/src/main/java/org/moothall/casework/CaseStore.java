package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Ground.CoHandler;
import org.moothall.journal.Held;
import org.moothall.kernel.Serials;
import org.moothall.kernel.Sql;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.springframework.stereotype.Repository;

/// Cases, their entries and co-handlers.
@Repository
class CaseStore implements Held.Owner {

    static final String OPEN = """
            insert into casework.case_file (
                id, number, line, procedure, procedure_version, step, phase, turn, version, title, kind, kind_path,
                urgency, area_path, district, place_en, place_zh, lead, handler, routed, kept_from, why_en, why_zh,
                words, reporters, reopened, opened_at, last_at, closed_at, open, waiting, next_limit, next_due, dated,
                dues, wakes, sealed)
            select
                id, number, line, procedure, procedure_version, step, phase, turn, version, title, kind,
                kind_path::text[], urgency, area_path::text[], district, place_en, place_zh, lead, handler, routed,
                kept_from::text[], why_en, why_zh, words::text[], 1, 0, at, last_at, closed_at, open, waiting,
                next_limit, next_due, dated::text[], dues::timestamptz[], wakes, sealed
            from unnest(
                :id::uuid[], :number::text[], :line::text[], :procedure::text[], :procedureVersion::integer[],
                :step::text[], :phase::text[], :turn::text[], :title::text[], :kind::text[], :kindPath::text[],
                :urgency::text[], :areaPath::text[], :district::text[], :placeEn::text[], :placeZh::text[],
                :lead::text[], :handler::text[], :routed::boolean[], :keptFrom::text[], :whyEn::text[], :whyZh::text[],
                :words::text[], :at::timestamptz[], :waiting::boolean[], :nextLimit::text[], :nextDue::timestamptz[],
                :dated::text[], :dues::text[], :version::integer[], :lastAt::timestamptz[], :closedAt::timestamptz[],
                :open::boolean[], :wakes::timestamptz[], :sealed::boolean[])
                as opening (
                    id, number, line, procedure, procedure_version, step, phase, turn, title, kind, kind_path, urgency,
                    area_path, district, place_en, place_zh, lead, handler, routed, kept_from, why_en, why_zh, words,
                    at, waiting, next_limit, next_due, dated, dues, version, last_at, closed_at, open, wakes, sealed)""";

    static final String SERIALS = """
            select nextval('casework.case_number') from generate_series(1, :many)""";

    static final String ENTER = Entry.ADD;

    static final String HELP = """
            insert into casework.co_handler (case_id, office, why_en, why_zh, since, due)
            select * from unnest(
                :caseId::uuid[], :office::text[], :whyEn::text[], :whyZh::text[], :since::timestamptz[],
                :due::timestamptz[])
            on conflict (case_id, office) do update
            set
                why_en = excluded.why_en, why_zh = excluded.why_zh, since = excluded.since, due = excluded.due,
                done_at = null, waived_at = null""";

    /// A conference asks for more besides: what is owed already stays owed, by the earlier date.
    static final String HELP_MORE = """
            insert into casework.co_handler as had (case_id, office, why_en, why_zh, since, due)
            values (:caseId, :office, :whyEn, :whyZh, :since, :due)
            on conflict (case_id, office) do update
            set
                why_en = had.why_en || E'\\n' || excluded.why_en, why_zh = had.why_zh || E'\\n' || excluded.why_zh,
                due = least(had.due, excluded.due)
            where had.done_at is null and had.waived_at is null""";

    static final String HELPED = """
            update casework.co_handler set done_at = :at where case_id = :caseId and office = :office and done_at is null""";

    static final String WAIVE = """
            update casework.co_handler set waived_at = :at where case_id = :caseId and office = :office and done_at is null""";

    /// What an office still owed that has no part in the case any more.
    static final String SPARE = """
            delete from casework.co_handler where case_id = :caseId and office in (:offices) and done_at is null""";

    static final String HELPERS = """
            select case_id, office, why_en, why_zh, since, due, done_at, waived_at
            from casework.co_handler
            where case_id = :caseId
            order by since, office""";

    static final String FIND = CaseFile.ROWS + "where id = :id";

    static final String FIND_BY_NUMBER = CaseFile.ROWS + "where number = :number";

    static final String HOLD = CaseFile.ROWS + "where id = :id for no key update";

    /// What time is already due to do stays due.
    static final String KEEP = """
            update casework.case_file
            set step = :step, phase = :phase, turn = :turn, version = :version, lead = :lead, handler = :handler,
                routed = :routed, kept_from = :keptFrom::text[], reopened = :reopened, last_at = :lastAt,
                closed_at = :closedAt, open = :open, waiting = :waiting, next_limit = :nextLimit, next_due = :nextDue, leader = :leader,
                dated = :dated::text[], dues = :dues::timestamptz[],
                wakes = case when wakes <= :lastAt then wakes else :wakes end
            where id = :id""";

    static final String REPORTERS = """
            update casework.case_file set reporters = reporters + :more where id = :id""";

    static final String WHY = """
            select why_en as en, why_zh as zh from casework.case_file where id = :id""";

    static final String ENTERED = """
            select distinct case_id as record from casework.entry where case_id > :after order by case_id limit :most""";

    static final String ENTRIES = """
            select case_id as of_record, entry.* from casework.entry where case_id in (:records)""";

    static final String HISTORY = Entry.ROWS + "where case_id = :id order by position";

    private final Sql sql;
    private final Serials serials;

    CaseStore(Sql sql) {
        this.sql = sql;
        this.serials = new Serials(sql, SERIALS);
    }

    record KeepRow(
            CaseId id,
            String step,
            Procedure.Phase phase,
            Procedure.Turn turn,
            int version,
            String lead,
            String handler,
            boolean routed,
            List<String> keptFrom,
            int reopened,
            Instant lastAt,
            @Nullable Instant closedAt,
            boolean open,
            boolean waiting,
            @Nullable String nextLimit,
            @Nullable Instant nextDue,
            List<String> dated,
            List<Instant> dues,
            @Nullable Instant wakes,
            @Nullable String leader) {

        static KeepRow of(CaseFile file, Timetable timetable) {
            return new KeepRow(
                    file.id(),
                    file.step(),
                    file.phase(),
                    file.turn(),
                    file.version(),
                    file.lead(),
                    file.handler(),
                    file.routed(),
                    file.keptFrom(),
                    file.reopened(),
                    file.lastAt(),
                    file.closedAt(),
                    file.open(),
                    file.waiting(),
                    file.nextLimit(),
                    file.nextDue(),
                    timetable.datedLimits(),
                    timetable.dues(),
                    timetable.wakes(file.lastAt()),
                    file.leader());
        }
    }

    @Override
    public List<Held.Table> held() {
        return List.of(new Held.Table("casework.entry", "position", List.of("attachments"), ENTERED, ENTRIES));
    }

    /// Numbers that no other case has.
    List<Long> serials(int many) {
        return serials.next(many);
    }

    void open(List<Opening.Row> rows) {
        sql.addAll(OPEN, Opening.Row.class, rows);
    }

    void enter(List<Entry> entries) {
        sql.addAll(ENTER, Entry.class, entries);
    }

    void help(List<CoHandler> helpers) {
        sql.addAll(HELP, CoHandler.class, helpers);
    }

    /// What an entry makes of helping: an office is asked, has contributed, or is gone on without.
    void help(Entry entry, String lead) {
        var office = entry.office();
        if (office != null && asks(entry, office.equals(lead))) ask(entry, office);
        if (entry.verb() == Verb.GO_WITHOUT && office != null) waive(entry.caseId(), office, entry.at());
        if (entry.verb() == Verb.CONTRIBUTE && entry.by() != null) helped(entry.caseId(), entry.by(), entry.at());
    }

    private void ask(Entry entry, String office) {
        var row = new CoHandler(
                entry.caseId(), office, entry.note(), entry.note(), entry.at(), entry.given(), null, null);
        if (entry.verb() == Verb.CO_HANDLE || sql.run(HELP_MORE, row) == 0) help(List.of(row));
    }

    /// A conference may give a task to the lead office itself, which helps nobody.
    private static boolean asks(Entry entry, boolean lead) {
        return entry.verb() == Verb.CO_HANDLE || entry.verb() == Verb.CONCLUDE && !lead;
    }

    private void helped(CaseId id, String office, Instant at) {
        sql.run(HELPED, Map.of("caseId", id, "office", office, "at", at));
    }

    private void waive(CaseId id, String office, Instant at) {
        sql.run(WAIVE, Map.of("caseId", id, "office", office, "at", at));
    }

    void spare(CaseId id, List<String> offices) {
        if (!offices.isEmpty()) sql.run(SPARE, Map.of("caseId", id, "offices", offices));
    }

    List<CoHandler> helpers(CaseId id) {
        return sql.list(CoHandler.class, HELPERS, Map.of("caseId", id));
    }

    void keep(KeepRow row) {
        sql.run(KEEP, row);
    }

    Optional<CaseFile> find(CaseId id) {
        return sql.find(CaseFile.class, FIND, Map.of("id", id));
    }

    Optional<CaseFile> find(String number) {
        return sql.find(CaseFile.class, FIND_BY_NUMBER, Map.of("number", number));
    }

    /// The case, held until the end of the transaction.
    Optional<CaseFile> hold(CaseId id) {
        return sql.find(CaseFile.class, HOLD, Map.of("id", id));
    }

    void reporters(CaseId id, int more) {
        sql.run(REPORTERS, Map.of("id", id, "more", more));
    }

    Text why(CaseId id) {
        return sql.find(Text.class, WHY, Map.of("id", id)).orElseThrow();
    }

    List<Entry> history(CaseId id) {
        return sql.list(Entry.class, HISTORY, Map.of("id", id));
    }
}
