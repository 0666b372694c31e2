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
class NamedStore implements Held.Owner {

    static final String ADD = """
            insert into seal.named (letter, case_id, receipt, pdf, docx, instead, at)
            values (:letter, :caseId, :receipt, :pdf, :docx, :instead, :at)
            on conflict (letter) do nothing""";

    static final String FIND = """
            select letter, case_id, receipt, pdf, docx, instead, at from seal.named where letter = :letter""";

    static final String RECORDS = """
            select distinct case_id as record from seal.named where case_id > :after order by case_id limit :most""";

    static final String ROWS = """
            select case_id as of_record, named.* from seal.named where case_id in (:records)""";

    private final Sql sql;

    NamedStore(Sql sql) {
        this.sql = sql;
    }

    /// A letter with a name in it.
    ///
    /// @param pdf     digest of the sealed file; empty, as is `docx`, where who it names was erased before
    /// @param instead digests of the files from before, which are let go
    record Named(UUID letter, UUID caseId, String receipt, String pdf, String docx, List<String> instead, Instant at) {}

    /// False where it is there.
    boolean add(Named named) {
        return sql.run(ADD, named) == 1;
    }

    Optional<Named> find(UUID letter) {
        return sql.find(Named.class, FIND, Map.of("letter", letter));
    }

    @Override
    public List<Held.Table> held() {
        return List.of(
                new Held.Table("seal.named", "letter", List.of("pdf", "docx"), List.of("instead"), RECORDS, ROWS));
    }
}
