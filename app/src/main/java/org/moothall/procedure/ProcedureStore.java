package org.moothall.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every version of every procedure that was ever loaded.
@Repository
class ProcedureStore {

    static final String KEEP = """
            insert into procedure.version (procedure, version, content, since)
            select * from unnest(
                :procedure::text[], :version::integer[], :content::json[], :since::timestamptz[])
            on conflict (procedure, version) do nothing""";

    static final String FIND = """
            select content::text from procedure.version where procedure = :procedure and version = :version""";

    private static final JsonMapper JSON = new JsonMapper();

    private final Sql sql;

    ProcedureStore(Sql sql) {
        this.sql = sql;
    }

    record Row(String procedure, int version, String content, Instant since) {}

    void keep(List<Row> rows) {
        if (!rows.isEmpty()) sql.runAll(KEEP, Row.class, rows);
    }

    Optional<JsonNode> find(String procedure, int version) {
        return sql.find(String.class, FIND, Map.of("procedure", procedure, "version", version))
                .map(JSON::readTree);
    }
}
