package org.moothall.timekeeper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// All that happened to a case, a page at a time and the latest first. A page's key is how many things happened before
/// its end: history only grows, so what comes later moves no page. Only what is shown is told.
///
/// @param moments the latest first
/// @param until   how many moments had happened at the page's end
public record Chronicle(List<Moment> moments, int until) {

    private static final int PAGE = 50;
    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "history",
            "timekeeper.sheet",
            List.of(
                    "timekeeper.sheet.when",
                    "timekeeper.sheet.what",
                    "timekeeper.sheet.who",
                    "timekeeper.sheet.text",
                    "timekeeper.sheet.seen"));

    /// @param at   null for what comes next
    /// @param open whether the resident sees it
    public record Moment(@Nullable Instant at, boolean open, Supplier<Part.Happening> words) {}

    /// @param before a page's key; the latest for what no page of ours has written
    public static Chronicle of(List<Moment> moments, String before) {
        var until = before.matches("\\d{1,9}") ? Integer.parseInt(before) : 0;
        return new Chronicle(moments, until < 1 || until > moments.size() ? moments.size() : until);
    }

    public List<Part.Happening> shown() {
        return moments.subList(moments.size() - until, moments.size() - from()).stream()
                .map(moment -> moment.words.get())
                .toList();
    }

    private int from() {
        return Math.max(0, until - PAGE);
    }

    /// Whether all of it stands on this page.
    public boolean whole() {
        return moments.size() <= PAGE && until == moments.size();
    }

    /// “51 to 100 of 2,012, the latest first”
    public String showing(Reader reader) {
        return reader.t("timekeeper.showing", moments.size() - until + 1, moments.size() - from(), moments.size());
    }

    /// Where the page before this one begins; null on the first.
    public @Nullable Integer later() {
        return until == moments.size() ? null : Integer.valueOf(Math.min(moments.size(), until + PAGE));
    }

    /// Where the page after this one begins; null on the last.
    public @Nullable Integer earlier() {
        return from() == 0 ? null : Integer.valueOf(from());
    }

    /// All of it as a spreadsheet, as its reader sees it.
    public void write(HttpServletResponse response, Reader reader) throws IOException {
        SHEET.write(response, reader, moments, moment -> cells(moment, reader));
    }

    private static List<Object> cells(Moment moment, Reader reader) {
        var told = moment.words.get();
        return List.of(
                moment.at == null ? told.when() : moment.at,
                told.title(),
                Objects.requireNonNullElse(told.by(), ""),
                Objects.requireNonNullElse(told.text(), ""),
                reader.t(moment.open ? "web.resident-sees" : "web.inside-only"));
    }
}
