package org.moothall.promises;

import java.util.List;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Runs of limits that are over.
@Repository
class PromiseStore {

    static final String SETTLE = """
            insert into promises.settled (
                record, procedure, limit_key, run, office, started_at, due, ended_at, kept, moved)
            select * from unnest(
                :record::uuid[], :procedure::text[], :limit::text[], :run::integer[], :office::text[],
                :startedAt::timestamptz[], :due::timestamptz[], :endedAt::timestamptz[], :kept::boolean[], :moved::boolean[])
            on conflict (record, limit_key, run) do nothing""";

    private final Sql sql;

    PromiseStore(Sql sql) {
        this.sql = sql;
    }

    void settle(List<Settled> settled) {
        sql.addAll(SETTLE, Settled.class, settled);
    }
}
