package org.moothall.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.moothall.onduty.PostNow;
import org.moothall.roster.Desk;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// A desk's roster.
///
/// @param published the last of the next days for which something is published; null where nothing is
/// @param ahead     what is open of them
/// @param waiting   swaps that wait for the reader's answer
/// @param me    who reads
/// @param plans whether they draw the roster up
/// @param crew  who serves at the desk; nobody where the reader does not plan
public record RosterPage(
        Form form,
        List<Desk> desks,
        Desk desk,
        Span span,
        LocalDate today,
        List<PostNow> now,
        Sheet sheet,
        @Nullable LocalDate published,
        List<Desk.Slot> ahead,
        int waiting,
        String me,
        boolean plans,
        List<Member> crew)
        implements Page {

    private static final int SHOWN = 8, SOON = 14;

    public record Member(String person, Text name) {}

    /// Where what was dragged is looked at before it is kept.
    public String moves() {
        return "/roster/%s/move".formatted(desk.key());
    }

    /// What has not begun can be moved; null else.
    public @Nullable String moves(Sheet.Who who) {
        return plans && who.ahead() ? "duty:" + who.id() : null;
    }

    public String slot(Sheet.Cell cell) {
        return String.join(
                ":",
                "open",
                cell.day().toString(),
                cell.column().post().key(),
                cell.column().shift().key());
    }

    public String named(Sheet.Who who, Sheet.Cell cell, Reader reader) {
        return reader.t(
                "duties.move.name", reader.t(who.name()), column(cell.column(), reader), day(cell.day(), reader));
    }

    public String named(Sheet.Cell cell, Reader reader) {
        return reader.t("duties.move.slot", column(cell.column(), reader), day(cell.day(), reader));
    }

    public List<Part.Choice> choices(Reader reader) {
        return desks.stream()
                .map(one -> new Part.Choice(one.key(), reader.t(one.name())))
                .toList();
    }

    public String title(Reader reader) {
        return reader.t("duties.title", reader.t(desk.name()));
    }

    /// “December 2026”, or “Week from 7 December”.
    public String period(Reader reader) {
        return span.week()
                ? reader.t("duties.week-from", reader.words().day(span.first()))
                : dated("duties.month-year", span.first(), reader);
    }

    /// Mon 7 Dec.
    public static String day(LocalDate date, Reader reader) {
        return dated("duties.day", date, reader);
    }

    private static String dated(String pattern, LocalDate date, Reader reader) {
        return DateTimeFormatter.ofPattern(reader.t(pattern), reader.language().locale())
                .format(date);
    }

    public String at(Span other) {
        return "%s?desk=%s&%s".formatted(RosterPages.PATH, desk.key(), other.query());
    }

    public List<Part.Link> views(Reader reader) {
        var other = span.other(today);
        return List.of(
                new Part.Link(reader.t("duties.view.month"), at(span.week() ? other : span), !span.week()),
                new Part.Link(reader.t("duties.view.week"), at(span.week() ? span : other), span.week()),
                new Part.Link(reader.t("duties.view.now"), "/roster/now", false),
                new Part.Link(reader.t("duties.view.mine"), MinePages.PATH, false),
                new Part.Link(reader.t("duties.view.news"), "/roster/news", false));
    }

    public String open(Sheet.Cell cell) {
        return OpenPage.at(
                desk,
                cell.day(),
                cell.column().post().key(),
                cell.column().shift().key());
    }

    /// “Duty officer, night”; the shift alone stays away where a post has only one.
    public static String column(Sheet.Column column, Reader reader) {
        return column.post().needs().stream().map(Desk.Need::shift).distinct().count() == 1
                ? reader.t(column.post().name())
                : reader.t(
                        "duties.column",
                        reader.t(column.post().name()),
                        reader.t(column.shift().name()));
    }

    public String handover() {
        return "/duty/handover?desk=" + desk.key();
    }

    public static String hours(Instant from, Instant to, Reader reader) {
        return reader.t(
                "duties.hours", reader.words().time(from), reader.words().time(to));
    }

    /// Whether the next roster should be drawn up by now.
    public boolean runsOut() {
        return published == null || published.isBefore(today.plusDays(SOON));
    }

    public String publishedTo(Reader reader) {
        return published == null
                ? reader.t("duties.published-nothing")
                : reader.t("duties.published-to", reader.words().day(published));
    }

    public List<Desk.Slot> firstGaps() {
        return ahead.subList(0, Math.min(SHOWN, ahead.size()));
    }

    public int moreGaps() {
        return Math.max(0, ahead.size() - SHOWN);
    }

    public String gap(Desk.Slot slot, Reader reader) {
        return reader.t(
                "duties.gap",
                reader.t(slot.post().name()),
                reader.t(slot.shift().name()),
                day(slot.day(), reader));
    }

    public String open(Desk.Slot slot) {
        return OpenPage.at(desk, slot.day(), slot.post().key(), slot.shift().key());
    }
}
