package org.moothall.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class SealStore {

    static final String ADD = """
            insert into seal.opening (id, case_id, receipt, person, office, reason, sentence, at, until)
            values (:id, :caseId, :receipt, :person, :office, :reason, :sentence, :at, :until)""";

    static final String OF = """
            select id, case_id, receipt, person, office, reason, sentence, at, until
            from seal.opening
            where receipt = :receipt
            order by at desc""";

    static final String OPEN = """
            select id, case_id, receipt, person, office, reason, sentence, at, until
            from seal.opening
            where case_id = :caseId and person = :person and until > :at and (reason = 'CALL_BACK') = :call
            order by at desc
            limit 1""";

    static final String CLOSE = """
            update seal.opening
            set until = :at
            where case_id = :caseId and person = :person and until > :at""";

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

    void close(UUID caseId, String person, Instant at) {
        sql.run(CLOSE, Map.of("caseId", caseId, "person", person, "at", at));
    }
}
