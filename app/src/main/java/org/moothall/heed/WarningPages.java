package org.moothall.heed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.nightly.Nightly;
import org.moothall.warning.Answered;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Answer;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warnings;
import org.moothall.warning.Warnings.Query;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/warnings`: which there are, and one with its answer.
@Controller
class WarningPages {

    static final String PATH = "/warnings", SHEET = PATH + "/export";
    private static final String ONE = PATH + "/{number}";
    private static final int ROWS = 50, OWN = 20, MOST = 5_000;

    private final Warnings warnings;
    private final Nightly nightly;
    private final Casework casework;
    private final Sheet sheet;

    WarningPages(Warnings warnings, Nightly nightly, Casework casework, Sheet sheet) {
        this.warnings = warnings;
        this.nightly = nightly;
        this.casework = casework;
        this.sheet = sheet;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page list(Form form, @AuthenticationPrincipal Officer officer) {
        var found = warnings.list(query(form, form.value("after")));
        var own = plain(form) ? own(officer) : List.<Warning>of();
        var others = found.warnings().stream()
                .filter(warning -> !own.contains(warning))
                .toList();
        return new WarningsPage(
                form, own, others, found.next(), warnings.looked(), Deed.WATCH_COUNTS.by(officer), sheet.names());
    }

    private static boolean plain(Form form) {
        return form.value("after").isEmpty()
                && WarningsPage.FILTERS.stream()
                        .allMatch(name -> form.value(name).isEmpty());
    }

    /// What waits for an answer of the officer's own office.
    private List<Warning> own(Officer officer) {
        if (warnings.owed(officer) == 0) return List.of();
        return warnings.list(new Query(false, officer.office().key(), null, null, null, "", OWN)).warnings().stream()
                .filter(warning -> warning.state() == Warning.State.OPEN)
                .toList();
    }

    /// The list as a spreadsheet, the newest of them.
    @GetMapping(SHEET)
    @Guard(Guard.Who.STAFF)
    void export(Form form, Reader reader, HttpServletResponse response) throws IOException {
        var names = sheet.names();
        WarningsPage.SHEET.write(response, reader, all(form), warning -> WarningsPage.cells(warning, names, reader));
    }

    private List<Warning> all(Form form) {
        var found = new ArrayList<Warning>();
        var after = "";
        do {
            var page = warnings.list(query(form, after));
            found.addAll(page.warnings());
            after = page.next();
        } while (!after.isEmpty() && found.size() < MOST);
        return found;
    }

    /// What the filters in the address ask for.
    private static Query query(Form form, String after) {
        return new Query(
                !form.value("past").isEmpty(),
                value(form, "office"),
                grade(form.value("grade")).orElse(null),
                value(form, "kind"),
                value(form, "area"),
                after,
                ROWS);
    }

    private static @Nullable String value(Form form, String name) {
        return form.value(name).isEmpty() ? null : form.value(name);
    }

    private static Optional<Grade> grade(String name) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.name().equals(name))
                .findFirst();
    }

    /// Looks at counts now, and says what came of it.
    @PostMapping(PATH + "/look")
    @Guard(Guard.Who.TRIAGE)
    @Asks(Deed.WATCH_COUNTS)
    Page look(@AuthenticationPrincipal Officer officer) {
        return Page.at(PATH + "?done="
                + nightly.look(officer)
                        .map(seen -> String.valueOf(seen.unusual()))
                        .orElse(WarningsPage.BUSY));
    }

    @GetMapping(ONE)
    @Guard(Guard.Who.STAFF)
    Page show(@PathVariable String number, Reader reader, @AuthenticationPrincipal Officer officer) {
        return sheet.of(warnings.require(number), Form.empty(), reader, officer);
    }

    /// What was typed stays, whoever was quicker and whatever is wrong with it.
    @PostMapping(ONE + "/answer")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.ANSWER_WARNING)
    Page answer(@PathVariable String number, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var said = new AnswerForm(
                        form, reader.now().atZone(reader.city().zone()).toLocalDate())
                .read(other -> casework.find(other)
                        .filter(file -> casework.sees(officer, file))
                        .isPresent());
        if (form.wrong()) return sheet.of(warnings.require(number), form, reader, officer);
        return switch (warnings.answer(number, officer, answer(said, reader, officer), form.seen())) {
            case Answered.Taken taken -> Page.at(PATH + "/" + number);
            case Answered.Moved moved ->
                sheet.of(moved.warning(), form, reader, officer).overtaken();
            case Answered.Refused refused ->
                sheet.of(warnings.require(number), form, reader, officer).refused(refused.why());
        };
    }

    /// Watching ends as the last day does.
    private static Answer answer(AnswerForm.Said said, Reader reader, Officer officer) {
        var until = said.until();
        return new Answer(
                said.verdict(),
                said.cause(),
                said.reason(),
                said.link(),
                until == null
                        ? null
                        : until.plusDays(1).atStartOfDay(reader.city().zone()).toInstant(),
                officer.office().key(),
                officer.person(),
                reader.now());
    }
}
