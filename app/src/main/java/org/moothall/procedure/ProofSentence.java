package org.moothall.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.moothall.deadline.Due;
import org.moothall.deadline.Within;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Text;

/// How a date was counted, in one sentence.
public record ProofSentence(Due due, WorkCalendar calendar) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public Text text() {
        var off = off();
        return new Text(
                length().en() + start().en() + off.en() + end().en(),
                length().zh() + start().zh() + off.zh() + end().zh());
    }

    private Text length() {
        var amount = due.length().amount();
        var unit = unit(due.length().unit());
        var first = amount - due.extended();
        if (amount == 0 && due.length().unit() == Within.Unit.HOURS) return new Text("at once", "立即");
        return due.extended() == 0
                ? new Text(amount + " " + unit.en(), amount + unit.zh())
                : new Text(
                        "%d and %d more %s".formatted(first, due.extended(), unit.en()),
                        "%d%s，延长%d%s".formatted(first, unit.zh(), due.extended(), unit.zh()));
    }

    private static Text unit(Within.Unit unit) {
        return switch (unit) {
            case HOURS -> new Text("hours round the clock", "小时（昼夜连续计算）");
            case DAYS -> new Text("calendar days", "日（自然日）");
            case WORKING_DAYS -> new Text("working days", "个工作日");
            case GIVEN -> new Text("days until the date that the act names", "日（至文书载明日期）");
        };
    }

    private Text start() {
        var at = START.format(due.start().at().atZone(calendar.zone()));
        return inDays()
                ? new Text(" from %s, the next day being the first".formatted(at), "，自%s的次日起算".formatted(at))
                : new Text(" from " + at, "，自%s起算".formatted(at));
    }

    private boolean inDays() {
        return switch (due.length().unit()) {
            case DAYS, WORKING_DAYS -> true;
            case HOURS, GIVEN -> false;
        };
    }

    private Text off() {
        var not = due.days().stream().filter(day -> !day.counts()).count();
        var rolled = due.rolled().size();
        var en = not == 0
                ? ""
                : not == 1 ? "; 1 day between did not count" : "; %d days between did not count".formatted(not);
        var zh = not == 0 ? "" : "，其间%d日不计入".formatted(not);
        if (!inDays() && !due.pauses().isEmpty()) {
            en = due.pauses().size() == 1
                    ? "; the clock stood still once"
                    : "; the clock stood still %d times".formatted(due.pauses().size());
            zh = "，其间暂停%d次".formatted(due.pauses().size());
        }
        if (rolled == 0) return new Text(en, zh);
        var first = due.rolled().getFirst().date();
        return new Text(
                "%s; the last day %s %s is off, so it moves over %s"
                        .formatted(en, weekday(first).en(), first, rolled == 1 ? "it" : rolled + " days off"),
                "%s，末日%s（%s）非工作日，顺延%d日".formatted(zh, first, weekday(first).zh(), rolled));
    }

    private Text end() {
        var at = due.due();
        if (at == null) return new Text("; the clock stands still.", "，目前暂停计时。");
        var end = at.atZone(calendar.zone());
        var day = weekday(end.toLocalDate());
        return new Text(
                "; due %s %s.".formatted(day.en(), MOMENT.format(end)),
                "，截止%s（%s）。".formatted(MOMENT.format(end), day.zh()));
    }

    static Text weekday(LocalDate day) {
        var weekday = Objects.requireNonNull(day.getDayOfWeek());
        return new Text(
                weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                weekday.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE));
    }
}
