package org.moothall.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Cases counted by kind, area and day.
@Repository
class TallyStore {

    /// One count after the other: each adds by how much it differs from all before it.
    static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('moothall.tally')) is null as locked""";

    private static final String CASES = """
            from casework.case_file file
            where
                file.opened_at >= :from and file.opened_at < :until and file.kind = any (:kinds::text[])
                and not file.sealed
                and (:days::date[] is null or (file.opened_at at time zone :zone)::date = any (:days::date[]))
                and not exists (select from together.joined where joined.case_id = file.id)
            """;

    private static final String WHERE = """
            file.kind, file.area_path[cardinality(file.area_path)] as area, (file.opened_at at time zone :zone)::date as day
            """;

    /// Reports of a kind, an area and a day whose reporters can be told apart; who reported a case first stands for it.
    static final String TOLD = """
            select kind, area, day, array_agg(submission::text) as submissions
            from (
                select file.*, one.submission
                from (select file.id,
            """ + WHERE + CASES + """
                    ) as file
                    cross join lateral (
                        select submission, phoned or mailed as told
                        from grievance.reporter
                        where reporter.case_id = file.id
                        order by reporter.at, submission
                        limit 1) as one
                where one.told) as seen
            group by kind, area, day
            having count(*) > 1""";

    /// Incidents, not reports: a case that was joined into another is no second one, and whoever reports the same kind
    /// in the same area twice on a day is one.
    static final String COUNT = """
            with seen as (
                select
            """ + WHERE + CASES + """
            ),
            twice as (
                select *
                from unnest(
                    :twiceKinds::text[], :twiceAreas::text[], :twiceDays::date[], :twiceNumbers::text[]::integer[])
                    as twice (kind, area, day, more)
            ),
            here as (
                select kind, area, day, (count(*) - coalesce(max(more), 0))::integer as number
                from seen left join twice using (kind, area, day)
                group by kind, area, day
            ),
            had as (
                select kind, area, day, sum(number)::integer as number
                from tally.count
                where
                    day >= :first and day <= :last and kind = any (:kinds::text[])
                    and (:days::date[] is null or day = any (:days::date[]))
                group by kind, area, day
            )
            insert into tally.count as old (kind, area, day, known, number)
            select
                kind, area, day, coalesce(:known::date, day), coalesce(here.number, 0) - coalesce(had.number, 0)
            from here full join had using (kind, area, day)
            where coalesce(here.number, 0) <> coalesce(had.number, 0)
            on conflict (kind, area, day, known) do update set number = old.number + excluded.number""";

    static final String EARLIEST = """
            select (min(opened_at) at time zone :zone)::date from casework.case_file""";

    static final String FRESH = """
            select kind
            from unnest(:kinds::text[]) as kind
            where not exists (select from tally.count where count.kind = kind.kind)""";

    /// Days before the horizon whose cases came in, or changed, since then.
    static final String CHANGED = """
            select distinct (opened_at at time zone :zone)::date as day
            from casework.case_file
            where opened_at < :from and kind = any (:kinds::text[]) and (last_at >= :since or id >= :newest)
            order by day""";

    static final String COUNTED = """
            insert into tally.counted (day, at) values (:day, :at)
            on conflict (day) do update set at = excluded.at""";

    static final String LATEST = """
            select day, at from tally.counted order by day desc limit 1""";

    static final String BEGUN = """
            select min(day) from tally.counted""";

    static final String KNOWN = """
            select area, day, sum(number)::integer as number
            from tally.count
            where kind = any (:kinds::text[]) and day >= :first and day <= :last and known <= :last
            group by area, day
            having sum(number) <> 0
            order by day, area""";

    /// How many were learnt so many days later, of days that are settled by now.
    static final String DELAYS = """
            select known - day as lag, sum(number)::integer as number
            from tally.count
            where day > :begun and day <= :settled and known <= :last
            group by known - day
            order by lag""";

    private final Sql sql;

    TallyStore(Sql sql) {
        this.sql = sql;
    }

    /// @param from, until moments; `first` and `last` the days between them
    /// @param days  null for all of them
    /// @param known null: each day's own, as nobody knows when it was learnt
    record Ask(
            List<String> kinds,
            String zone,
            Instant from,
            Instant until,
            LocalDate first,
            LocalDate last,
            @Nullable List<LocalDate> days,
            @Nullable LocalDate known,
            List<String> twiceKinds,
            List<String> twiceAreas,
            List<LocalDate> twiceDays,
            List<Integer> twiceNumbers) {

        Ask without(List<Twice> twice) {
            return new Ask(
                    kinds,
                    zone,
                    from,
                    until,
                    first,
                    last,
                    days,
                    known,
                    twice.stream().map(Twice::kind).toList(),
                    twice.stream().map(Twice::area).toList(),
                    twice.stream().map(Twice::day).toList(),
                    twice.stream().map(Twice::more).toList());
        }
    }

    /// @param submissions of reporters who left a telephone or an address
    record Told(String kind, String area, LocalDate day, List<String> submissions) {}

    /// @param more reports than people
    record Twice(String kind, String area, LocalDate day, int more) {}

    record Since(List<String> kinds, String zone, Instant from, Instant since, UUID newest) {

        private static final int MILLIS = 16;

        /// Ids follow the time at which a case was written down, whenever it was reported.
        Since(List<String> kinds, String zone, Instant from, Instant since) {
            this(kinds, zone, from, since, new UUID(since.toEpochMilli() << MILLIS, 0));
        }
    }

    record Kinds(List<String> kinds) {}

    record Window(List<String> kinds, LocalDate first, LocalDate last) {}

    record Counted(LocalDate day, Instant at) {}

    record Number(String area, LocalDate day, int number) {}

    record Delay(int lag, int number) {}

    void lock() {
        sql.list(Boolean.class, LOCK, Map.of());
    }

    List<Told> told(Ask ask) {
        return sql.list(Told.class, TOLD, ask);
    }

    /// Answers how many counts changed.
    int count(Ask ask) {
        return sql.run(COUNT, ask);
    }

    /// Those of which nothing was ever counted.
    List<String> fresh(List<String> kinds) {
        return sql.list(String.class, FRESH, new Kinds(kinds));
    }

    /// The day of the first case.
    Optional<LocalDate> earliest(String zone) {
        return sql.find(LocalDate.class, EARLIEST, Map.of("zone", zone));
    }

    List<LocalDate> changed(Since since) {
        return sql.list(LocalDate.class, CHANGED, since);
    }

    void counted(LocalDate day, Instant at) {
        sql.run(COUNTED, Map.of("day", day, "at", at));
    }

    Optional<Counted> latest() {
        return sql.find(Counted.class, LATEST, Map.of());
    }

    Optional<LocalDate> begun() {
        return sql.find(LocalDate.class, BEGUN, Map.of());
    }

    List<Number> known(Window window) {
        return sql.list(Number.class, KNOWN, window);
    }

    List<Delay> delays(LocalDate begun, LocalDate settled, LocalDate last) {
        return sql.list(Delay.class, DELAYS, Map.of("begun", begun, "settled", settled, "last", last));
    }
}
