package org.moothall.open311;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class Open311Store {

    private static final String REPORT = """
            r.number, r.xmin::text || ' ' || f.xmin::text as mark, f.phase, r.matter, r.description, f.lead, f.opened_at,
                   coalesce(f.closed_at, f.last_at) as updated_at,
                   (select max(due) from unnest(f.dues) due) as expected_at,
                   r.public_place_en, r.public_place_zh, r.area, r.public_lon, r.public_lat,
                   r.answers #>> '{media_url,0}' as media_url
            """;

    private static final String SHOWN = """
              from grievance.report r join casework.case_file f on f.id = r.case_id
             where r.is_public and r.matter = any(:matters)""";

    private static final String NEWEST = """
               and (cast(:open as boolean) is null or (f.phase <> 'CLOSED') = :open)
             order by r.received_at desc, r.case_id desc limit :most offset :skip""";

    /// A stable order, newest first. Most clients ask for what is new. Two bounds look like a narrow stretch to a
    /// plan made for all, which then sorts; with the upper one out of sight it walks the index from its end.
    static final String SNAPSHOT = """
            select pg_current_snapshot()::text""";

    static final String LATEST = "select " + REPORT + SHOWN + """
               and r.received_at >= :from and r.received_at + interval '0 s' < :to
            """ + NEWEST;

    static final String LATEST_MARKS = """
            select r.number, r.xmin::text || ' ' || f.xmin::text as mark""" + SHOWN + """
               and r.received_at >= :from and r.received_at + interval '0 s' < :to
            """ + NEWEST;

    static final String LIST = "select " + REPORT + SHOWN + """
               and r.received_at >= :from and r.received_at < :to
            """ + NEWEST;

    /// A stretch of time may hold three reports or all: one plan for all would be a bad one.
    static final String PLAN_EACH = """
            select set_config('plan_cache_mode', 'force_custom_plan', true)""";

    static final String NUMBERED = "select " + REPORT + SHOWN + """
               and r.number = any(:numbers)
             order by r.received_at desc, r.case_id desc limit 1000""";

    static final String NUMBER_OF_SUBMISSION = """
            select number from grievance.reporter where submission = :submission""";

    /// What a client may hear of: what everybody may see, and what it sent itself.
    static final String ENTRIES = """
            select r.number, e.position, e.verb, e.to_step, f.procedure, f.procedure_version, f.lead, e.office, e.note,
                   e.given, r.channel = 'OPEN311' and r.source = :client as own, e.at
              from casework.entry e
              join grievance.report r on r.case_id = e.case_id
              join casework.case_file f on f.id = e.case_id
             where e.at >= :from and e.at < :to and e.open and e.position > 1
               and (r.channel = 'OPEN311' and r.source = :client or r.is_public and r.matter = any(:matters))
             order by e.at, e.case_id, e.position limit 1000""";

    static final String CASE_FOR_CLIENT = """
            select f.id as case_id, f.phase, r.channel = 'OPEN311' and r.source = :client as own
              from casework.case_file f join grievance.report r on r.case_id = f.id
             where r.number = :number
               and (r.channel = 'OPEN311' and r.source = :client or r.is_public and r.matter = any(:matters))""";

    static final String POSTED = """
            select number, position from open311.posted_update where client = :client and update_id = :updateId""";

    static final String POST = """
            insert into open311.posted_update (client, update_id, number, position, at)
            values (:client, :updateId, :number, :position, :at)""";

    /// One at a time for one update, until the transaction ends.
    static final String HOLD_UPDATE = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 311))) held""";

    static final String EDITION = """
            with first as (
                insert into open311.edition (digest, since) values (:digest, :at)
                on conflict (digest) do nothing returning since)
            select since from first union all select since from open311.edition where digest = :digest limit 1""";

    static final String ADD_CLIENT = """
            insert into open311.client (name, key_digest, since) values (:name, :keyDigest, :at)
            on conflict (name) do update set key_digest = excluded.key_digest, since = excluded.since, until = null""";

    static final String CLIENT = """
            select name from open311.client where key_digest = :keyDigest and (until is null or until > :at)""";

    private final Sql sql;

    Open311Store(Sql sql) {
        this.sql = sql;
    }

    /// A report as it stands: the database marks each row with the transaction that wrote it last.
    record Mark(String number, String mark) {}

    /// A public report; the place is as exact as everybody may see it.
    record Row(
            String number,
            String mark,
            String phase,
            String matter,
            String description,
            String lead,
            Instant openedAt,
            Instant updatedAt,
            @Nullable Instant expectedAt,
            String publicPlaceEn,
            String publicPlaceZh,
            String area,
            @Nullable Double publicLon,
            @Nullable Double publicLat,
            @Nullable String mediaUrl) {

        boolean open() {
            return !phase.equals("CLOSED");
        }
    }

    /// @param own whether the asking client sent the report
    record EntryRow(
            String number,
            int position,
            String verb,
            String toStep,
            String procedure,
            int procedureVersion,
            String lead,
            @Nullable String office,
            String note,
            @Nullable Instant given,
            boolean own,
            Instant at) {}

    record CaseRow(CaseId caseId, String phase, boolean own) {}

    record PostedRow(String number, int position) {}

    /// What can be seen in the database now: as long as it is the same, every query answers the same.
    String snapshot() {
        return sql.find(String.class, SNAPSHOT, Map.of()).orElseThrow();
    }

    List<Mark> latestMarks(Wanted wanted, String[] matters) {
        return sql.list(Mark.class, LATEST_MARKS, wanted.parameters(matters));
    }

    List<Row> latest(Wanted wanted, String[] matters) {
        return sql.list(Row.class, LATEST, wanted.parameters(matters));
    }

    @Transactional(readOnly = true)
    List<Row> list(Wanted wanted, String[] matters) {
        sql.list(String.class, PLAN_EACH, Map.of());
        return sql.list(Row.class, LIST, wanted.parameters(matters));
    }

    List<Row> numbered(List<String> numbers, String[] matters) {
        return sql.list(Row.class, NUMBERED, Map.of("numbers", numbers.toArray(String[]::new), "matters", matters));
    }

    Optional<String> number(java.util.UUID submission) {
        return sql.find(String.class, NUMBER_OF_SUBMISSION, Map.of("submission", submission));
    }

    List<EntryRow> entries(String client, Instant from, Instant to, String[] matters) {
        return sql.list(EntryRow.class, ENTRIES, Map.of("client", client, "from", from, "to", to, "matters", matters));
    }

    Optional<CaseRow> caseFor(String client, String number, String[] matters) {
        return sql.find(CaseRow.class, CASE_FOR_CLIENT, Map.of("client", client, "number", number, "matters", matters));
    }

    Optional<PostedRow> posted(String client, String updateId) {
        sql.list(Integer.class, HOLD_UPDATE, Map.of("what", client + " " + updateId));
        return sql.find(PostedRow.class, POSTED, Map.of("client", client, "updateId", updateId));
    }

    void post(String client, String updateId, String number, int position, Instant at) {
        sql.run(POST, Map.of("client", client, "updateId", updateId, "number", number, "position", position, "at", at));
    }

    Instant edition(String digest, Instant at) {
        return sql.find(java.time.OffsetDateTime.class, EDITION, Map.of("digest", digest, "at", at))
                .orElseThrow()
                .toInstant();
    }

    void addClient(String name, String keyDigest, Instant at) {
        sql.run(ADD_CLIENT, Map.of("name", name, "keyDigest", keyDigest, "at", at));
    }

    Optional<String> client(String keyDigest, Instant at) {
        return sql.find(String.class, CLIENT, Map.of("keyDigest", keyDigest, "at", at));
    }
}
