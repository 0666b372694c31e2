package org.moothall.together;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.Forbidden;
import org.moothall.together.Joinings.Link;
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

/// `/cases/{number}/join`, `/take-out` and `/joined`.
@Controller
class JoinPages {

    private static final int PAGE = 50, AT_ONCE = 500;

    private final Joinings joinings;
    private final Casework casework;

    JoinPages(Joinings joinings, Casework casework) {
        this.joinings = joinings;
        this.casework = casework;
    }

    @GetMapping("/cases/{number}/join")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.REGROUP)
    Page ask(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        return new JoinPage(Form.empty(), regrouped(number, officer), null, false, null);
    }

    @PostMapping("/cases/{number}/join")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.REGROUP)
    Page join(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var file = regrouped(number, officer);
        var typed = form.field("into").required("together.into.missing").text();
        var reason = reason(form);
        var into = other(typed, officer);
        if (into.isEmpty()) form.fault("into", "together.into.unknown");
        if (form.wrong()) return new JoinPage(form, file, null, false, null);
        return joinings.join(file, into.get(), reason, officer)
                .<Page>map(no -> new JoinPage(form, file, into.get(), false, no.key()))
                .orElseGet(() -> Page.at("/cases/" + into.get().number() + "?done=gather"));
    }

    @GetMapping("/cases/{number}/take-out")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.REGROUP)
    Page askOut(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        var file = regrouped(number, officer);
        return new JoinPage(Form.empty(), file, joinedInto(file), true, null);
    }

    @PostMapping("/cases/{number}/take-out")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.REGROUP)
    Page takeOut(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var file = regrouped(number, officer);
        var reason = reason(form);
        if (form.wrong()) return new JoinPage(form, file, joinedInto(file), true, null);
        return joinings.takeOut(file, reason, officer)
                .<Page>map(no -> new JoinPage(form, file, joinedInto(file), true, no.key()))
                .orElseGet(() -> Page.at("/cases/" + number + "?done=split"));
    }

    @GetMapping("/cases/{number}/joined")
    @Guard(Guard.Who.STAFF)
    Page joined(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        var found = joinings.joined(file.id(), after, officer, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? "/cases/" + number + "/joined?after=" + shown.getLast().number()
                : null;
        return new JoinedPage(file, shown, joinings.many(file.id(), officer), next);
    }

    @GetMapping("/cases/{number}/joined/export")
    @Guard(Guard.Who.STAFF)
    void export(
            @PathVariable String number,
            Reader reader,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response)
            throws IOException {
        var id = casework.visible(number, officer).id();
        try (var sheet = JoinedPage.SHEET.open(response, reader)) {
            sheet.pages(
                    joinings.joined(id, "", officer, AT_ONCE),
                    last -> joinings.joined(id, last.number(), officer, AT_ONCE),
                    link -> List.of(link.number(), link.title(), link.at()));
        }
    }

    static String reason(Form form) {
        return form.field("note")
                .required("together.no.reason-missing")
                .atMost(JoinPage.LONGEST, "together.reason.long")
                .text();
    }

    private CaseFile regrouped(String number, Officer officer) {
        var file = casework.visible(number, officer);
        if (!joinings.mayRegroup(officer, file)) throw new Forbidden("joining case " + number);
        return file;
    }

    /// Of a case that the officer may not see not even that it is there is told.
    private Optional<CaseFile> other(String typed, Officer officer) {
        var number = typed.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "-");
        return casework.find(number).filter(file -> casework.sees(officer, file));
    }

    private @Nullable CaseFile joinedInto(CaseFile file) {
        return joinings.linked(file.id()).stream()
                .filter(link -> link.how() == Link.How.INTO)
                .findFirst()
                .flatMap(link -> casework.find(link.number()))
                .orElse(null);
    }
}
