package org.moothall.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.moothall.mail.Waits;
import org.moothall.together.Joinings;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {

    static final String PUT = Joinings.BEHIND + """
            insert into outbox.message (letter_id, receipt, language, waits, tries, next_at)
            select :letterId, number, language, true, 0, :at
            from grievance.reporter
            where
                number in (select number from behind) and mailed and withdrawn_at is null
                and (:receipt::text is null or number = :receipt)
            on conflict (letter_id, receipt) do nothing""";

    static final String CLAIM = """
            update outbox.message
            set tries = tries + 1, next_at = :held
            where (letter_id, receipt) = (
                select letter_id, receipt
                from outbox.message
                where waits and next_at <= :at
                order by next_at
                limit 1
                for update skip locked)
            returning letter_id, receipt, language, tries""";

    /// Touches nothing where another node has claimed it since.
    static final String END = """
            update outbox.message
            set waits = false
            where letter_id = :letterId and receipt = :receipt and tries = :tries and waits""";

    static final String AGAIN = """
            update outbox.message
            set next_at = :at
            where letter_id = :letterId and receipt = :receipt and tries = :tries and waits""";

    static final String TO_SIGN = """
            select file.number, file.title, file.lead, letter.id as letter_id, letter.title as letter, letter.writer, letter.at
            from letters.letter
            join casework.case_file file on file.id = letter.case_id
            where
                letter.state = 'SUBMITTED' and letter.writer <> :person
                and file.lead = any(:offices::text[])
                and not file.barred && :marks::text[]
            order by letter.at, letter.id
            limit :most""";

    static final String WAITING = """
            select file.lead, letter.writer, count(*) as many
            from letters.letter
            join casework.case_file file on file.id = letter.case_id
            where letter.state = 'SUBMITTED'
            group by file.lead, letter.writer
            order by file.lead, letter.writer""";

    static final String SIGNED = """
            select letter.id, letter.case_id, letter.template, file.lead, letter.writer, letter.signer
            from letters.letter
            join casework.case_file file on file.id = letter.case_id
            where letter.state = 'SIGNED'""";

    static final String UNSIGN = """
            update letters.letter
            set state = 'SUBMITTED', signer = null, signed_at = null, version = version + 1
            where id = :id and state = 'SIGNED'""";

    private static final String FAILED = """
            from letters.service
            join letters.letter on letter.id = service.letter_id
            join casework.case_file file on file.id = letter.case_id
            where
                service.step = 'NOT_SERVED' and service.person = :machine
                and not exists (
                    select
                    from letters.service later
                    where later.letter_id = service.letter_id and later.id > service.id and later.person <> :machine)
                and (file.handler = :person or file.lead = :office)
                and not file.barred && :marks::text[]
            """;

    static final String UNSERVED = """
            select file.number, file.title, letter.id as letter_id, letter.title as letter, service.reason, service.why, service.code, service.at
            """ + FAILED + """
            order by service.at desc, service.id
            limit :most""";

    static final String COUNT = """
            select count(*) from (select
            """ + FAILED + """
            limit :most) as failed""";

    private final Sql sql;

    OutboxStore(Sql sql) {
        this.sql = sql;
    }

    /// @param receipt null for all who read the case
    record Put(UUID letterId, UUID caseId, @Nullable String receipt, Instant at) {}

    /// @param office whose cases are asked for, besides the person's own; null for none
    record Whose(String person, @Nullable String office, List<String> marks, String machine, int most) {}

    /// @param offices whose letters may be asked of the person
    record Asked(String person, List<String> offices, List<String> marks, int most) {}

    List<ToSign> toSign(Asked asked) {
        return sql.list(ToSign.class, TO_SIGN, asked);
    }

    /// How many letters of a writer of an office wait for a signature.
    record Waiting(String lead, String writer, int many) {}

    /// A letter that is signed off and not issued yet.
    record Signed(UUID id, UUID caseId, String template, String lead, String writer, String signer) {}

    List<Waiting> waiting() {
        return sql.list(Waiting.class, WAITING, Map.of());
    }

    List<Signed> signed() {
        return sql.list(Signed.class, SIGNED, Map.of());
    }

    /// False where it is issued, or changed, meanwhile.
    boolean unsign(Signed letter) {
        return sql.run(UNSIGN, Map.of("id", letter.id())) == 1;
    }

    void put(Put put) {
        sql.run(PUT, put);
    }

    Optional<Message> claim(Instant at) {
        return sql.find(Message.class, CLAIM, Map.of("at", at, "held", at.plus(Waits.HELD)));
    }

    boolean end(Message message) {
        return sql.run(END, message) == 1;
    }

    boolean again(Message message, Instant at) {
        return sql.run(
                        AGAIN,
                        Map.of(
                                "letterId", message.letterId(),
                                "receipt", message.receipt(),
                                "tries", message.tries(),
                                "at", at))
                == 1;
    }

    List<Unserved> unserved(Whose whose) {
        return sql.list(Unserved.class, UNSERVED, whose);
    }

    int count(Whose whose) {
        return sql.list(Integer.class, COUNT, whose).getFirst();
    }
}
