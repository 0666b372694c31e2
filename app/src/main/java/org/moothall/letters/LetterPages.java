package org.moothall.letters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances.Held;
import org.moothall.kernel.NotFound;
import org.moothall.letters.SheetPage.No;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/cases/{number}/letters`: writing, looking, signing off, issuing, and what came of it.
@Controller
class LetterPages {

    /// The button that puts an office's contribution into the letter.
    private static final String TAKE = "take-";

    private final Writing writing;
    private final Fitting fitting;
    private final Letters letters;
    private final Casework casework;
    private final Directory directory;

    LetterPages(Writing writing, Fitting fitting, Letters letters, Casework casework, Directory directory) {
        this.writing = writing;
        this.fitting = fitting;
        this.letters = letters;
        this.casework = casework;
        this.directory = directory;
    }

    @PostMapping("/cases/{number}/letters")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.WRITE_LETTER)
    Page begin(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        return Page.at(address(file, writing.begin(file, officer, form.value("template"))));
    }

    @GetMapping("/cases/{number}/letters/{id}")
    @Guard(Guard.Who.STAFF)
    Page form(
            @PathVariable String number,
            @PathVariable UUID id,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        var letter = letters.require(file, id);
        if (letter.state() == Letter.State.ISSUED || !writing.writes(file, officer))
            return Page.at(address(file, letter) + "/preview");
        var form = LetterForm.filled(letter, reader.city().zone());
        return page(file, letter, form, officer, letter.claims().size(), false);
    }

    private LetterPage page(CaseFile file, Letter letter, Form form, Officer officer, int points, boolean changed) {
        return new LetterPage(
                file,
                letter,
                fitting.template(letter),
                writing.joint(file, letter, officer),
                writing.report(file).orElse(null),
                writing.receipts(file).stream().map(Held::number).toList(),
                fitting.extension(file).orElse(null),
                form,
                points,
                changed);
    }

    /// Saves what was typed, then does what the button says.
    @PostMapping("/cases/{number}/letters/{id}")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.WRITE_LETTER)
    Page write(
            @PathVariable String number,
            @PathVariable UUID id,
            Form form,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        casework.demand(officer, Deed.WRITE_LETTER, file);
        var before = letters.require(file, id);
        var receipts = writing.receipts(file).stream().map(Held::number).toList();
        var read = new LetterForm(
                form, fitting.template(before), receipts, reader.city().zone());
        var typed = read.typed(before, officer.person());
        if (form.wrong())
            return page(file, before, form, officer, typed.claims().size(), false);
        var button = form.value("do");
        if (!writing.keep(next(typed, button, file, officer)))
            return page(file, before, form, officer, typed.claims().size(), true);
        if (!button.equals("preview"))
            return Page.at(address(file, before)
                    + (button.equals("add") || taken(button)
                            ? "#claim-" + typed.claims().size()
                            : ""));
        read.complete(typed);
        var saved = letters.require(file, id);
        return form.wrong()
                ? page(file, saved, form, officer, typed.claims().size(), false)
                : Page.at(address(file, saved) + "/preview");
    }

    private Letter next(Letter typed, String button, CaseFile file, Officer officer) {
        if (button.equals("add")) return typed.oneMore();
        return taken(button)
                ? writing.taken(typed, file, officer, button.substring(TAKE.length()))
                : typed.without(LetterForm.removed(button));
    }

    private static boolean taken(String button) {
        return button.startsWith(TAKE);
    }

    @GetMapping("/cases/{number}/letters/{id}/preview")
    @Guard(Guard.Who.STAFF)
    Page preview(
            @PathVariable String number,
            @PathVariable UUID id,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        return sheet(file, letters.require(file, id), Form.empty(), null, officer, reader);
    }

    private SheetPage sheet(
            CaseFile file, Letter letter, Form form, @Nullable No refused, Officer officer, Reader reader) {
        var issued = letter.state() == Letter.State.ISSUED;
        return new SheetPage(
                file,
                letters.served(letter),
                issued ? null : writing.preview(letter, file),
                !issued || letters.plain(letter),
                letters.named(file, letter, officer),
                writing.writes(file, officer),
                writing.signs(file, letter, officer),
                !issued && fitting.needsSecond(file, fitting.template(letter), officer),
                writing.joint(file, letter, officer),
                directory.offices(),
                reader.city().zone(),
                writing.mails(letter),
                form,
                refused);
    }

    @PostMapping("/cases/{number}/letters/{id}/{step}")
    @Guard(Guard.Who.STAFF)
    @Asks({Deed.WRITE_LETTER, Deed.SIGN_LETTER})
    @Transactional
    Page act(
            @PathVariable String number,
            @PathVariable UUID id,
            @PathVariable String step,
            Form form,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        if (!writing.writes(file, officer)) casework.demand(officer, Deed.SIGN_LETTER, file);
        var letter = letters.require(file, id).seen(form.version());
        var refused = writing.may(step, file, letter, officer)
                ? done(step, file, letter, form, officer, reader)
                : Optional.of(writing.keptAway(file, letter, officer));
        if (refused.isEmpty() && !form.wrong()) return Page.at(address(file, letter) + "/preview");
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return sheet(file, letters.require(file, id), form, refused.orElse(null), officer, reader);
    }

    private Optional<No> done(String step, CaseFile file, Letter letter, Form form, Officer officer, Reader reader) {
        return switch (step) {
            case "submit" -> incomplete(letter, reader).or(() -> writing.submit(letter, officer));
            case "sign" -> writing.sign(file, letter, officer);
            case "return" -> giveBack(file, letter, form, officer);
            case "issue" -> incomplete(letter, reader).or(() -> issue(file, letter, form, officer));
            case "service" -> serve(letter, form, officer);
            default -> throw new NotFound("step " + step + " of a letter");
        };
    }

    private Optional<No> incomplete(Letter letter, Reader reader) {
        if (letter.state() == Letter.State.ISSUED) return No.of("not-now");
        return LetterForm.complete(
                        letter, fitting.template(letter), reader.city().zone())
                ? Optional.empty()
                : No.of("incomplete");
    }

    private Optional<No> giveBack(CaseFile file, Letter letter, Form form, Officer officer) {
        var why = form.field("why")
                .required("letters.wrong.why")
                .atMost(LetterForm.LONGEST, "letters.wrong.long")
                .text();
        return form.wrong() ? Optional.empty() : writing.giveBack(file, letter, officer, why);
    }

    private Optional<No> issue(CaseFile file, Letter letter, Form form, Officer officer) {
        var way = form.field("way")
                .required("letters.wrong.way")
                .oneOf(List.of("PORTAL", "EMAIL", "POST"), "letters.wrong.way")
                .text();
        if (way.equals("EMAIL") && writing.mails(letter).many() == 0) form.fault("way", "letters.wrong.no-address");
        var without = writing.without(file, letter, form, officer);
        return form.wrong()
                ? Optional.empty()
                : writing.issue(
                        file,
                        letter,
                        officer,
                        form.seen(),
                        without,
                        way.equals("PORTAL") ? null : Service.Way.valueOf(way));
    }

    private Optional<No> serve(Letter letter, Form form, Officer officer) {
        if (letter.state() != Letter.State.ISSUED) return No.of("not-now");
        var allowed = Service.recordable(letters.served(letter).now()).toList();
        var what = form.field("what")
                .required("letters.wrong.what")
                .oneOf(allowed, "letters.wrong.what")
                .text();
        var day = form.field("day").date("letters.wrong.day");
        if (day.isEmpty() || day.get().isAfter(letters.today())) form.fault("day", "letters.wrong.day");
        var unserved = what.endsWith(".NOT_SERVED");
        var reason = form.field("reason").atMost(500, "letters.wrong.long").text();
        if (unserved && reason.isEmpty()) form.fault("reason", "letters.wrong.reason");
        if (form.wrong()) return Optional.empty();
        var parts = what.split("\\.");
        letters.serve(
                letter,
                letters.served(letter).alone(Service.Way.valueOf(parts[0])),
                Service.Way.valueOf(parts[0]),
                Service.Step.valueOf(parts[1]),
                day.orElseThrow(),
                unserved ? reason : "",
                new Actor.Staff(officer));
        return Optional.empty();
    }

    private static String address(CaseFile file, Letter letter) {
        return "/cases/" + file.number() + "/letters/" + letter.id();
    }
}
