package org.moothall.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.journal.Held;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class SealStore implements Held.Owner {

    static final String ADD = """
            insert into seal.opening (id, case_id, receipt, person, office, reason, sentence, at, until)
            values (:id, :caseId, :receipt, :person, :office, :reason, :sentence, :at, :until)""";

    /// One that was closed early says when it was.
    private static final String ROWS = """
            select
                id, opening.case_id, receipt, person, office, reason, sentence, opening.at,
                coalesce(closing.at, until) as until
            from seal.opening left join seal.closing on opening_id = id
            """;

    static final String OF = ROWS + "where receipt = :receipt order by opening.at desc";

    static final String OPEN = ROWS + """
            where
                opening.case_id = :caseId and person = :person and coalesce(closing.at, until) > :at
                and (reason = 'CALL_BACK') = :call
            order by opening.at desc
            limit 1""";

    static final String STILL_OPEN = ROWS + """
            where opening.case_id = :caseId and person = :person and coalesce(closing.at, until) > :at""";

    static final String CLOSE = """
            insert into seal.closing (opening_id, case_id, at)
            values (:openingId, :caseId, :at)
            on conflict (opening_id) do nothing""";

    static final String OPENED = """
            select distinct case_id as record from seal.opening where case_id > :after order by case_id limit :most""";

    static final String OPENINGS = """
            select case_id as of_record, opening.* from seal.opening where case_id in (:records)""";

    static final String CLOSED = """
            select distinct case_id as record from seal.closing where case_id > :after order by case_id limit :most""";

    static final String CLOSINGS = """
            select case_id as of_record, closing.* from seal.closing where case_id in (:records)""";

    private final Sql sql;

    SealStore(Sql sql) {
        this.sql = sql;
    }

    void add(Opening opening) {
        sql.run(ADD, opening);
    }

    List<Opening> of(String receipt) {
        return sql.list(Opening.class, OF, Map.of("receipt", receipt));
    }

    Optional<Opening> open(UUID caseId, String person, boolean call, Instant at) {
        return sql.find(Opening.class, OPEN, Map.of("caseId", caseId, "person", person, "call", call, "at", at));
    }

    List<Opening> stillOpen(UUID caseId, String person, Instant at) {
        return sql.list(Opening.class, STILL_OPEN, Map.of("caseId", caseId, "person", person, "at", at));
    }

    /// False where it was closed meanwhile.
    boolean close(Closing closing) {
        return sql.run(CLOSE, closing) == 1;
    }

    @Override
    public List<Held.Table> held() {
        return List.of(
                new Held.Table("seal.opening", "id", List.of(), OPENED, OPENINGS),
                new Held.Table("seal.closing", "opening_id", List.of(), CLOSED, CLOSINGS));
    }

    /// An opening that was ended before its time.
    record Closing(UUID openingId, UUID caseId, Instant at) {}
}
