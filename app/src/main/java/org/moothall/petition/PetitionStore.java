package org.moothall.petition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Joint petitions and who speaks for them.
@Repository
class PetitionStore {

    static final String ADD = """
            insert into petition.petition (case_id, name, people, word, at)
            values (:caseId, :name, :people, :word, :at)
            on conflict do nothing""";

    static final String REPRESENT = """
            insert into petition.representative (case_id, receipt, place)
            select case_id, receipt, place
            from unnest(:caseId::uuid[], :receipt::text[], :place::integer[]) as one (case_id, receipt, place)
            on conflict do nothing""";

    static final String FIND = """
            select
                case_id, name, people, word,
                (select array_agg(receipt order by place) from petition.representative as one
                 where one.case_id = petition.case_id) as representatives
            from petition.petition
            where case_id = :id""";

    private final Sql sql;

    PetitionStore(Sql sql) {
        this.sql = sql;
    }

    record Row(CaseId caseId, String name, int people, String word, Instant at) {}

    record Representative(CaseId caseId, String receipt, int place) {}

    void add(Row row, List<Representative> representatives) {
        sql.run(ADD, row);
        sql.runAll(REPRESENT, Representative.class, representatives);
    }

    Optional<Petition> find(CaseId id) {
        return sql.find(Petition.class, FIND, Map.of("id", id));
    }
}
