package org.moothall.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.moothall.kernel.Language;

/// How dates, times and lengths of time are said, in one language, from the city's zone, at one moment.
public record Words(Texts texts, Language language, ZoneId zone, Instant now) {

    private static final long TWO_DAYS = 48;

    /// 16 June 2026.
    public String date(LocalDate date) {
        return format("web.date.long", date);
    }

    public String date(Instant at) {
        return date(day(at));
    }

    /// 16 June; with the year where it is not this year's.
    public String day(LocalDate date) {
        return date.getYear() == today().getYear() ? format("web.date.day", date) : date(date);
    }

    /// 16 Jun, as tables say it; with the year where it is not this year's.
    public String shortDate(Instant at) {
        var date = day(at);
        return format(date.getYear() == today().getYear() ? "web.date.short" : "web.date.short-year", date);
    }

    /// 21:47.
    public String time(Instant at) {
        return format("web.time", at.atZone(zone));
    }

    /// Today 17:00, else 16 June, 17:00.
    public String when(Instant at) {
        return day(at).equals(today()) ? t("web.when.today", time(at)) : t("web.when.day", day(day(at)), time(at));
    }

    /// 41 min ago, then 2 h ago, then Yesterday, then the date.
    public String ago(Instant at) {
        var minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) return t("web.ago.now");
        if (minutes < 60) return t("web.ago.minutes", minutes);
        if (day(at).equals(today())) return t("web.ago.hours", minutes / 60);
        return day(at).equals(today().minusDays(1)) ? t("web.ago.yesterday") : shortDate(at);
    }

    /// 2 h 40 min left; 1 day 20 h left; from two days on the days of the calendar: 16 days left. Afterwards:
    /// Overdue 1 day 4 h.
    public String left(Instant due) {
        if (due.isBefore(now)) return t("web.overdue", length(Duration.between(due, now)));
        var left = Duration.between(now, due);
        return t(
                "web.left",
                left.toHours() < TWO_DAYS ? length(left) : days(ChronoUnit.DAYS.between(today(), day(due))));
    }

    /// 40 min; 2 h 40 min; 1 day 4 h; from two days on whole days.
    public String length(Duration time) {
        var minutes = time.toMinutes();
        var hours = minutes / 60;
        if (hours < 1) return t("web.length.minutes", minutes);
        if (hours < 24)
            return minutes % 60 == 0
                    ? t("web.length.hours", hours)
                    : t("web.length.hours-minutes", hours, minutes % 60);
        if (hours >= TWO_DAYS || hours % 24 == 0) return days(hours / 24);
        return t("web.length.days-hours", hours / 24, hours % 24);
    }

    public String days(long days) {
        return t("web.length.days", days);
    }

    /// 60,000.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// 70 m, 1.2 km.
    public String distance(double metres) {
        return metres < 995
                ? t("web.metres", Math.round(metres / 5) * 5)
                : t("web.kilometres", Math.round(metres / 100) / 10.0);
    }

    /// 180 KB, 2.4 MB.
    public String bytes(long bytes) {
        return bytes < 1_000_000
                ? t("web.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
                : t("web.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }

    /// As the attribute `datetime` wants it.
    public String iso(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }

    /// A running limit as the page shows it, so much of its time used up.
    public Part.Clock clock(Instant start, Instant due, String what) {
        var whole = Duration.between(start, due).toSeconds();
        var used =
                whole <= 0 ? 100 : Math.clamp(100 * Duration.between(start, now).toSeconds() / whole, 0, 100);
        return new Part.Clock(mark(due), left(due), what, used);
    }

    /// Late, due today, due within three days, or later.
    public Part.Mark mark(Instant due) {
        if (due.isBefore(now)) return Part.Mark.LATE;
        var days = ChronoUnit.DAYS.between(today(), day(due));
        if (days == 0) return Part.Mark.TODAY;
        return days <= 3 ? Part.Mark.SOON : Part.Mark.FINE;
    }

    private LocalDate today() {
        return day(now);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private String format(String key, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(t(key), language.locale()).format(value);
    }

    private String t(String key, Object... args) {
        return texts.get(language, key, args);
    }
}
