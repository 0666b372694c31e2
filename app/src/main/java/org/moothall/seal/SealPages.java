package org.moothall.seal;

import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.Forbidden;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/cases/{number}/reveal` and `/cases/{number}/seal`.
@Controller
class SealPages {

    private final Seals seals;
    private final Casework casework;

    SealPages(Seals seals, Casework casework) {
        this.seals = seals;
        this.casework = casework;
    }

    @GetMapping("/cases/{number}/reveal")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.OPEN_IDENTITY)
    Page ask(@PathVariable String number, @RequestParam String receipt, @AuthenticationPrincipal Officer officer) {
        var file = handled(number, officer);
        return new RevealPage(Form.empty(), number, file.title(), receipt, seals.purposes(file));
    }

    @PostMapping("/cases/{number}/reveal")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.OPEN_IDENTITY)
    Page open(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var file = handled(number, officer);
        var reasons = seals.purposes(file);
        var reason = form.field("reason")
                .required("seal.reveal.why.missing")
                .oneOf(reasons.stream().map(Enum::name).toList(), "seal.reveal.why.missing")
                .text();
        var sentence = form.field("sentence")
                .check(said -> said.length() >= 4, "seal.reveal.sentence.missing")
                .atMost(300, "seal.reveal.sentence.long")
                .text();
        if (form.wrong()) return new RevealPage(form, number, file.title(), form.value("receipt"), reasons);
        seals.open(file, form.value("receipt"), officer, Opening.Reason.valueOf(reason), sentence);
        return Page.at("/cases/" + number + "#reporter");
    }

    @PostMapping("/cases/{number}/seal")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.OPEN_IDENTITY)
    Page seal(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        if (!seals.handles(file, officer)) throw new Forbidden("identity on " + number);
        seals.close(file, officer);
        return Page.at("/cases/" + number);
    }

    private CaseFile handled(String number, Officer officer) {
        var file = casework.visible(number, officer);
        if (!seals.mayOpen(file, officer)) throw new Forbidden("identity on " + number);
        return file;
    }
}
