package org.moothall.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.files.Files;
import org.moothall.follow.SayPage.What;
import org.moothall.journal.Attachments.Whole;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What a reporter does with a case in hand: answer a question, add, rate, send it back, ask for a review, bring new
/// facts, withdraw.
@Controller
class ActPages {

    private static final String SAYS = "{what:add|withdraw|appeal|new-facts}";
    private static final int MOST = 4000;
    private static final List<String> FIXED = List.of("yes", "partly", "no");
    private static final List<String> HANDLING = List.of("1", "2", "3", "4", "5");

    private final Receipts receipts;
    private final Acts acts;
    private final MyCase mine;
    private final Files uploads;

    ActPages(Receipts receipts, Acts acts, MyCase mine, Files uploads) {
        this.receipts = receipts;
        this.uploads = uploads;
        this.acts = acts;
        this.mine = mine;
    }

    @PostMapping("/my/{number}/answer")
    @Guard(Guard.Who.EVERYBODY)
    Page answer(
            @PathVariable String number,
            Form form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Reader reader) {
        var file = receipts.held(number, request).orElse(null);
        if (file == null) return Page.at("/my/" + number);
        var said = form.field("answer")
                .required("follow.answer.missing")
                .atMost(MOST, "follow.long")
                .text();
        var sound = uploads.check(files, Files.MOST, form);
        if (form.wrong() || !acts.say(file, Verb.ANSWER, said, sound, form))
            return mine.page(form, number, file, conflict(form), reader);
        return Page.at("/my/" + number);
    }

    @PostMapping("/my/{number}/rate")
    @Guard(Guard.Who.EVERYBODY)
    Page rate(@PathVariable String number, Form form, HttpServletRequest request, Reader reader) {
        var file = receipts.held(number, request).orElse(null);
        if (file == null) return Page.at("/my/" + number);
        var fixed = form.field("fixed")
                .required("follow.fixed.missing")
                .oneOf(FIXED, "follow.fixed.missing")
                .text();
        var handling = form.field("handling")
                .oneOf(HANDLING, "follow.handling.missing")
                .text();
        var said = form.field("say").atMost(MOST, "follow.long").text();
        boolean back = acts.goesBack(file, fixed);
        if (back && said.isEmpty()) form.fault("say", "follow.say.missing");
        if (form.wrong() || !acts.rate(file, number, fixed, handling, note(fixed, handling, said, back, reader), form))
            return mine.page(form, number, file, conflict(form), reader);
        return Page.at("/my/" + number);
    }

    /// What staff and timeline read; a matter that goes back carries the reason alone.
    private static String note(String fixed, String handling, String said, boolean back, Reader reader) {
        if (back || fixed.isEmpty()) return said;
        var note = reader.t("follow.rated.fixed", reader.t("follow.fixed." + fixed));
        if (!handling.isEmpty())
            note += " " + reader.t("follow.rated.handling", reader.t("follow.handling." + handling));
        return said.isEmpty() ? note : note + "\n" + said;
    }

    @GetMapping("/my/{number}/" + SAYS)
    @Guard(Guard.Who.EVERYBODY)
    Page say(@PathVariable String number, @PathVariable String what, HttpServletRequest request) {
        return say(number, Form.empty(), What.of(what), request);
    }

    @PostMapping("/my/{number}/" + SAYS)
    @Guard(Guard.Who.EVERYBODY)
    Page said(
            @PathVariable String number,
            @PathVariable String what,
            Form form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request) {
        var file = receipts.held(number, request).orElse(null);
        if (file == null) return Page.at("/my/" + number);
        var which = What.of(what);
        var said = form.field("say").atMost(MOST, "follow.long").text();
        if (said.isEmpty() && acts.needsWords(file, which.verb())) form.fault("say", which.missing());
        var sound = uploads.check(files, Files.MOST, form);
        if (form.wrong() || !done(which, file, number, said, sound, form)) return say(number, form, which, request);
        return Page.at("/my/" + number);
    }

    private boolean done(What what, CaseFile file, String receipt, String said, List<Whole> files, Form form) {
        return what == What.WITHDRAW
                ? acts.withdraw(file, receipt, said, form)
                : acts.say(file, receipt, what.verb(), said, files, form);
    }

    private Page say(String number, Form form, What what, HttpServletRequest request) {
        return receipts.held(number, request)
                .filter(file -> form.wrong() || acts.offers(file, what.verb()))
                .<Page>map(file -> new SayPage(
                        form,
                        number,
                        receipts.title(number, file),
                        what,
                        acts.needsWords(file, what.verb()),
                        conflict(form)))
                .orElseGet(() -> Page.at("/my/" + number));
    }

    /// Whether a rule said no, rather than a field being wrong.
    private static boolean conflict(Form form) {
        return form.problem(Acts.RULE).isPresent();
    }
}
