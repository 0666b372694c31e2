package org.moothall.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// What was looked at, which warnings of counts stand, and how rare a finding had to be.
@Repository
class NightStore {

    static final String LOOKED = """
            insert into nightly.look (day, at) values (:day, :at) on conflict (day) do nothing""";

    static final String LATEST = """
            select max(day) as day from nightly.look""";

    static final String STANDING = """
            select subject, kind, areas from warning.warning where source = :source and state <> 'OVER' order by raised_at, id""";

    /// What offices said was real, whatever saw it.
    static final String REAL = """
            select kind, areas, since, until
            from warning.warning
            where
                kind <> '' and until >= :since
                and (select cause from warning.answer where warning_id = warning.id order by position desc limit 1) = 'REAL'""";

    /// What chance had been expected to bring since then, and what by the answers came of nothing.
    static final String FALSE = """
            select office, sum(chance) as expected, sum(realised)::integer as realised
            from (
                select office, chance, 0 as realised from nightly.cut where day >= :since
                union all
                select office, 0, 1
                from warning.warning
                where
                    source = :source and rung_at >= :since
                    and (select cause from warning.answer where warning_id = warning.id order by position desc limit 1)
                        in ('CHANCE', 'REPORTING')) as told
            group by office""";

    static final String CUT = """
            insert into nightly.cut (office, day, "interval", chance) values (:office, :day, :interval, :chance)
            on conflict (office, day) do nothing""";

    /// Of the latest night.
    static final String CUTS = """
            select office, "interval" from nightly.cut where day = (select max(day) from nightly.cut)""";

    private final Sql sql;

    NightStore(Sql sql) {
        this.sql = sql;
    }

    record Standing(String subject, String kind, List<String> areas) {}

    record Real(String kind, List<String> areas, LocalDate since, LocalDate until) {}

    record False(String office, double expected, int realised) {}

    private record Rare(String office, double interval) {}

    /// By office; an hour's look hears of what the night's would.
    Map<String, Double> cuts() {
        return sql.list(Rare.class, CUTS, Map.of()).stream().collect(Collectors.toMap(Rare::office, Rare::interval));
    }

    void looked(LocalDate day, Instant at) {
        sql.run(LOOKED, Map.of("day", day, "at", at));
    }

    /// The last day that was looked at as a whole.
    Optional<LocalDate> latest() {
        return sql.find(LocalDate.class, LATEST, Map.of());
    }

    List<Standing> standing(String source) {
        return sql.list(Standing.class, STANDING, Map.of("source", source));
    }

    List<Real> real(LocalDate since) {
        return sql.list(Real.class, REAL, Map.of("since", since));
    }

    List<False> falseOnes(String source, LocalDate since) {
        return sql.list(False.class, FALSE, Map.of("source", source, "since", since));
    }

    void keep(String office, LocalDate day, double interval, double chance) {
        sql.run(CUT, Map.of("office", office, "day", day, "interval", interval, "chance", chance));
    }
}
