package org.moothall.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.moothall.study.Study.Step;
import org.springframework.stereotype.Repository;

/// What offices do by a date.
@Repository
class StepStore {

    static final String ADD = """
            insert into study.step (id, study_id, office, words, due, person, at, done_at, done)
            values (:id, :studyId, :office, :words, :due, :person, :at, :doneAt, :done)""";

    /// Nothing where it is done already.
    static final String DONE = """
            update study.step set done_at = :at, done = :words where id = :id and done_at is null""";

    private static final String STEP = """
            select step.id, step.study_id, step.office, step.words, step.due, step.person, step.at, step.done_at, step.done
            from study.step
            """;

    static final String OF = STEP + "where step.study_id = :study order by step.done_at is not null, step.due, step.id";

    static final String FIND = STEP + "where step.id = :id";

    static final String OVERDUE = """
            select step.id, study.number, step.office
            from study.step join study.study on study.id = step.study_id
            where step.done_at is null and step.due < :at
            order by step.due, step.id""";

    static final String WAITING = """
            select count(*) from study.step where office = :office and done_at is null and due < :at""";

    private final Sql sql;

    StepStore(Sql sql) {
        this.sql = sql;
    }

    /// @param number of its study
    record Overdue(UUID id, String number, String office) {}

    void add(Step step) {
        sql.run(ADD, step);
    }

    boolean done(UUID id, String words, Instant at) {
        return sql.run(DONE, Map.of("id", id, "words", words, "at", at)) == 1;
    }

    List<Step> of(UUID study) {
        return sql.list(Step.class, OF, Map.of("study", study));
    }

    Optional<Step> find(UUID id) {
        return sql.find(Step.class, FIND, Map.of("id", id));
    }

    List<Overdue> overdue(Instant at) {
        return sql.list(Overdue.class, OVERDUE, Map.of("at", at));
    }

    int waiting(String office, Instant at) {
        return sql.find(Integer.class, WAITING, Map.of("office", office, "at", at))
                .orElseThrow();
    }
}
