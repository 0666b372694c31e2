package org.moothall.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Which calls are owed: begun, due, overtaken.
@Repository
class OwedStore {

    static final String OWE = """
            with recursive answered as (
                select cast(:caseId as uuid) as id
                union all
                select joined.case_id from together.joined join answered on joined.into_id = answered.id)
            insert into callback.owed (receipt, reply, case_id, office, replied_at, due, state)
            select number, :reply, :caseId, :office, :repliedAt, :due, 'WAITING'
            from grievance.reporter
            where case_id in (select id from answered) and call_back and phoned and withdrawn_at is null
            on conflict (receipt, reply) do nothing""";

    /// The case went on, or the reporter has spoken: nobody need be called about the replies before.
    static final String OVERTAKE = """
            update callback.owed
            set state = 'OVERTAKEN'
            where case_id = :caseId and state in ('WAITING', 'DUE') and reply < :before""";

    /// A rating that the case's entries do not tell whose it is.
    static final String OVERTAKE_ONLY = """
            update callback.owed
            set state = 'OVERTAKEN'
            where
                case_id = :caseId and state in ('WAITING', 'DUE') and reply < :before
                and 1 = (select count(*) from callback.owed other where other.case_id = :caseId and other.state in ('WAITING', 'DUE'))""";

    static final String COME_DUE = """
            update callback.owed
            set state = 'DUE'
            where (receipt, reply) in (
                select receipt, reply
                from callback.owed
                where state = 'WAITING' and due <= :at
                order by due, receipt
                limit :most
                for no key update skip locked)
            returning receipt, case_id""";

    private final Sql sql;

    OwedStore(Sql sql) {
        this.sql = sql;
    }

    record Became(String receipt, UUID caseId) {}

    /// What a reply owes each of its reporters who asked for it.
    record Owing(UUID caseId, int reply, String office, Instant repliedAt, Instant due) {}

    void owe(Owing owing) {
        sql.run(OWE, owing);
    }

    void overtake(UUID caseId, int before, boolean all) {
        sql.run(all ? OVERTAKE : OVERTAKE_ONLY, Map.of("caseId", caseId, "before", before));
    }

    List<Became> comeDue(Instant at, int most) {
        return sql.list(Became.class, COME_DUE, Map.of("at", at, "most", most));
    }
}
