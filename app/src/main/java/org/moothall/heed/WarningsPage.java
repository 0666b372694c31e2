package org.moothall.heed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warning.State;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// Warnings, those first that wait for an answer, of these the reader's own office's.
///
/// @param form  the filters as the address has them
/// @param own   what the reader's office owes an answer for, and no part of the others; without filters only
/// @param next  where the next page begins; empty on the last
/// @param looked when counts were last looked at; null: never
/// @param may   whether the reader may have them looked at now
public record WarningsPage(
        Form form,
        List<Warning> own,
        List<Warning> warnings,
        String next,
        @Nullable Instant looked,
        boolean may,
        Names names)
        implements Page {

    static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "warnings",
            "heed.menu",
            List.of(
                    "heed.sheet.number",
                    "heed.sheet.grade",
                    "heed.sheet.what",
                    "heed.where",
                    "heed.sheet.raised",
                    "heed.sheet.from",
                    "heed.sheet.until",
                    "heed.sheet.seen",
                    "heed.sheet.expected",
                    "heed.whose",
                    "heed.sheet.state"));

    static final String BUSY = "busy";
    static final List<String> FILTERS = List.of("past", "grade", "office", "kind", "area");

    /// Of the others, what stands in the list.
    public List<Warning> ringing() {
        return warnings.stream().filter(one -> one.state() != State.QUIET).toList();
    }

    /// Of the others, what the week has no room for: folded away, as it rings nobody.
    public List<Warning> beyond() {
        return warnings.stream().filter(one -> one.state() == State.QUIET).toList();
    }

    public boolean past() {
        return !form.value("past").isEmpty();
    }

    /// What came of a look that the reader asked for; empty where none was.
    public String done(Reader reader) {
        var done = form.value("done");
        if (done.equals(BUSY)) return reader.t("heed.look.busy");
        return done.matches("\\d{1,4}") ? reader.t("heed.look.done", Integer.parseInt(done)) : "";
    }

    public String looked(Reader reader) {
        return looked == null
                ? reader.t("heed.looked.never")
                : reader.t("heed.looked", reader.words().when(looked));
    }

    /// “answer owed until …” or what it is by now.
    public static Part.Clock clock(Warning warning, Reader reader) {
        var owed = warning.owedUntil();
        if (warning.state() == State.OPEN && owed != null)
            return reader.words()
                    .clock(
                            warning.raisedAt(),
                            owed,
                            reader.t("heed.owed", reader.words().when(owed)));
        return new Part.Clock(mark(warning), new Told(reader).state(warning), "", -1);
    }

    private static Part.Mark mark(Warning warning) {
        return switch (warning.state()) {
            case OPEN -> Part.Mark.OPEN;
            case WATCHED, QUIET -> Part.Mark.PAUSED;
            case ACTED, EXPLAINED, OVER -> Part.Mark.KEPT;
        };
    }

    public static boolean late(Warning warning, Reader reader) {
        var owed = warning.owedUntil();
        return warning.state() == State.OPEN && owed != null && owed.isBefore(reader.now());
    }

    public List<Part.Choice> offices(Reader reader) {
        return names.officeChoices(reader);
    }

    public List<Part.Choice> kinds(Reader reader) {
        return names.kindChoices(reader);
    }

    public List<Part.Choice> areas(Reader reader) {
        return names.areaChoices(reader);
    }

    public List<Part.Choice> grades(Reader reader) {
        var told = new Told(reader);
        return List.of(Grade.values()).reversed().stream()
                .map(grade -> new Part.Choice(grade.name(), told.grade(grade)))
                .toList();
    }

    public List<Part.Choice> times(Reader reader) {
        return List.of(new Part.Choice("1", reader.t("heed.past")));
    }

    public Part.Filters filters(Reader reader) {
        var on = new ArrayList<Part.Link>();
        for (var name : FILTERS)
            if (!form.value(name).isEmpty())
                on.add(new Part.Link(words(reader, name, form.value(name)), address(Map.of(name, "")), true));
        return new Part.Filters(on, WarningPages.PATH);
    }

    private String words(Reader reader, String name, String value) {
        return switch (name) {
            case "office" -> names.office(reader, value);
            case "kind" -> names.kind(reader, value);
            case "area" -> names.area(reader, value);
            case "grade" ->
                grades(reader).stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(Part.Choice::label)
                        .orElse(value);
            default -> reader.t("heed.past");
        };
    }

    public Part.Paging paging(Reader reader) {
        return new Part.Paging(
                reader.t("heed.showing", own.size() + warnings.size()),
                form.value("after").isEmpty() ? null : address(Map.of()),
                next.isEmpty() ? null : address(Map.of("after", next)));
    }

    /// The same list as a spreadsheet.
    public String export() {
        return address(Map.of()).replaceFirst(WarningPages.PATH, WarningPages.SHEET);
    }

    static List<Object> cells(Warning warning, Names names, Reader reader) {
        var told = new Told(reader);
        return List.of(
                warning.number(),
                told.grade(warning.grade()),
                reader.t(warning.what()),
                names.places(reader, warning.areas()),
                warning.raisedAt(),
                warning.lookSince().toString(),
                warning.until().toString(),
                told.seen(warning),
                told.usual(warning),
                names.office(reader, warning.office()),
                told.state(warning));
    }

    /// This page's address with other values for some of its fields.
    private String address(Map<String, String> other) {
        var parts = new ArrayList<String>();
        for (var name : FILTERS) add(parts, name, Objects.requireNonNullElse(other.get(name), form.value(name)));
        add(parts, "after", Objects.requireNonNullElse(other.get("after"), ""));
        return parts.isEmpty() ? WarningPages.PATH : WarningPages.PATH + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
