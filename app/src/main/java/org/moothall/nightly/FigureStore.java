package org.moothall.nightly;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// What came of warnings, counted by office and month.
@Repository
class FigureStore {

    static final String FIGURES = """
            with one as (
                select
                    office, to_char(raised_at at time zone :zone, 'YYYY-MM') as month, rung_at,
                    (raised_at at time zone :zone)::date - since as days,
                    (select cause from warning.answer where warning_id = warning.id order by position desc limit 1) as cause,
                    (select count(*) from warning.answer where warning_id = warning.id and due is not null)
                        + (state = 'OPEN' and owed_until < :at)::integer as owed,
                    (select count(*) from warning.answer where warning_id = warning.id and answer.at <= due) as in_time
                from warning.warning
                where raised_at >= :from and raised_at < :until
            ),
            came as (
                select
                    office, month, count(rung_at)::integer as raised, (count(*) - count(rung_at))::integer as quiet,
                    sum(owed)::integer as owed, sum(in_time)::integer as in_time,
                    (count(*) filter (where cause = 'REAL'))::integer as real_ones,
                    (count(*) filter (where cause = 'REPORTING'))::integer as reporting,
                    (count(*) filter (where cause = 'CHANCE'))::integer as chance,
                    percentile_cont(0.5) within group (order by days) as delay
                from one
                group by office, month
            ),
            expected as (
                select office, to_char(day, 'YYYY-MM') as month, sum(chance) as expected
                from nightly.cut
                where day >= (:from::timestamptz at time zone :zone)::date and day < (:until::timestamptz at time zone :zone)::date
                group by 1, 2
            )
            select
                came.office, came.month, raised, quiet, owed, in_time, real_ones, reporting, chance, delay,
                coalesce(expected.expected, 0) as expected
            from came left join expected using (office, month)
            order by came.month desc, came.office""";

    private final Sql sql;

    FigureStore(Sql sql) {
        this.sql = sql;
    }

    /// @param month `2026-11`
    record Row(
            String office,
            String month,
            int raised,
            int quiet,
            int owed,
            int inTime,
            int realOnes,
            int reporting,
            int chance,
            @Nullable Double delay,
            double expected) {}

    List<Row> figures(Instant from, Instant until, ZoneId zone, Instant at) {
        return sql.list(Row.class, FIGURES, Map.of("from", from, "until", until, "zone", zone.getId(), "at", at));
    }
}
