package org.moothall.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.moothall.kernel.Text;

/// A calendar around National Day 2026, and limits from `received` to `reply` that `ask` and `hear` pause, `assign`
/// restarts and `extend` makes up to 10 longer.
final class Samples {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Text NATIONAL_DAY = new Text("National Day", "国庆节");
    static final Text BASIS = new Text("section 12", "第十二条");
    static final Text WORKED = new Text("Worked Saturday for National Day", "国庆节调休上班");
    static final WorkCalendar CALENDAR = calendar(ZONE);

    private Samples() {}

    static WorkCalendar calendar(ZoneId zone) {
        var days = new HashMap<LocalDate, WorkCalendar.SpecialDay>();
        LocalDate.of(2026, 10, 1)
                .datesUntil(LocalDate.of(2026, 10, 8))
                .forEach(day -> days.put(day, new WorkCalendar.SpecialDay(false, NATIONAL_DAY)));
        days.put(LocalDate.of(2026, 10, 10), new WorkCalendar.SpecialDay(true, WORKED));
        return new WorkCalendar(zone, days);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static TimeLimit limit(String within) {
        return new TimeLimit(
                "reply",
                new Text("Answer you", "答复您"),
                Set.of("received", "assign"),
                Set.of("reply"),
                Map.of("", Within.of(within)),
                Map.of("ask", new Pause.Halt("answer", BASIS), "hear", new Pause.Halt("heard", BASIS)),
                TimeLimit.Kind.PROMISE,
                BASIS,
                null,
                new Extension(new Within(10, Within.of(within).unit()), Extension.Approver.HEAD, true, null),
                TimeLimit.Ends.ROLL);
    }
}
