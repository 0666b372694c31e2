package org.moothall.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.journal.Held;
import org.moothall.kernel.Sql;
import org.moothall.seal.NamedPapers;
import org.moothall.together.Joinings;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore implements Held.Owner {

    static final String ADD = """
            insert into letters.letter (id, case_id, template, title, language, state, writer, claims, answers, parts, texts,
                    receipt, until, more, version, signer, signed_at, returned, number, pdf, docx, issuer, issued_at, at)
            values (:id, :caseId, :template, :title, :language, :state, :writer, :claims, :answers, :parts, :texts,
                    :receipt, :until, :more, :version, :signer, :signedAt, :returned, :number, :pdf, :docx, :issuer, :issuedAt, :at)""";

    static final String KEEP = """
            update letters.letter
            set title = :title, language = :language, state = :state, writer = :writer, claims = :claims, answers = :answers, parts = :parts,
                texts = :texts, receipt = :receipt, until = :until, more = :more, version = version + 1, signer = :signer,
                signed_at = :signedAt, returned = :returned, number = :number, pdf = :pdf, docx = :docx, issuer = :issuer,
                issued_at = :issuedAt
            where id = :id and version = :version and state <> 'ISSUED'""";

    private static final String ROWS = """
            select id, case_id, template, title, language, state, writer, claims, answers, parts, texts, receipt, until, more,
                   version, signer, signed_at, returned, number, pdf, docx, issuer, issued_at, at
            from letters.letter
            """;

    static final String FIND = ROWS + "where id = :id";

    static final String OF = ROWS + "where case_id = :caseId order by at, id";

    static final String MAILED = Joinings.BEHIND + """
            select count(*)
            from grievance.reporter
            where
                number in (select number from behind) and mailed and withdrawn_at is null
                and (:receipt::text is null or number = :receipt)""";

    static final String ADD_SERVICE = """
            insert into letters.service (id, letter_id, receipt, way, step, day, reason, why, code, person, at)
            values (:id, :letterId, :receipt, :way, :step, :day, :reason, :why, :code, :person, :at)""";

    static final String SERVICES = """
            select id, letter_id, receipt, way, step, day, reason, why, code, person, at
            from letters.service
            where letter_id = :letterId
            order by at, id""";

    /// Issued with a name in files that stand as they were written.
    static final String OLD_NAMED = """
            select id as letter, case_id, receipt, pdf, docx
            from letters.letter
            where
                state = 'ISSUED' and receipt is not null
                and not exists (select from seal.named where named.letter = letter.id)
                and exists (select from journal.attachment where attachment.digest in (letter.pdf, letter.docx))
            order by at, id
            limit :most""";

    static final String ISSUED = """
            select distinct case_id as record from letters.letter
            where case_id > :after and state = 'ISSUED'
            order by case_id
            limit :most""";

    static final String ISSUED_ROWS = """
            select case_id as of_record, letter.* from letters.letter where case_id in (:records) and state = 'ISSUED'""";

    static final String SERVED = """
            select distinct letter.case_id as record
            from letters.service join letters.letter on letter.id = service.letter_id
            where letter.case_id > :after
            order by letter.case_id
            limit :most""";

    static final String SERVED_ROWS = """
            select letter.case_id as of_record, service.*
            from letters.service join letters.letter on letter.id = service.letter_id
            where letter.case_id in (:records)""";

    private final Sql sql;

    LetterStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Held.Table> held() {
        return List.of(
                new Held.Table("letters.letter", "id", List.of("pdf", "docx"), ISSUED, ISSUED_ROWS),
                new Held.Table("letters.service", "id", List.of(), SERVED, SERVED_ROWS));
    }

    void add(Letter letter) {
        sql.run(ADD, letter);
    }

    /// False where somebody else has saved it meanwhile, or it is issued.
    boolean keep(Letter letter) {
        return sql.run(KEEP, letter) == 1;
    }

    Optional<Letter> find(UUID id) {
        return sql.find(Letter.class, FIND, Map.of("id", id));
    }

    List<Letter> of(UUID caseId) {
        return sql.list(Letter.class, OF, Map.of("caseId", caseId));
    }

    List<NamedPapers.Paper> oldNamed(int most) {
        return sql.list(NamedPapers.Paper.class, OLD_NAMED, Map.of("most", most));
    }

    private record Mailed(UUID caseId, @Nullable String receipt) {}

    /// How many of those who read the letter can be reached by e-mail.
    int mailed(Letter letter) {
        return sql.list(Integer.class, MAILED, new Mailed(letter.caseId(), letter.receipt()))
                .getFirst();
    }

    void add(Service service) {
        sql.run(ADD_SERVICE, service);
    }

    List<Service> services(UUID letter) {
        return sql.list(Service.class, SERVICES, Map.of("letterId", letter));
    }
}
