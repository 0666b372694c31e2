package org.moothall.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Calls that are due, and what became of each.
@Repository
class CallStore {

    private static final String DUE = """
            select
                owed.receipt, owed.reply, owed.case_id, reporter.case_id as own_id, file.number, file.title, file.place_en, file.place_zh, owed.office,
                owed.replied_at, owed.due, owed.tries, owed.caller, owed.held_until, reporter.language
            from callback.owed
            join casework.case_file file on file.id = owed.case_id
            join grievance.reporter on reporter.number = owed.receipt
            where
                owed.state = 'DUE' and reporter.call_back and reporter.phoned
                and reporter.withdrawn_at is null
                and not file.barred && :marks::text[]
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

    CallStore(Sql sql) {
        this.sql = sql;
    }

    /// @param marks of what the officer is kept away from
    record Ask(List<String> marks, String after, String afterReceipt, int most) {}

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
