package org.moothall.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.journal.Held;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class DisclosureStore implements Held.Owner {

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
            order by at desc, id desc""";

    static final String CLOSE = """
            insert into disclosure.closing (opening, case_id, at) values (:opening, :caseId, :at)
            on conflict (opening) do nothing""";

    static final String OPENED = """
            select distinct case_id as record from disclosure.opening where case_id > :after order by case_id limit :most""";

    static final String OPENINGS = """
            select case_id as of_record, opening.* from disclosure.opening where case_id in (:records)""";

    static final String CLOSED = """
            select distinct case_id as record from disclosure.closing where case_id > :after order by case_id limit :most""";

    static final String CLOSINGS = """
            select case_id as of_record, closing.* from disclosure.closing where case_id in (:records)""";

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

    /// What somebody has open of a case, the latest first.
    List<Disclosure> standing(UUID caseId, String person, Instant since) {
        return sql.list(Disclosure.class, STANDING, Map.of("caseId", caseId, "person", person, "since", since));
    }

    /// @return false where it was sealed again already
    boolean close(Closing closing) {
        return sql.run(CLOSE, closing) > 0;
    }

    @Override
    public List<Held.Table> held() {
        return List.of(
                new Held.Table("disclosure.opening", "id", List.of(), OPENED, OPENINGS),
                new Held.Table("disclosure.closing", "opening", List.of(), CLOSED, CLOSINGS));
    }

    /// An opening that was sealed again before its time.
    record Closing(UUID opening, UUID caseId, Instant at) {}
}
