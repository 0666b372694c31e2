package org.moothall.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.moothall.kernel.NotFound;
import org.moothall.matters.Matters;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Leaving a report half written and coming back to it.
@Controller
class LaterPages {

    private final Drafts drafts;
    private final Matters matters;

    LaterPages(Drafts drafts, Matters matters) {
        this.drafts = drafts;
        this.matters = matters;
    }

    @GetMapping("/report/later")
    @Guard(Guard.Who.EVERYBODY)
    Page later(HttpServletRequest request, Reader reader) {
        var held = drafts.find(request).filter(Drafts.Held::open).orElse(null);
        if (held == null) return Page.at("/report");
        return new LaterPage(drafts.key(request).orElseThrow(), about(held, reader), drafts.days());
    }

    /// Asks before it takes over: a link alone must not put somebody into another's draft.
    @GetMapping("/report/back/{key}")
    @Guard(Guard.Who.EVERYBODY)
    Page back(@PathVariable String key, Reader reader) {
        return new LaterPage("", about(require(key), reader), drafts.days());
    }

    @PostMapping("/report/back/{key}")
    @Guard(Guard.Who.EVERYBODY)
    Page goOn(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        require(key);
        drafts.hand(key, request, response);
        return Page.at("/report/go-on");
    }

    /// To the first step that is not done.
    @GetMapping("/report/go-on")
    @Guard(Guard.Who.EVERYBODY)
    Page goOn(HttpServletRequest request) {
        return Page.at(drafts.find(request)
                .filter(Drafts.Held::open)
                .map(Drafts.Held::draft)
                .map(LaterPages::next)
                .orElse("/report"));
    }

    @PostMapping("/report/forget")
    @Guard(Guard.Who.EVERYBODY)
    Page forget(HttpServletRequest request, HttpServletResponse response) {
        drafts.find(request).ifPresent(held -> drafts.forget(held, request, response));
        return Page.at("/report");
    }

    private static String next(Draft draft) {
        if (draft.matter().isEmpty()) return "/report";
        if (draft.where() == null) return "/report/where";
        if (draft.what().description().isEmpty()) return "/report/what";
        return draft.you() == null ? "/report/you" : "/report/check";
    }

    private Drafts.Held require(String key) {
        return drafts.find(key).filter(Drafts.Held::open).orElseThrow(() -> new NotFound("draft"));
    }

    private String about(Drafts.Held held, Reader reader) {
        return matters.tree()
                .find(held.draft().matter())
                .map(kind -> reader.t(kind.name()))
                .orElse(reader.t("draft.no-kind"));
    }
}
