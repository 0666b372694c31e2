package org.moothall.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.moothall.kernel.Text;
import org.moothall.study.Study.Holds;
import org.moothall.study.Study.Hypothesis;
import org.moothall.study.Study.Voice;
import org.springframework.stereotype.Repository;

/// Studies, what was said in them, and their minutes.
@Repository
class StudyStore {

    static final String NUMBER = "select nextval('study.study_number')";

    static final String ADD = """
            insert into study.study (id, number, office, person, subject_en, subject_zh, warnings, offices, state, minutes,
                version, at, closed_at)
            values (:id, :number, :office, :person, :subjectEn, :subjectZh, :warnings, :offices, :state, :minutes,
                :version, :at, :closedAt)""";

    /// Nothing where somebody else has saved them meanwhile, or they are closed.
    static final String WRITE = """
            update study.study
            set minutes = :minutes, version = version + 1, state = :state, closed_at = :closedAt
            where id = :id and version = :version and state = 'OPEN'""";

    static final String SUPPOSE = """
            insert into study.hypothesis (id, study_id, words, holds, office, person, at)
            values (:id, :studyId, :words, :holds, :office, :person, :at)""";

    static final String JUDGE = """
            update study.hypothesis set holds = :holds where id = :id and study_id = :study""";

    static final String SAY = """
            insert into study.voice (id, study_id, hypothesis, speaks, words, office, person, at)
            values (:id, :studyId, :hypothesis, :speaks, :words, :office, :person, :at)""";

    private static final String STUDY = """
            select id, number, office, person, subject_en, subject_zh, warnings, offices, state, minutes, version, at,
                closed_at
            from study.study
            """;

    static final String FIND = STUDY + "where number = :number";

    static final String HYPOTHESES = """
            select id, study_id, words, holds, office, person, at
            from study.hypothesis where study_id = :study order by at, id""";

    static final String VOICES = """
            select id, study_id, hypothesis, speaks, words, office, person, at
            from study.voice where study_id = :study order by at, id""";

    private static final String CONCERNED = """
            (study.office = :office or :office = any(study.offices)
                or exists (select 1 from study.step own where own.study_id = study.id and own.office = :office))
            """;

    private static final String LINE = """
            select
                study.number, study.subject_en, study.subject_zh, study.office, study.state, study.at, owed.open,
                owed.overdue,
            """ + CONCERNED + """
                as concerned
            from
                study.study
                cross join lateral (
                    select count(*) as open, count(*) filter (where step.due < :at) as overdue
                    from study.step where step.study_id = study.id and step.done_at is null) as owed
            """;

    /// What is overdue first, then what is open, the latest first.
    private static final String ORDER = """
            order by owed.overdue > 0 desc, study.state = 'OPEN' desc, owed.open > 0 desc, study.at desc, study.id
            limit :most""";

    static final String LINES = LINE + "where :all or " + CONCERNED + ORDER;

    static final String ABOUT = LINE + "where study.warnings @> array[:warning]::text[]\n" + ORDER;

    private final Sql sql;

    StudyStore(Sql sql) {
        this.sql = sql;
    }

    record Ask(String office, boolean all, Instant at, int most) {}

    record About(String office, String warning, Instant at, int most) {}

    /// A study in a list.
    ///
    /// @param open      steps that are not done, of which so many are `overdue`
    /// @param concerned whether the office that asks takes part or has a step in it
    record Line(
            String number,
            String subjectEn,
            String subjectZh,
            String office,
            Study.State state,
            Instant at,
            long open,
            long overdue,
            boolean concerned) {

        public Text subject() {
            return new Text(subjectEn, subjectZh);
        }
    }

    long number() {
        return sql.find(Long.class, NUMBER, Map.of()).orElseThrow();
    }

    void add(Study study) {
        sql.run(ADD, study);
    }

    boolean write(Study as) {
        return sql.run(WRITE, as) == 1;
    }

    void add(Hypothesis hypothesis) {
        sql.run(SUPPOSE, hypothesis);
    }

    boolean judge(UUID study, UUID hypothesis, Holds holds) {
        return sql.run(JUDGE, Map.of("study", study, "id", hypothesis, "holds", holds.name())) == 1;
    }

    void add(Voice voice) {
        sql.run(SAY, voice);
    }

    Optional<Study> find(String number) {
        return sql.find(Study.class, FIND, Map.of("number", number));
    }

    List<Line> about(About ask) {
        return sql.list(Line.class, ABOUT, ask);
    }

    List<Hypothesis> hypotheses(UUID study) {
        return sql.list(Hypothesis.class, HYPOTHESES, Map.of("study", study));
    }

    List<Voice> voices(UUID study) {
        return sql.list(Voice.class, VOICES, Map.of("study", study));
    }

    List<Line> lines(Ask ask) {
        return sql.list(Line.class, LINES, ask);
    }
}
