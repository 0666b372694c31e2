package org.moothall.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.moothall.draft.Draft;
import org.moothall.draft.Drafts;
import org.moothall.draft.Kinds;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.suggest.Suggestions;
import org.moothall.suggest.Suggestions.Asked;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/report`: the kind of matter, by words or along the tree.
@Controller
class KindPages {

    private final Drafts drafts;
    private final Kinds kinds;
    private final Matters matters;
    private final Suggestions suggestions;

    KindPages(Drafts drafts, Kinds kinds, Matters matters, Suggestions suggestions) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.matters = matters;
        this.suggestions = suggestions;
    }

    @GetMapping("/report")
    @Guard(Guard.Who.EVERYBODY)
    Page ask(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String branch,
            HttpServletRequest request,
            Reader reader) {
        var draft = drafts.find(request).filter(Drafts.Held::open).map(Drafts.Held::draft);
        var kind = draft.map(Draft::matter).orElse("");
        return page(Form.filled(Map.of("matter", kind)), q, branch, kind, reader);
    }

    @PostMapping("/report")
    @Guard(Guard.Who.EVERYBODY)
    Page choose(Form form, HttpServletRequest request, HttpServletResponse response, Reader reader) {
        var leaves = matters.tree().leaves().stream().map(Matter::key).toList();
        var kind = form.field("matter")
                .required("report.kind.missing")
                .oneOf(leaves, "report.kind.missing")
                .text();
        if (form.wrong()) return page(form, form.value("q"), form.value("branch"), "", reader);
        var held = drafts.begin(request, response);
        drafts.keep(held.of(held.draft().of(kind)));
        if (!form.value("q").isBlank()) suggestions.chosen(Asked.REPORT, form.value("q"), kind);
        return Page.at("/report/where");
    }

    /// What is suggested by the words, with the words that decided.
    private List<Part.Choice> perhaps(String words, Reader reader) {
        return suggestions.of(words).stream()
                .map(one -> kinds.choice(one.kind(), reader, one.because(reader)))
                .toList();
    }

    private Page page(Form form, String words, String branch, String begun, Reader reader) {
        List<Part.Choice> found = List.of();
        var perhaps = words.isBlank() ? List.<Part.Choice>of() : perhaps(words.strip(), reader);
        if (!words.isBlank()) found = kinds.search(words.strip(), reader, perhaps);
        else if (matters.tree().find(branch).isPresent()) found = kinds.of(branch, reader);
        var name = matters.tree().find(begun).map(kind -> reader.t(kind.name())).orElse("");
        return new KindPage(
                form,
                name,
                words,
                branch,
                !perhaps.isEmpty(),
                found,
                kinds.branches("/report?branch=", branch, reader));
    }
}
