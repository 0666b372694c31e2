package org.moothall.worklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.casework.CaseFile;
import org.moothall.kernel.Sql;
import org.moothall.procedure.Verb;
import org.springframework.stereotype.Repository;

/// Words of what was said on cases, and the cases found by them.
@Repository
class SaidStore {

    static final String ADD = """
            insert into worklist.said (case_id, position, verb, words)
            select case_id, position, verb, words::text[]
            from unnest(:caseId::uuid[], :position::integer[], :verb::text[], :words::text[])
                as said (case_id, position, verb, words)
            on conflict (case_id, position) do nothing""";

    static final String ANY = """
            select exists (select from worklist.said)""";

    static final String ENTERED = """
            select case_id, position, verb, note
            from casework.entry
            where (case_id, position) > (:caseId, :position) and note <> '' and note not like '{sealed:%' and verb in (:verbs)
            order by case_id, position
            limit :most""";

    /// Newest first, as other finds.
    static final String FOUND = CaseFile.ROWS + """
            where
              id in (select said.case_id from worklist.said where said.words @> :words::text[])
              and (:office::text is null or lead = :office::text or id in (
                    select case_id from casework.co_handler where office = :office::text))
            """ + WorkStore.OTHER_FILTERS + WorkStore.GROUP + """
              and id < :afterId
            order by id desc
            limit :most""";

    static final String WHERE = """
            select distinct on (case_id) case_id, verb
            from worklist.said
            where case_id = any (:ids::uuid[]) and words @> :said::text[]
            order by case_id, position desc""";

    private final Sql sql;

    SaidStore(Sql sql) {
        this.sql = sql;
    }

    record Row(UUID caseId, int position, Verb verb, List<String> words) {}

    record Entered(UUID caseId, int position, Verb verb, String note) {}

    record Place(UUID caseId, Verb verb) {}

    private record Asked(List<UUID> ids, List<String> said) {}

    void add(List<Row> rows) {
        sql.addAll(ADD, Row.class, rows);
    }

    boolean any() {
        return sql.list(Boolean.class, ANY, Map.of()).getFirst();
    }

    List<Entered> entered(UUID caseId, int position, List<String> verbs, int most) {
        return sql.list(
                Entered.class, ENTERED, Map.of("caseId", caseId, "position", position, "verbs", verbs, "most", most));
    }

    /// By the words of the question, looked for in what was said.
    List<CaseFile> found(WorkStore.Ask ask) {
        return sql.list(CaseFile.class, FOUND, ask);
    }

    List<Place> places(List<UUID> ids, List<String> said) {
        return ids.isEmpty() ? List.of() : sql.list(Place.class, WHERE, new Asked(ids, said));
    }
}
