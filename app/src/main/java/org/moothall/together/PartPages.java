package org.moothall.together;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances;
import org.moothall.kernel.Forbidden;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/cases/{number}/part`.
@Controller
class PartPages {

    private static final int FEW = 20;
    private static final int MOST = 2000;

    private final Parts parts;
    private final Joinings joinings;
    private final Casework casework;
    private final Grievances grievances;
    private final Matters matters;
    private final Places places;

    PartPages(
            Parts parts, Joinings joinings, Casework casework, Grievances grievances, Matters matters, Places places) {
        this.parts = parts;
        this.joinings = joinings;
        this.casework = casework;
        this.grievances = grievances;
        this.matters = matters;
        this.places = places;
    }

    @GetMapping("/cases/{number}/part")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.REGROUP)
    Page ask(@PathVariable String number, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(Form.empty(), regrouped(number, officer), null, reader);
    }

    @PostMapping("/cases/{number}/part")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.REGROUP)
    Page part(@PathVariable String number, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var file = regrouped(number, officer);
        var part = said(form, reader);
        var reason = JoinPages.reason(form);
        var receipts = receipts(form, file);
        if (form.wrong()) return page(form, file, null, reader);
        return switch (parts.part(file, part, receipts, reason, officer)) {
            case Parts.Outcome.Done(var made) ->
                Page.at("/cases/" + (casework.sees(officer, made) ? made.number() : number) + "?done=split");
            case Parts.Outcome.Refused(var why) -> page(form, file, why.key(), reader);
        };
    }

    private Grievances.Part said(Form form, Reader reader) {
        var kinds = kinds(reader).stream().map(Part.Choice::value).toList();
        var areas = areas(reader).stream().map(Part.Choice::value).toList();
        var what = form.field("description")
                .required("together.part.what.missing")
                .atMost(PartPage.LONGEST, "together.reason.long")
                .text();
        var kind = form.field("kind")
                .required("together.part.kind.missing")
                .oneOf(kinds, "together.part.kind.missing")
                .text();
        var area = form.field("area").oneOf(areas, "together.part.area.wrong").text();
        return new Grievances.Part(kind, area.isEmpty() ? null : area, what);
    }

    /// Ticked ones and typed ones, each once.
    private List<String> receipts(Form form, CaseFile file) {
        var typed = form.value("more").toUpperCase(java.util.Locale.ROOT).split("[\\s,;，；]+");
        var receipts = Stream.concat(form.values("who").stream(), Stream.of(typed))
                .filter(receipt -> !receipt.isBlank())
                .distinct()
                .limit(MOST)
                .toList();
        var strangers = parts.strangers(file, receipts);
        if (!strangers.isEmpty()) form.fault("more", "together.part.strangers", String.join(", ", strangers));
        return receipts;
    }

    private Page page(Form form, CaseFile file, @Nullable String no, Reader reader) {
        var receipts = grievances.receipts(file.id(), false, "", FEW);
        return new PartPage(form, file, kinds(reader), areas(reader), receipts, no);
    }

    private List<Part.Choice> kinds(Reader reader) {
        return matters.tree().leaves().stream()
                .map(kind -> new Part.Choice(kind.key(), reader.t(kind.name())))
                .toList();
    }

    private List<Part.Choice> areas(Reader reader) {
        return places.areas().leaves().stream()
                .map(area -> new Part.Choice(area.key(), reader.t(places.areas().words(area))))
                .toList();
    }

    private CaseFile regrouped(String number, Officer officer) {
        var file = casework.visible(number, officer);
        if (!joinings.mayRegroup(officer, file)) throw new Forbidden("parting case " + number);
        return file;
    }
}
