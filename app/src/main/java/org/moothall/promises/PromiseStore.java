package org.moothall.promises;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Runs of limits that are over.
@Repository
class PromiseStore {

    static final String SETTLE = """
            insert into promises.settled (
                record, procedure, limit_key, run, office, started_at, due, ended_at, kept)
            select * from unnest(
                :record::uuid[], :procedure::text[], :limit::text[], :run::integer[], :office::text[],
                :startedAt::timestamptz[], :due::timestamptz[], :endedAt::timestamptz[], :kept::boolean[])
            on conflict (record, limit_key, run) do nothing""";

    static final String KEPT = """
            select
                date_trunc('month', ended_at at time zone :zone)::date as month, procedure, limit_key as limit, office,
                count(*) filter (where kept) as kept, count(*) filter (where not kept) as missed
            from promises.settled
            where ended_at >= :from and ended_at < :to
            group by 1, 2, 3, 4
            order by 1, 2, 3, 4""";

    private final Sql sql;

    PromiseStore(Sql sql) {
        this.sql = sql;
    }

    void settle(List<Settled> settled) {
        sql.addAll(SETTLE, Settled.class, settled);
    }

    List<Promises.Kept> kept(Instant from, Instant to, ZoneId zone) {
        return sql.list(Promises.Kept.class, KEPT, Map.of("from", from, "to", to, "zone", zone.getId()));
    }
}
