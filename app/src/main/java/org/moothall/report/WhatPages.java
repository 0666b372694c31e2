package org.moothall.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.draft.Answers;
import org.moothall.draft.Draft;
import org.moothall.draft.Drafts;
import org.moothall.files.Files;
import org.moothall.journal.Attachments;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/report/what`: what was typed and the files are kept before anything is judged, so a fault loses nothing.
@Controller
class WhatPages {

    static final int MOST = 4000;

    private final Drafts drafts;
    private final Matters matters;
    private final Files uploads;

    WhatPages(Drafts drafts, Matters matters, Files uploads) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.matters = matters;
    }

    @GetMapping("/report/what")
    @Guard(Guard.Who.EVERYBODY)
    Page ask(HttpServletRequest request) {
        var held = begun(request).orElse(null);
        if (held == null) return Page.at("/report");
        return page(shown(held.draft().what(), kind(held)), held);
    }

    @PostMapping("/report/what")
    @Guard(Guard.Who.EVERYBODY)
    Page tell(
            Form form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Reader reader) {
        var held = begun(request).orElse(null);
        if (held == null) return Page.at("/report");
        held = drafts.keep(held.of(held.draft().saying(said(form, held, reader))));
        var room = Files.MOST - held.draft().what().files().size();
        var sound = uploads.check(files, room, form);
        if (!sound.isEmpty()) held = drafts.attach(held, sound, form);
        if (!held.open()) return Page.at("/report/check"); // sent in the meantime, from another tab
        return switch (form.value("do")) {
            case "add" -> page(only(form, request), held);
            case "later" -> Page.at("/report/later");
            case "keep" -> Page.at("/report/what"); // by the script, when the page is left
            default -> {
                if (!form.value("remove").isEmpty()) yield removed(form, held, request);
                yield form.wrong() ? page(form, held) : Page.at("/report/you");
            }
        };
    }

    /// Adding a file judges the files only.
    private static Form only(Form form, HttpServletRequest request) {
        var shown = Form.of(request);
        form.problem("files")
                .ifPresent(
                        fault -> shown.fault("files", fault.key(), fault.args().toArray()));
        return shown;
    }

    private Page removed(Form form, Drafts.Held held, HttpServletRequest request) {
        return page(Form.of(request), drafts.detach(held, form.value("remove")));
    }

    private Draft.What said(Form form, Drafts.Held held, Reader reader) {
        var description = form.field("description")
                .required("report.what.missing")
                .atMost(MOST, "report.what.long")
                .text();
        var answers = Answers.read(form, kind(held), reader);
        var since = form.field("since").oneOf(Draft.SINCE, "draft.since.wrong").text();
        return new Draft.What(description, since, answers, held.draft().what().files());
    }

    private static Form shown(Draft.What what, Matter kind) {
        var fields = new LinkedHashMap<>(Answers.fields(kind, what.answers()));
        fields.put("description", List.of(what.description()));
        fields.put("since", List.of(what.since()));
        return Form.showing(fields);
    }

    private Page page(Form form, Drafts.Held held) {
        var kind = kind(held);
        return new WhatPage(
                form, kind.name(), kind.questions(), held.draft().what().files(), Attachments.accepted());
    }

    private Matter kind(Drafts.Held held) {
        return matters.tree().require(held.draft().matter());
    }

    private Optional<Drafts.Held> begun(HttpServletRequest request) {
        return drafts.find(request)
                .filter(Drafts.Held::open)
                .filter(held -> !held.draft().matter().isEmpty());
    }
}
