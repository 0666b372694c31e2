package org.moothall.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.moothall.AsOwner;
import org.moothall.casework.Actor;
import org.moothall.database.Logins;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.springframework.boot.test.context.TestComponent;

/// Reports of days long ago, and counts that begin anew.
@TestComponent
public class Past {

    public static final ZoneId LANFENG = ZoneId.of("Asia/Shanghai");
    public static final Reporter NOBODY = new Reporter("", "", "", "");

    private final Grievances grievances;
    private final Logins logins;

    Past(Grievances grievances, Logins logins) {
        this.grievances = grievances;
        this.logins = logins;
    }

    public void nothingCounted() {
        for (var table : List.of("tally.count", "tally.counted", "tally.change", "nightly.look", "nightly.cut"))
            AsOwner.of(logins).sql("delete from " + table).update();
        AsOwner.of(logins)
                .sql("update warning.warning set state = 'OVER' where source = 'counts'")
                .update();
        // overdue for twenty years they would ring in every other test
        AsOwner.of(logins)
                .sql(
                        "update casework.case_file set open = false, wakes = null, next_due = null where opened_at < '2010-01-01'")
                .update();
    }

    public List<Receipt> report(String kind, String area, LocalDate day, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> report(kind, area, day, NOBODY))
                .toList();
    }

    public Receipt report(String kind, String area, LocalDate day, Reporter who) {
        return grievances.file(filing(kind, area, day, who));
    }

    private static Filing filing(String kind, String area, LocalDate day, Reporter who) {
        return new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                kind,
                area,
                null,
                "",
                "It is as it was",
                Map.of(),
                List.of(),
                who,
                Language.EN,
                day.atTime(12, 0).atZone(LANFENG).toInstant(),
                new Actor.Reporter());
    }

    /// When the night after a day looks at it.
    public static Instant dawn(LocalDate after) {
        return after.plusDays(1).atTime(5, 30).atZone(LANFENG).toInstant();
    }

    /// Two a day in each place, now and then three, for half a year; the last fortnight through the
    /// doors, as it is counted anew.
    public void quiet(String kind, LocalDate until, List<String> areas) {
        AsOwner.of(logins)
                .sql("insert into tally.count (kind, area, day, known, number)"
                        + " select ?, area, day, day, 2 + (extract(day from day)::int % 5 = 0)::int"
                        + " from generate_series(?::date - 200, ?::date - 16, interval '1 day') as day,"
                        + " unnest(string_to_array(?, ' ')) as area")
                .params(kind, until.toString(), until.toString(), String.join(" ", areas))
                .update();
        AsOwner.of(logins)
                .sql("insert into tally.counted (day, at) values (?::date - 16, ?::timestamptz)")
                .params(until.toString(), dawn(until.minusDays(16)).toString())
                .update();
        for (var area : areas) for (var back = 15; back >= 0; back--) report(kind, area, until.minusDays(back), 2);
    }
}
