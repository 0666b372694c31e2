package org.moothall.vigil;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.moothall.vigil.Standings.Count;
import org.springframework.stereotype.Repository;

/// What rules count, and how much of it stood open day by day. A case that was joined into another is not counted
/// beside it, nor one from which somebody is kept away.
@Repository
class VigilStore {

    private static final String COUNT = """
            file.lead as office, counted.named as kind, count(*)::int as number
            """;

    private static final String CASES = """
            from casework.case_file file
            join unnest(:leaf::text[], :named::text[]) as counted (leaf, named) on counted.leaf = file.kind
            where file.open and not file.sealed and file.kept_from = '{}'
              and not exists (select from together.joined where joined.case_id = file.id)
            """;

    private static final String BY_OFFICE = """
            group by 1, 2
            order by 1, 2""";

    static final String OVERDUE = "select " + COUNT + CASES + "  and file.next_due < :at\n" + BY_OFFICE;

    static final String OPEN = "select " + COUNT + CASES + "  and file.opened_at < :at\n" + BY_OFFICE;

    private static final String INCIDENTS = """
            incident as materialized (
                select
                    report.case_id, counted.named as kind, report.area, report.lon, report.lat,
                    (select case when phoned or mailed then submission::text end
                     from grievance.reporter
                     where reporter.case_id = report.case_id
                     order by reporter.at, submission
                     limit 1) as told
                from grievance.report
                join unnest(:leaf::text[], :named::text[]) as counted (leaf, named) on counted.leaf = report.matter
                join casework.case_file file on file.id = report.case_id
                where report.received_at >= :since and report.received_at <= :at
                  and not file.sealed and file.kept_from = '{}'
                  and not exists (select from together.joined where joined.case_id = report.case_id))
            """;

    static final String IN_AREA = "with " + INCIDENTS + """
            select kind, area, count(*)::int as number, array_remove(array_agg(told), null) as told
            from incident
            group by kind, area
            having count(*) >= :least
            order by kind, area""";

    /// Around each incident, the most first. A degree of latitude has 111,195 m, on a sphere.
    static final String WITHIN = "with " + INCIDENTS + """
            , around as (
                select
                    centre.case_id, centre.kind, centre.area, count(*)::int as number,
                    array_remove(array_agg(near.told order by near.told), null) as told
                from incident centre
                join incident near on near.kind = centre.kind
                  and near.lat between centre.lat - :metres / 111195.0 and centre.lat + :metres / 111195.0
                  and power((near.lat - centre.lat) * 111195.0, 2)
                      + power((near.lon - centre.lon) * 111195.0 * cos(radians(centre.lat)), 2) <= power(:metres, 2)
                group by centre.case_id, centre.kind, centre.area)
            select distinct kind, area, number, told
            from around
            where number >= :least
            order by kind, area, number desc""";

    static final String KEEP = """
            insert into vigil.stood (rule, subject, day, number)
            select * from unnest(:rule::text[], :subject::text[], :day::date[], :number::int[])
            on conflict (rule, subject, day) do update set number = excluded.number""";

    static final String SINCE = """
            select rule, subject, day, number from vigil.stood where rule = :rule and day >= :since""";

    static final String FIRST = """
            select min(day) from vigil.stood where rule = :rule having min(day) is not null""";

    static final String FORGET = """
            delete from vigil.stood where day < :before""";

    private final Sql sql;

    VigilStore(Sql sql) {
        this.sql = sql;
    }

    record Stood(String rule, String subject, LocalDate day, int number) {}

    /// @param area where the most of them lie
    /// @param told submissions of those whose reporters can be told apart; who reported a case first
    ///     stands for it
    record Place(String kind, String area, int number, List<String> told) {}

    private record Ask(List<String> leaf, List<String> named, Instant at) {}

    private record Where(List<String> leaf, List<String> named, int metres, int least, Instant since, Instant at) {}

    /// By a clock that ran out before.
    List<Count> overdue(Countables.Counted counted, Instant at) {
        return sql.list(Count.class, OVERDUE, new Ask(counted.leaf(), counted.named(), at));
    }

    /// Opened before and not ended.
    List<Count> open(Countables.Counted counted, Instant before) {
        return sql.list(Count.class, OPEN, new Ask(counted.leaf(), counted.named(), before));
    }

    /// By kind and area, the most first.
    ///
    /// @param metres 0 for whole neighbourhoods
    List<Place> places(Countables.Counted counted, int metres, int least, Instant since, Instant at) {
        var where = new Where(counted.leaf(), counted.named(), metres, least, since, at);
        return sql.list(Place.class, metres == 0 ? IN_AREA : WITHIN, where);
    }

    void keep(List<Stood> stood) {
        if (!stood.isEmpty()) sql.runAll(KEEP, Stood.class, stood);
    }

    List<Stood> since(String rule, LocalDate since) {
        return sql.list(Stood.class, SINCE, Map.of("rule", rule, "since", since));
    }

    Optional<LocalDate> first(String rule) {
        return sql.find(LocalDate.class, FIRST, Map.of("rule", rule));
    }

    void forget(LocalDate before) {
        sql.run(FORGET, Map.of("before", before));
    }
}
