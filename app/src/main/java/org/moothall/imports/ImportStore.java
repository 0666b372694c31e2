package org.moothall.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class ImportStore {

    /// Waits for a transaction that is adding the same, so that two imports at once add each report once.
    static final String ADD = """
            insert into imports.known (source, external_id, case_id)
            select :source, external_id, case_id
            from unnest(cast(:ids as text[]), cast(:cases as uuid[])) as new (external_id, case_id)
            on conflict do nothing
            returning external_id""";

    private final Sql sql;

    ImportStore(Sql sql) {
        this.sql = sql;
    }

    /// Claims the ids for the cases; answers those that were not known before.
    Set<String> add(String source, List<String> ids, List<UUID> cases) {
        return new HashSet<>(sql.list(
                String.class,
                ADD,
                Map.of("source", source, "ids", ids.toArray(String[]::new), "cases", cases.toArray(UUID[]::new))));
    }
}
