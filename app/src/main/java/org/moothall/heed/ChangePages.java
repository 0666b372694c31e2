package org.moothall.heed;

import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.tally.Changes;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/warnings/changes`: why more or less is reported on some days, as far as it is known.
@Controller
class ChangePages {

    static final String PATH = WarningPages.PATH + "/changes";
    private static final int LONGEST = 300;

    private final Changes changes;
    private final Sheet sheet;

    ChangePages(Changes changes, Sheet sheet) {
        this.changes = changes;
        this.sheet = sheet;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page list(@AuthenticationPrincipal Officer officer) {
        return page(Form.empty(), officer);
    }

    private ChangesPage page(Form form, Officer officer) {
        return new ChangesPage(form, changes.list(), Deed.WATCH_COUNTS.by(officer), sheet.names());
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.TRIAGE)
    @Asks(Deed.WATCH_COUNTS)
    Page add(Form form, @AuthenticationPrincipal Officer officer) {
        var names = sheet.names();
        var kind = form.field("kind")
                .check(key -> key.isEmpty() || names.tree().find(key).isPresent(), "heed.wrong.kind")
                .text();
        var area = form.field("area")
                .check(key -> key.isEmpty() || names.areas().find(key).isPresent(), "heed.wrong.area")
                .text();
        var from = form.field("from").date("heed.wrong.from");
        if (from.isEmpty()) form.fault("from", "heed.wrong.from");
        var until = form.field("until").date("heed.wrong.until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            form.fault("until", "heed.wrong.until");
        var words = form.field("words")
                .required("heed.wrong.words")
                .atMost(LONGEST, "heed.wrong.words.long")
                .text();
        if (form.wrong() || from.isEmpty()) return page(form, officer);
        changes.add(officer, new Changes.Known(kind, area, from.get(), until.orElse(null), words));
        return Page.at(PATH);
    }

    @PostMapping(PATH + "/{id}/lift")
    @Guard(Guard.Who.TRIAGE)
    @Asks(Deed.WATCH_COUNTS)
    Page lift(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        changes.lift(officer, id);
        return Page.at(PATH);
    }
}
