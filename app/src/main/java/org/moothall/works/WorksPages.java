package org.moothall.works;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Text;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/works`: what is promised and not done, of one's office; of any, for who watches over all.
@Controller
class WorksPages {

    static final String PATH = "/works";
    private static final int ROWS = 50, AT_ONCE = 500;
    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "works",
            "works.menu",
            List.of(
                    "works.sheet.case",
                    "works.sheet.title",
                    "works.sheet.place",
                    "works.sheet.office",
                    "works.sheet.due",
                    "works.sheet.first-due",
                    "works.sheet.moves",
                    "works.sheet.why"));
    private static final Text ALL = new Text("", "");

    private final Works works;
    private final Directory directory;

    WorksPages(Works works, Directory directory) {
        this.works = works;
        this.directory = directory;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page list(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var from = Works.After.parse(form.value("after"));
        var office = office(form);
        var found = works.list(officer, office, from, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return new WorksPage(
                form,
                Works.readsAll(officer) ? offices(reader) : List.of(),
                Works.readsAll(officer)
                        ? office == null ? ALL : name(office)
                        : officer.office().name(),
                shown.stream().map(one -> row(one, officer)).toList(),
                from.equals(Works.After.FIRST),
                found.size() > ROWS ? Works.After.of(shown.getLast()).written() : "");
    }

    private WorksPage.Row row(Promised promised, Officer officer) {
        return new WorksPage.Row(
                promised,
                name(promised.lead()),
                promised.lead().equals(officer.office().key()));
    }

    /// Null for all; an office that the city does not know is none.
    private @Nullable String office(Form form) {
        var key = form.value("office");
        return directory.offices().find(key).isPresent() ? key : null;
    }

    private Text name(String key) {
        return directory.offices().find(key).map(one -> one.name()).orElse(new Text(key, key));
    }

    private List<Part.Choice> offices(Reader reader) {
        return directory.offices().all().stream()
                .map(one -> new Part.Choice(one.key(), reader.t(one.name())))
                .toList();
    }

    @GetMapping(PATH + "/export")
    @Guard(Guard.Who.STAFF)
    void export(Form form, Reader reader, @AuthenticationPrincipal Officer officer, HttpServletResponse response)
            throws IOException {
        var office = office(form);
        try (var sheet = SHEET.open(response, reader)) {
            sheet.pages(
                    works.list(officer, office, Works.After.FIRST, AT_ONCE),
                    last -> works.list(officer, office, Works.After.of(last), AT_ONCE),
                    one -> cells(one, reader));
        }
    }

    private List<Object> cells(Promised one, Reader reader) {
        return List.of(
                one.number(),
                one.title(),
                reader.t(one.place()),
                reader.t(name(one.lead())),
                one.due(),
                one.firstDue(),
                one.moves(),
                Objects.requireNonNull(one.why()));
    }
}
