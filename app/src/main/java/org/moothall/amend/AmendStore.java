package org.moothall.amend;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// One draft a procedure. Each statement changes it only where it is still the one that was seen.
@Repository
class AmendStore {

    static final String FIND = """
            select procedure, text, after, revision, author, at from amend.draft where procedure = :procedure""";

    static final String BEGIN = """
            insert into amend.draft (procedure, text, after, revision, author, at)
            values (:procedure, :text, :after, :revision, :author, :at)
            on conflict (procedure) do nothing""";

    static final String KEEP = """
            update amend.draft
            set text = :text, after = :after, revision = :revision, author = :author, at = :at
            where procedure = :procedure and revision = :seen""";

    static final String DROP = """
            delete from amend.draft where procedure = :procedure and revision = :seen""";

    private final Sql sql;

    AmendStore(Sql sql) {
        this.sql = sql;
    }

    Optional<Draft> find(String procedure) {
        return sql.find(Draft.class, FIND, Map.of("procedure", procedure));
    }

    private record Keeping(
            String procedure,
            String text,
            int after,
            UUID revision,
            String author,
            java.time.Instant at,
            @Nullable UUID seen) {}

    /// False where another one stands there than was seen. One that was discarded meanwhile is begun again.
    boolean keep(Draft draft, @Nullable UUID seen) {
        var row = new Keeping(
                draft.procedure(), draft.text(), draft.after(), draft.revision(), draft.author(), draft.at(), seen);
        return seen != null && sql.run(KEEP, row) > 0 || sql.run(BEGIN, row) > 0;
    }

    boolean drop(String procedure, UUID seen) {
        return sql.run(DROP, Map.of("procedure", procedure, "seen", seen)) > 0;
    }
}
