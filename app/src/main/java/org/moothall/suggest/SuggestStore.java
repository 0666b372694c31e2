package org.moothall.suggest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class SuggestStore {

    /// Only matters that everybody may see, only what is closed, and nothing that its reporter took back.
    static final String CONFIRMED = """
            select coalesce(answer.confirmed, report.matter) as kind, report.matter as reported, report.description as text, report.received_at as at
            from grievance.report report
            join casework.case_file file on file.id = report.case_id
            left join suggest.answer answer on answer.case_id = report.case_id
            where report.is_public and report.description <> '' and file.closed_at is not null
            and not exists (
                select from casework.entry entry where entry.case_id = report.case_id and entry.verb = 'WITHDRAW')
            order by report.received_at desc
            limit :most""";

    static final String LOCK = """
            select pg_try_advisory_xact_lock(hashtext('moothall.suggest')) as locked""";

    static final String NEWEST = """
            select version, learned_at, reports, until, told
            from suggest.model
            order by version desc
            limit 1""";

    static final String CONTENT = """
            select content from suggest.model where version = :version""";

    static final String ADD_MODEL = """
            insert into suggest.model (learned_at, reports, until, told, content)
            values (:learnedAt, :reports, :until, :told, :content)
            returning version""";

    static final String ADD_TRIED = """
            insert into suggest.tried (version, kind, reports, first, among_three, suggested, suggested_right)
            select * from unnest(
                :version::bigint[], :kind::text[], :reports::integer[], :first::integer[], :amongThree::integer[],
                :suggested::integer[], :suggestedRight::integer[])""";

    static final String FORGET = """
            delete from suggest.model where version <= :version""";

    static final String TRIED = """
            select version, kind, reports, first, among_three, suggested, suggested_right
            from suggest.tried
            where version = :version
            order by reports desc, kind""";

    static final String ADD_ANSWER = """
            insert into suggest.answer (id, at, version, asked, case_id, suggested, sure, confirmed, took)
            values (:id, :at, :version, :asked, :caseId, :suggested, :sure, :confirmed, :took)
            on conflict do nothing""";

    static final String ANSWERED = """
            select exists (select from suggest.answer where case_id = :caseId) as answered""";

    static final String ANSWERS = """
            select suggested as kind, count(*) as shown, count(*) filter (where took) as taken
            from suggest.answer
            where sure and at >= :from
            group by 1""";

    private final Sql sql;

    SuggestStore(Sql sql) {
        this.sql = sql;
    }

    record Confirmed(String kind, String reported, String text, Instant at) {}

    record Written(
            long version,
            Instant learnedAt,
            int reports,
            @Nullable Instant until,
            String told) {}

    private record New(
            Instant learnedAt, int reports, @Nullable Instant until, String told, byte[] content) {}

    record TriedRow(
            long version, String kind, int reports, int first, int amongThree, int suggested, int suggestedRight) {}

    record Answer(
            UUID id,
            Instant at,
            long version,
            Suggestions.Asked asked,
            @Nullable UUID caseId,
            String suggested,
            boolean sure,
            @Nullable String confirmed,
            boolean took) {}

    /// How often a kind was suggested and taken.
    record Taken(String kind, long shown, long taken) {}

    List<Confirmed> confirmed(int most) {
        return sql.list(Confirmed.class, CONFIRMED, Map.of("most", most));
    }

    /// Whether nobody else is learning just now; held until the transaction ends.
    boolean lock() {
        return sql.find(Boolean.class, LOCK, Map.of()).orElse(false);
    }

    Optional<Written> newest() {
        return sql.find(Written.class, NEWEST, Map.of());
    }

    Optional<byte[]> content(long version) {
        return sql.find(byte[].class, CONTENT, Map.of("version", version));
    }

    long add(Instant at, int reports, @Nullable Instant until, String told, byte[] content) {
        return sql.list(Long.class, ADD_MODEL, new New(at, reports, until, told, content))
                .getFirst();
    }

    void tried(List<TriedRow> tried) {
        sql.runAll(ADD_TRIED, TriedRow.class, tried);
    }

    void forget(long version) {
        sql.run(FORGET, Map.of("version", version));
    }

    List<TriedRow> tried(long version) {
        return sql.list(TriedRow.class, TRIED, Map.of("version", version));
    }

    void add(Answer answer) {
        sql.run(ADD_ANSWER, answer);
    }

    boolean answered(CaseId id) {
        return sql.find(Boolean.class, ANSWERED, Map.of("caseId", id.value())).orElse(false);
    }

    List<Taken> answers(Instant from) {
        return sql.list(Taken.class, ANSWERS, Map.of("from", from));
    }
}
