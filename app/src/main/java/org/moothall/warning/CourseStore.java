package org.moothall.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.detect.Finding.Point;
import org.moothall.journal.Held;
import org.moothall.kernel.Sql;
import org.moothall.warning.Warning.Grade;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What each look saw of a warning, and what was answered.
@Repository
class CourseStore implements Held.Owner {

    static final String LOOK = """
            insert into warning.look (warning_id, since, day, observed, expected, "interval", grade, areas, course, at)
            values (:warningId, :since, :day, :observed, :expected, :interval, :grade, :areas::text[], :course::jsonb, :at)
            on conflict (warning_id, day, at) do nothing""";

    static final String LOOKS = """
            select since, day, observed, expected, "interval", grade, areas, at
            from warning.look
            where warning_id = :id
            order by at, day""";

    static final String COURSE = """
            select course::text from warning.look where warning_id = :id order by at desc, day desc limit 1""";

    static final String ANSWER = """
            insert into warning.answer (
                warning_id, position, verdict, cause, reason, link, again, due, office, person, at)
            values (
                :warningId, :position, :verdict, :cause, :reason, :link, :again::timestamptz, :due::timestamptz, :office,
                :person, :at)""";

    static final String ANSWERS = """
            select warning_id, position, verdict, cause, reason, link, again, due, office, person, at
            from warning.answer
            where warning_id = :id
            order by position""";

    static final String ANSWERED = """
            select distinct warning_id as record from warning.answer where warning_id > :after order by 1 limit :most""";

    static final String ANSWER_ROWS = """
            select warning_id as of_record, answer.* from warning.answer where warning_id in (:records)""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sql sql;

    CourseStore(Sql sql) {
        this.sql = sql;
    }

    private record LookRow(
            UUID warningId,
            LocalDate since,
            LocalDate day,
            double observed,
            double expected,
            double interval,
            Grade grade,
            List<String> areas,
            String course,
            Instant at) {}

    /// @param due until when it was owed; null where none was
    record AnswerRow(
            UUID warningId,
            int position,
            Warning.Verdict verdict,
            Warning.Cause cause,
            String reason,
            String link,
            @Nullable Instant again,
            @Nullable Instant due,
            String office,
            String person,
            Instant at) {

        Warning.Answer answer() {
            return new Warning.Answer(verdict, cause, reason, link, again, office, person, at);
        }
    }

    void look(Warning warning, Sign sign, Grade grade, Instant at) {
        sql.run(
                LOOK,
                new LookRow(
                        warning.id(),
                        sign.since(),
                        sign.until(),
                        sign.observed(),
                        sign.expected(),
                        sign.interval(),
                        grade,
                        sign.areas(),
                        JSON.writeValueAsString(sign.course()),
                        at));
    }

    /// The oldest first.
    List<Warning.Look> looks(UUID id) {
        return sql.list(Warning.Look.class, LOOKS, Map.of("id", id));
    }

    List<Point> course(UUID id) {
        return sql.find(String.class, COURSE, Map.of("id", id))
                .map(course -> JSON.readValue(course, new TypeReference<List<Point>>() {}))
                .orElse(List.of());
    }

    void answer(AnswerRow row) {
        sql.run(ANSWER, row);
    }

    List<AnswerRow> answers(UUID id) {
        return sql.list(AnswerRow.class, ANSWERS, Map.of("id", id));
    }

    @Override
    public List<Held.Table> held() {
        return List.of(new Held.Table("warning.answer", "position", List.of(), ANSWERED, ANSWER_ROWS));
    }
}
