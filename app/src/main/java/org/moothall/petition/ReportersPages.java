package org.moothall.petition;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances;
import org.moothall.kernel.Forbidden;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/cases/{number}/reporters`: who stands behind a case, and adding a list of them.
@Controller
class ReportersPages {

    private static final int PAGE = 50, AT_ONCE = 500, MOST = 5000;

    private final Petitions petitions;
    private final Grievances grievances;
    private final Casework casework;

    ReportersPages(Petitions petitions, Grievances grievances, Casework casework) {
        this.petitions = petitions;
        this.grievances = grievances;
        this.casework = casework;
    }

    @GetMapping("/cases/{number}/reporters")
    @Guard(Guard.Who.STAFF)
    Page list(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal Officer officer) {
        var form = Form.filled(Map.of("submission", UUID.randomUUID().toString()));
        return page(form, casework.visible(number, officer), after, officer);
    }

    /// Receipts, never who holds them.
    @GetMapping("/cases/{number}/reporters/export")
    @Guard(Guard.Who.STAFF)
    void export(
            @PathVariable String number,
            Reader reader,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response)
            throws IOException {
        var file = casework.visible(number, officer);
        var page = page(Form.empty(), file, "", officer);
        try (var sheet = ReportersPage.SHEET.open(response, reader)) {
            sheet.pages(
                    grievances.receipts(file.id(), false, "", AT_ONCE),
                    last -> grievances.receipts(file.id(), false, last.number(), AT_ONCE),
                    held -> page.cells(held, reader));
        }
    }

    @PostMapping("/cases/{number}/reporters")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.ADD_REPORTERS)
    Page add(
            @PathVariable String number,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile list,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        if (!mayAdd(file, officer)) throw new Forbidden("adding reporters to " + number);
        var people = People.read(form.value("people") + "\n" + text(list), false);
        faults(people, form, reader);
        if (form.wrong()) return page(form, file, "", officer);
        var receipts = petitions.add(file.id(), people.good(), submission(form), reader.language());
        return new AddedPage(file, Petitions.Given.of(people.good(), receipts), people.bad());
    }

    private static void faults(People people, Form form, Reader reader) {
        if (people.good().size() > MOST) form.fault("people", "petition.list.many", MOST);
        if (!people.good().isEmpty()) return;
        if (people.bad().isEmpty()) form.fault("people", "petition.list.missing");
        for (var bad : people.bad()) form.fault("people", "petition.bad", bad.number(), reader.t(bad.why()));
    }

    private static UUID submission(Form form) {
        return UUID.nameUUIDFromBytes(form.value("submission").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable MultipartFile list) {
        if (list == null || list.isEmpty()) return "";
        try {
            return new String(list.getBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportersPage page(Form form, CaseFile file, String after, Officer officer) {
        var found = grievances.receipts(file.id(), false, after, PAGE + 1);
        var shown = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
        return new ReportersPage(
                form,
                file,
                petitions.read(file.id()).orElse(null),
                shown,
                casework.may(officer, Deed.OPEN_IDENTITY, file),
                mayAdd(file, officer),
                found.size() > PAGE ? next(file, shown.getLast().number()) : null);
    }

    private static String next(CaseFile file, String last) {
        return "/cases/" + file.number() + "/reporters?after=" + last;
    }

    private boolean mayAdd(CaseFile file, Officer officer) {
        return file.phase() != Phase.CLOSED && casework.may(officer, Deed.ADD_REPORTERS, file);
    }
}
