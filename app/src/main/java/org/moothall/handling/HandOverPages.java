package org.moothall.handling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.handling.HandOverPage.Outcome;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Ticked cases of a worklist go to one colleague. Each is an act of its own: what a rule refuses for one keeps no
/// other back.
@Controller
class HandOverPages {

    private static final int MOST = 200;
    /// `GR-2026-000123`, and the version that was looked at.
    private static final Pattern TICKED = Pattern.compile("([A-Z]{2}-\\d{4}-\\d{6,12})(?::(\\d{1,9}))?");

    private final Casework casework;
    private final Directory directory;
    private final Clock clock;

    HandOverPages(Casework casework, Directory directory, Clock clock) {
        this.casework = casework;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/work/hand-over")
    @Guard(Guard.Who.STAFF)
    Page choose(Form form, @AuthenticationPrincipal Officer officer) {
        var chosen = List.copyOf(ticked(form, officer).keySet());
        if (chosen.isEmpty()) form.fault("case", "handling.many.none");
        var all = Map.of("case", chosen.stream().map(HandOverPage::ticked).toList());
        return page(chosen, chosen.isEmpty() ? form : Form.showing(all), officer, List.of());
    }

    @PostMapping("/work/hand-over")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.READ_CASE)
    Page send(Form form, @AuthenticationPrincipal Officer officer, Reader reader) {
        var ticked = ticked(form, officer);
        var page = page(List.copyOf(ticked.keySet()), form, officer, List.of());
        if (ticked.isEmpty()) form.fault("case", "handling.many.none");
        var person = form.field("person")
                .oneOf(page.people(), "handling.wrong.person")
                .required("handling.wrong.person")
                .text();
        var note = form.field("note")
                .required("handling.wrong.note", reader.t("handling.field.note.hand-over"))
                .atMost(ActPage.LONGEST, "handling.wrong.long")
                .text();
        if (form.wrong()) return page;
        var outcomes = new ArrayList<Outcome>();
        ticked.forEach((file, seen) ->
                outcomes.add(Outcome.of(file, casework.take(file.id(), handOver(officer, seen, person, note)))));
        return page(page.chosen(), form, officer, List.copyOf(outcomes));
    }

    private Act handOver(Officer officer, int seen, String person, String note) {
        return new Act(
                Verb.HAND_OVER,
                new Actor.Staff(officer),
                seen,
                note,
                null,
                null,
                person,
                true,
                List.of(),
                clock.instant());
    }

    private HandOverPage page(List<CaseFile> chosen, Form form, Officer officer, List<Outcome> outcomes) {
        return new HandOverPage(officer.office(), directory.offices(), chosen, form, outcomes);
    }

    /// The ticked cases that the officer may see, each with the version that was looked at.
    private Map<CaseFile, Integer> ticked(Form form, Officer officer) {
        var ticked = new LinkedHashMap<CaseFile, Integer>();
        form.values("case").stream().limit(MOST).forEach(one -> {
            var parts = TICKED.matcher(one);
            if (parts.matches())
                casework.find(parts.group(1))
                        .filter(file -> casework.sees(officer, file))
                        .ifPresent(file -> ticked.put(file, seen(parts.group(2), file)));
        });
        return ticked;
    }

    /// Who comes from the worklist has seen the case as it stands.
    private static int seen(@Nullable String written, CaseFile file) {
        return written == null ? file.version() : Integer.parseInt(written);
    }
}
