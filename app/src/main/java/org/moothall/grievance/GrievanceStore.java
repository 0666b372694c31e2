package org.moothall.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Language;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Writes reports and reporters, and knows which submissions are here already.
@Repository
class GrievanceStore {

    static final String ADD = """
            insert into grievance.report (
                case_id, number, channel, source, matter, branch, area, lon, lat, place_help, description, answers,
                attachments, language, received_at, is_public, public_lon, public_lat, public_place_en, public_place_zh, cell)
            select
                case_id, number, channel, source, matter, branch, area, lon, lat, place_help, description,
                cast(answers as jsonb), cast(attachments as text[]), language, received_at, is_public, public_lon, public_lat,
                public_place_en, public_place_zh, cell
            from unnest(
                :caseId::uuid[], :number::text[], :channel::text[], :source::text[], :matter::text[], :branch::text[],
                :area::text[], :lon::double precision[], :lat::double precision[], :placeHelp::text[],
                :description::text[], :answers::text[], :attachments::text[], :language::text[],
                :receivedAt::timestamptz[], :isPublic::boolean[], :publicLon::double precision[],
                :publicLat::double precision[], :publicPlaceEn::text[], :publicPlaceZh::text[], :cell::bigint[])
                as report (
                    case_id, number, channel, source, matter, branch, area, lon, lat, place_help, description, answers,
                    attachments, language, received_at, is_public, public_lon, public_lat, public_place_en, public_place_zh,
                    cell)""";

    static final String ADD_REPORTERS = """
            insert into grievance.reporter (
                submission, case_id, number, phrase_digest, named, phoned, mailed, behalf, call_back, language, at)
            select * from unnest(
                :submission::uuid[], :caseId::uuid[], :number::text[], :phraseDigest::text[], :named::boolean[],
                :phoned::boolean[], :mailed::boolean[], :behalf::boolean[], :callBack::boolean[], :language::text[],
                :at::timestamptz[])""";

    static final String CALL_BACK = """
            update grievance.reporter
            set call_back = :wanted
            where case_id = :caseId and number = :number and phoned""";

    /// Next to nothing where all are new, as they nearly always are.
    static final String HERE = """
            select submission from grievance.reporter where submission = any (:submission::uuid[])""";

    static final String SUBMISSIONS = """
            select
                reporter.submission, reporter.number, reporter.language, reporter.case_id, case_file.lead,
                (select max(due) from unnest(case_file.dues) as due) as due
            from grievance.reporter
            join casework.case_file on case_file.id = reporter.case_id
            where reporter.submission = any (:submission::uuid[])""";

    static final String TAKE_BACK = """
            update grievance.reporter set withdrawn_at = :at where number = :number and withdrawn_at is null""";

    /// Nobody can tell any more that anything was left; answers under what it was sealed.
    private static final String FORGET = """
            update grievance.reporter
            set named = false, phoned = false, mailed = false, behalf = false, call_back = false
            """;

    static final String FORGET_SOME = FORGET + """
            where submission in (
                select submission from grievance.reporter where case_id = :id and (named or behalf) limit :most for update)
            returning submission""";

    static final String FORGET_ONE = FORGET + """
            where number = :number and (named or behalf)
            returning submission""";

    static final String FORGET_SEALED = FORGET + """
            where submission = :identity and (named or behalf)
            returning case_id as of, number as receipt""";

    static final String NEXT_NUMBER = """
            select nextval('grievance.receipt_number')""";

    private final Sql sql;

    GrievanceStore(Sql sql) {
        this.sql = sql;
    }

    record Row(
            CaseId caseId,
            String number,
            Filing.Channel channel,
            String source,
            String matter,
            String branch,
            String area,
            @Nullable Double lon,
            @Nullable Double lat,
            String placeHelp,
            String description,
            String answers,
            List<String> attachments,
            Language language,
            Instant receivedAt,
            boolean isPublic,
            @Nullable Double publicLon,
            @Nullable Double publicLat,
            String publicPlaceEn,
            String publicPlaceZh,
            @Nullable Long cell) {}

    /// What is kept of a reporter in the clear: who they are, never.
    record ReporterRow(
            UUID submission,
            CaseId caseId,
            String number,
            String phraseDigest,
            boolean named,
            boolean phoned,
            boolean mailed,
            boolean behalf,
            boolean callBack,
            Language language,
            Instant at) {}

    /// What a submission had become.
    record Known(
            UUID submission,
            String number,
            Language language,
            CaseId caseId,
            String lead,
            @Nullable Instant due) {}

    private record Submission(UUID submission) {}

    void add(List<Row> reports) {
        sql.addAll(ADD, Row.class, reports);
    }

    void addReporters(List<ReporterRow> reporters) {
        sql.addAll(ADD_REPORTERS, ReporterRow.class, reporters);
    }

    List<Known> submissions(List<UUID> submissions) {
        var asked = submissions.stream().map(Submission::new).toList();
        var here = sql.listAll(Submission.class, HERE, Submission.class, asked);
        return here.isEmpty() ? List.of() : sql.listAll(Known.class, SUBMISSIONS, Submission.class, here);
    }

    /// Whether this one had not taken their report back before.
    boolean takeBack(String number, Instant at) {
        return sql.run(TAKE_BACK, Map.of("number", number, "at", at)) > 0;
    }

    /// Whether a receipt's reporter, who left a telephone, wants to be called back.
    void callBack(CaseId id, String number, boolean wanted) {
        sql.run(CALL_BACK, Map.of("caseId", id, "number", number, "wanted", wanted));
    }

    List<UUID> forget(CaseId id, int most) {
        return sql.list(UUID.class, FORGET_SOME, Map.of("id", id, "most", most));
    }

    Optional<UUID> forget(String number) {
        return sql.find(UUID.class, FORGET_ONE, Map.of("number", number));
    }

    Optional<Grievances.Own> forget(UUID identity) {
        return sql.find(Grievances.Own.class, FORGET_SEALED, Map.of("identity", identity));
    }

    long nextNumber() {
        return sql.find(Long.class, NEXT_NUMBER, Map.of()).orElseThrow();
    }
}
