package org.moothall.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Calls that are owed, and what became of them.
@Repository
class CallBackStore {

    static final String OWE = """
            insert into callback.owed (receipt, reply, case_id, office, replied_at, due, state)
            select number, :reply, case_id, :office, :repliedAt, :due, 'WAITING'
            from grievance.reporter
            where case_id = :caseId and call_back and phone <> ''
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

    private static final String DUE = """
            select
                owed.receipt, owed.reply, owed.case_id, file.number, file.title, file.place_en, file.place_zh, owed.office,
                owed.replied_at, owed.due, owed.tries, owed.caller, owed.held_until, reporter.language
            from callback.owed
            join casework.case_file file on file.id = owed.case_id
            join grievance.reporter on reporter.number = owed.receipt
            where
                owed.state = 'DUE' and reporter.call_back and reporter.phone <> ''
                and not file.kept_from && :marks::text[]
                and not exists (
                    select from follow.rating where rating.receipt = owed.receipt and rating.version >= owed.reply)
            """;

    static final String LIST = DUE + """
              and (owed.due, owed.receipt) > (:after::timestamptz, :afterReceipt)
            order by owed.due, owed.receipt
            limit :most""";

    static final String FIND = DUE + """
              and owed.receipt = :receipt
            order by owed.reply desc
            limit 1""";

    static final String COUNT = "select count(*) from (" + DUE + "limit :most) as bounded";

    /// Answers nothing where a colleague has it on the telephone.
    static final String TAKE = """
            update callback.owed
            set caller = :person, held_until = :until
            where
                receipt = :receipt and reply = :reply and state = 'DUE'
                and (caller is null or caller = :person or held_until <= :at)""";

    static final String END = """
            update callback.owed
            set state = 'DONE', caller = null, held_until = null, tries = tries + :tries
            where receipt = :receipt and reply = :reply""";

    static final String AGAIN = """
            update callback.owed
            set state = 'WAITING', due = :due, caller = null, held_until = null, tries = tries + 1
            where receipt = :receipt and reply = :reply""";

    static final String CALLED = """
            insert into callback.call (id, receipt, reply, day, result, office, entry, at)
            values (:id, :receipt, :reply, :day, :result, :office, :entry, :at)""";

    static final String CALLS = """
            select id, receipt, reply, day, result, office, entry, at
            from callback.call
            where receipt = :receipt and reply = :reply
            order by at""";

    private final Sql sql;

    CallBackStore(Sql sql) {
        this.sql = sql;
    }

    record Became(String receipt, UUID caseId) {}

    /// What a reply owes each of its reporters who asked for it.
    record Owing(UUID caseId, int reply, String office, Instant repliedAt, Instant due) {}

    /// @param marks of what the officer is kept away from
    record Ask(List<String> marks, String after, String afterReceipt, int most) {}

    void owe(Owing owing) {
        sql.run(OWE, owing);
    }

    void overtake(UUID caseId, int before, boolean all) {
        sql.run(all ? OVERTAKE : OVERTAKE_ONLY, Map.of("caseId", caseId, "before", before));
    }

    List<Became> comeDue(Instant at, int most) {
        return sql.list(Became.class, COME_DUE, Map.of("at", at, "most", most));
    }

    List<Owed> list(Ask ask) {
        return sql.list(Owed.class, LIST, ask);
    }

    Optional<Owed> find(String receipt, List<String> marks) {
        return sql.list(Owed.class, FIND, new Named(receipt, marks)).stream().findFirst();
    }

    record Named(String receipt, List<String> marks) {}

    int count(List<String> marks, int most) {
        return sql.list(Integer.class, COUNT, new Bounded(marks, most)).getFirst();
    }

    record Bounded(List<String> marks, int most) {}

    boolean take(Owed owed, String person, Instant at, Instant until) {
        return sql.run(
                        TAKE,
                        Map.of(
                                "receipt",
                                owed.receipt(),
                                "reply",
                                owed.reply(),
                                "person",
                                person,
                                "at",
                                at,
                                "until",
                                until))
                > 0;
    }

    void end(Owed owed, int tries) {
        sql.run(END, Map.of("receipt", owed.receipt(), "reply", owed.reply(), "tries", tries));
    }

    void again(Owed owed, Instant due) {
        sql.run(AGAIN, Map.of("receipt", owed.receipt(), "reply", owed.reply(), "due", due));
    }

    void called(Call call) {
        sql.run(CALLED, call);
    }

    List<Call> calls(Owed owed) {
        return sql.list(Call.class, CALLS, Map.of("receipt", owed.receipt(), "reply", owed.reply()));
    }
}
