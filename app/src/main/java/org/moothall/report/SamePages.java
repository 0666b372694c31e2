package org.moothall.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.moothall.directory.Directory;
import org.moothall.draft.Draft;
import org.moothall.draft.Drafts;
import org.moothall.follow.InHand;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.PublicReport;
import org.moothall.kernel.NotFound;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/report/same/{number}`: somebody reported it already. Joining counts as a report and brings the same answers.
@Controller
class SamePages {

    private final Drafts drafts;
    private final Grievances grievances;
    private final Directory directory;
    private final Filer filer;
    private final InHand inHand;

    SamePages(Drafts drafts, Grievances grievances, Directory directory, Filer filer, InHand inHand) {
        this.drafts = drafts;
        this.grievances = grievances;
        this.directory = directory;
        this.filer = filer;
        this.inHand = inHand;
    }

    @GetMapping("/report/same/{number}")
    @Guard(Guard.Who.EVERYBODY)
    Page same(@PathVariable String number) {
        return page(Form.empty(), require(number));
    }

    @PostMapping("/report/same/{number}")
    @Guard(Guard.Who.EVERYBODY)
    Page join(
            @PathVariable String number,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader) {
        var matter = require(number);
        var reporter = Reporters.read(form);
        if (form.wrong()) return page(form, matter);
        var held = drafts.begin(request, response);
        var draft = held.draft().joining(matter.number()).from(new Draft.You(false, reporter));
        var receipt = filer.send(drafts.keep(held.of(draft)), reader.language());
        inHand.add(receipt.number(), request, response);
        return Page.at("/report/sent");
    }

    private PublicReport require(String number) {
        return grievances.publicReport(number).orElseThrow(() -> new NotFound("public matter " + number));
    }

    private Page page(Form form, PublicReport matter) {
        return new SamePage(
                form,
                matter.number(),
                matter.title(),
                matter.place(),
                directory.offices().require(matter.lead()).name(),
                matter.receivedAt(),
                matter.reporters(),
                matter.phase().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
