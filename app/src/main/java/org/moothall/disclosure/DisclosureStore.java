package org.moothall.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class DisclosureStore {

    static final String ADD = """
            insert into disclosure.opening (id, case_id, person, office, purpose, sentence, at)
            values (:id, :caseId, :person, :office, :purpose, :sentence, :at)""";

    static final String OF = """
            select id, case_id, person, office, purpose, sentence, at
            from disclosure.opening
            where case_id = :caseId
            order by at desc, id desc""";

    static final String STANDING = """
            select id, case_id, person, office, purpose, sentence, at
            from disclosure.opening
            where
                case_id = :caseId and person = :person and at > :since
                and not exists (select from disclosure.closing where closing.opening = opening.id)
            order by at desc, id desc
            limit 1""";

    static final String CLOSE = """
            insert into disclosure.closing (opening, at)
            select id, :at
            from disclosure.opening
            where case_id = :caseId and person = :person
            on conflict do nothing""";

    private final Sql sql;

    DisclosureStore(Sql sql) {
        this.sql = sql;
    }

    void add(Disclosure opening) {
        sql.run(ADD, opening);
    }

    List<Disclosure> of(UUID caseId) {
        return sql.list(Disclosure.class, OF, Map.of("caseId", caseId));
    }

    Optional<Disclosure> standing(UUID caseId, String person, Instant since) {
        return sql.find(Disclosure.class, STANDING, Map.of("caseId", caseId, "person", person, "since", since));
    }

    void close(UUID caseId, String person, Instant at) {
        sql.run(CLOSE, Map.of("caseId", caseId, "person", person, "at", at));
    }
}
