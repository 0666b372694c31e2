package org.moothall.desk;

import java.util.List;
import java.util.Locale;
import org.moothall.deadline.Due;
import org.moothall.deadline.Pause;
import org.moothall.deadline.TimeLimit;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// The proof of one limit of one case, the latest run first.
///
/// @param whose number of the joined case to which this date was promised; empty where it is the case's own
public record LimitPage(String number, String title, List<Due> runs, String whose) implements Page {

    public TimeLimit limit() {
        return runs.getFirst().limit();
    }

    public String heading(Reader reader) {
        var due = runs.getFirst().due();
        return due == null
                ? reader.t("desk.proof.title.paused", reader.t(limit().title()))
                : reader.t("desk.proof.title", reader.words().date(due));
    }

    public String kind(Reader reader) {
        return reader.t("desk.kind." + limit().kind().name().toLowerCase(Locale.ROOT));
    }

    /// “5 working days, from “received” on 24 November 2026, 16:00.”
    public String rule(Reader reader, Due run) {
        return reader.t(
                "desk.proof.rule",
                length(reader, run),
                reader.t("desk.verb." + run.start().what()),
                reader.words().date(run.start().at()),
                reader.words().time(run.start().at()));
    }

    private static String length(Reader reader, Due run) {
        var amount = run.length().amount();
        return switch (run.length().unit()) {
            case HOURS -> reader.t("desk.length.hours", amount);
            case DAYS -> reader.t("desk.length.days", amount);
            case WORKING_DAYS -> reader.t("desk.length.working-days", amount);
            case GIVEN -> reader.t("desk.length.given");
        };
    }

    public String result(Reader reader, Due run) {
        var due = run.due();
        var paused = run.pausedSince();
        if (paused != null) return reader.t("desk.proof.paused", reader.words().when(paused));
        if (due == null) return reader.t("desk.proof.never-due");
        return reader.t(
                "desk.proof.due", reader.words().date(due), reader.words().time(due));
    }

    /// How the run ended; empty while it goes on.
    public String ended(Reader reader, Due run) {
        var end = run.end();
        if (end == null) return "";
        var key = run.replaced()
                ? "replaced"
                : run.missed(end.at()) ? (end.what().equals("lapse") ? "unused" : "missed") : "kept";
        return reader.t(
                "desk.proof.ended." + key,
                reader.t("desk.verb." + end.what()),
                reader.words().date(end.at()),
                reader.words().time(end.at()));
    }

    public String day(Reader reader, Due.Day day) {
        var name = day.name();
        return switch (day.why()) {
            case ORDINARY -> reader.t("desk.proof.day.counts", day.nth());
            case WORKED_WEEKEND -> reader.t("desk.proof.day.worked", day.nth(), name == null ? "" : reader.t(name));
            case WEEKEND -> reader.t("desk.proof.day.weekend");
            case HOLIDAY -> reader.t("desk.proof.day.holiday", name == null ? "" : reader.t(name));
            case PAUSED -> reader.t("desk.proof.day.paused");
        };
    }

    public String pause(Reader reader, Pause pause) {
        var until = pause.until();
        return until == null
                ? reader.t("desk.proof.pause.open", reader.words().when(pause.since()))
                : reader.t(
                        "desk.proof.pause",
                        reader.words().when(pause.since()),
                        reader.words().when(until));
    }
}
