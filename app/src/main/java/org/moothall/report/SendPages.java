package org.moothall.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.moothall.draft.Drafts;
import org.moothall.follow.InHand;
import org.moothall.kernel.Busy;
import org.moothall.matters.Matters;
import org.moothall.petition.Petitions;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/report/you`, `/report/check`, `/report/sent`.
@Controller
class SendPages {

    private final Drafts drafts;
    private final Matters matters;
    private final Filer filer;
    private final Summary summary;
    private final InHand inHand;
    private final Petitions petitions;

    SendPages(Drafts drafts, Matters matters, Filer filer, Summary summary, InHand inHand, Petitions petitions) {
        this.drafts = drafts;
        this.matters = matters;
        this.filer = filer;
        this.summary = summary;
        this.inHand = inHand;
        this.petitions = petitions;
    }

    @GetMapping("/report/you")
    @Guard(Guard.Who.EVERYBODY)
    Page you(HttpServletRequest request) {
        var held = told(request).orElse(null);
        if (held == null) return Page.at("/report/go-on");
        var you = held.draft().you();
        return new YouPage(you == null ? Form.empty() : Reporters.shown(you), must(held), petitions.limit());
    }

    @PostMapping("/report/you")
    @Guard(Guard.Who.EVERYBODY)
    Page you(Form form, HttpServletRequest request, Reader reader) {
        var held = told(request).orElse(null);
        if (held == null) return Page.at("/report/go-on");
        var later = form.value("do").equals("later");
        if (later && Reporters.untouched(form)) return Page.at("/report/later");
        var you = Reporters.you(form, must(held), petitions.limit(), reader);
        if (form.wrong()) return new YouPage(form, must(held), petitions.limit());
        drafts.keep(held.of(held.draft().from(you)));
        return Page.at(later ? "/report/later" : "/report/check");
    }

    @GetMapping("/report/check")
    @Guard(Guard.Who.EVERYBODY)
    Page check(HttpServletRequest request, Reader reader) {
        var held = drafts.find(request).orElse(null);
        if (held != null && held.receipt() != null) return Page.at("/report/sent");
        if (held == null || !held.draft().complete()) return Page.at("/report/go-on");
        return page(Form.empty(), held, 200, reader);
    }

    /// Sending twice, by a double press or a reload, comes to the same receipt: the draft carries the submission.
    @PostMapping("/report/check")
    @Guard(Guard.Who.EVERYBODY)
    Page send(HttpServletRequest request, HttpServletResponse response, Reader reader) {
        var held = drafts.find(request).orElse(null);
        if (held == null || !held.draft().complete()) return Page.at("/report/go-on");
        try {
            var receipt = filer.send(held, reader.language());
            inHand.add(receipt.number(), request, response);
            return Page.at("/report/sent");
        } catch (Busy busy) {
            var form = Form.empty();
            form.fault("send", "report.check.busy");
            return page(form, held, 503, reader);
        }
    }

    @GetMapping("/report/sent")
    @Guard(Guard.Who.EVERYBODY)
    Page sent(HttpServletRequest request, Reader reader) {
        var held = drafts.find(request).filter(one -> one.receipt() != null).orElse(null);
        return held == null ? Page.at("/report/go-on") : filer.sentPage(held, reader.language());
    }

    private Page page(Form form, Drafts.Held held, int status, Reader reader) {
        return summary.page(form, held.draft(), status, reader);
    }

    private boolean must(Drafts.Held held) {
        return !matters.tree().require(held.draft().matter()).isPublic();
    }

    private Optional<Drafts.Held> told(HttpServletRequest request) {
        return drafts.find(request)
                .filter(Drafts.Held::open)
                .filter(held -> !held.draft().matter().isEmpty() && held.draft().where() != null);
    }
}
