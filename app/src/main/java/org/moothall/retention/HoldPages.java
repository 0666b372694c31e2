package org.moothall.retention;

import java.util.List;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Ground;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.handling.CasePanel;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/cases/{number}/hold`: a head (or an administrator who handles the case) keeps a case whole for a reason, whatever
/// the rules say.
@Controller
class HoldPages implements CasePanel {

    private static final int MOST = 300;

    private final Holds holds;
    private final Casework casework;

    HoldPages(Holds holds, Casework casework) {
        this.holds = holds;
        this.casework = casework;
    }

    @Override
    public List<Page> panels(CaseFile file, Ground ground, Officer officer) {
        return List.of();
    }

    @Override
    public List<Way> ways(CaseFile file, Ground ground, Officer officer) {
        if (!may(file, officer)) return List.of();
        var text = holds.of(file.id()).isPresent() ? "retention.hold.lift.link" : "retention.hold.link";
        return List.of(new Way(text, "/cases/" + file.number() + "/hold"));
    }

    @GetMapping("/cases/{number}/hold")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.KEEP_WHOLE)
    Page ask(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        return page(theirs(number, officer), Form.empty());
    }

    @PostMapping("/cases/{number}/hold")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.KEEP_WHOLE)
    Page hold(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var file = theirs(number, officer);
        var reason = form.field("reason")
                .required("retention.hold.missing")
                .atMost(MOST, "retention.hold.long")
                .text();
        if (form.wrong()) return page(file, form);
        holds.lay(file.id(), reason, new Actor.Staff(officer));
        return Page.at("/cases/" + number);
    }

    @PostMapping("/cases/{number}/hold/lift")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.KEEP_WHOLE)
    Page lift(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        holds.lift(theirs(number, officer).id(), new Actor.Staff(officer));
        return Page.at("/cases/" + number);
    }

    private Page page(CaseFile file, Form form) {
        var hold = holds.of(file.id());
        return new HoldPage(
                form,
                file.number(),
                file.title(),
                hold.isPresent(),
                hold.map(RetentionStore.Hold::reason).orElse(""));
    }

    private CaseFile theirs(String number, Officer officer) {
        var file = casework.visible(number, officer);
        casework.demand(officer, Deed.KEEP_WHOLE, file);
        return file;
    }

    private boolean may(CaseFile file, Officer officer) {
        return casework.may(officer, Deed.KEEP_WHOLE, file);
    }
}
