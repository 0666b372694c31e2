package org.moothall.conference;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.conference.Conference.Invited.Answer;
import org.moothall.conference.Conferences.Whole;
import org.moothall.conference.Convening.Conclusion;
import org.moothall.conference.Convening.Minutes;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.disclosure.CaseReads;
import org.moothall.kernel.Forbidden;
import org.moothall.procedure.Verb;
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
import org.springframework.web.bind.annotation.RequestParam;

/// `/conferences`: the list, calling one, and one with its answers, minutes and conclusions.
@Controller
class ConferencePages {

    static final String PATH = "/conferences";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_WORDS = 2_000;

    private final Conferences conferences;
    private final Convening convening;
    private final Casework casework;
    private final Directory directory;
    private final CaseReads reads;

    ConferencePages(
            Conferences conferences, Convening convening, Casework casework, Directory directory, CaseReads reads) {
        this.reads = reads;
        this.conferences = conferences;
        this.convening = convening;
        this.casework = casework;
        this.directory = directory;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page list(@AuthenticationPrincipal Officer officer) {
        return ConferencesPage.of(conferences.lines(officer), directory.offices());
    }

    @GetMapping(PATH + "/export")
    @Guard(Guard.Who.STAFF)
    void export(Reader reader, @AuthenticationPrincipal Officer officer, HttpServletResponse response)
            throws IOException {
        var page = ConferencesPage.of(conferences.lines(officer), directory.offices());
        ConferencesPage.SHEET.write(response, reader, page.rows(), row -> row.cells(reader));
    }

    @GetMapping(PATH + "/new")
    @Guard(Guard.Who.STAFF)
    Page blank(
            @RequestParam(name = "case", defaultValue = "") String number,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var form = Form.filled(Map.of("cases", number));
        var cases = number.isEmpty() ? List.<CaseFile>of() : new CallForm(form, reader, casework, officer).cases();
        var subject = cases.isEmpty() ? "" : cases.getFirst().title();
        return page(cases, form.wrong() ? form : form.filling(Map.of("subject", subject)), officer);
    }

    private CallPage page(List<CaseFile> cases, Form form, Officer officer) {
        var grounds = cases.stream().map(casework::ground).toList();
        return new CallPage(
                cases,
                grounds.stream().map(ground -> ground.recusal()).toList(),
                grounds.stream().flatMap(ground -> ground.helpers().stream()).collect(Collectors.toSet()),
                officer,
                directory.offices(),
                form);
    }

    @PostMapping(PATH + "/new")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.CALL_CONFERENCE)
    Page call(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var read = new CallForm(form, reader, casework, officer);
        var cases = read.cases();
        var page = page(cases, form, officer);
        var call = read.call(cases);
        for (var office : call.offices()) {
            if (directory.offices().find(office).isEmpty()) form.fault("office", "conference.wrong.office");
            page.bar(office).ifPresent(bar -> form.fault("office", "conference.wrong.kept", reader.t(bar.why())));
        }
        if (form.wrong()) return page;
        return Page.at(PATH + "/" + convening.call(call, officer).number());
    }

    @GetMapping(PATH + "/{number}")
    @Guard(Guard.Who.STAFF)
    Page show(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        var whole = conferences.visible(number, officer);
        for (var file : whole.cases()) if (casework.sees(officer, file)) reads.notePart(file, new Actor.Staff(officer));
        return page(whole, officer, "", Form.empty(), null, false);
    }

    private ConferencePage page(
            Whole whole, Officer officer, String sent, Form form, Decision.@Nullable Refused refused, boolean changed) {
        var seen = whole.cases().stream().filter(file -> casework.sees(officer, file));
        return new ConferencePage(
                whole,
                seen.map(CaseFile::number).collect(Collectors.toSet()),
                whole.cases().stream().anyMatch(file -> moves(file, officer)),
                officer,
                directory.offices(),
                sent,
                form,
                refused,
                changed);
    }

    private boolean moves(CaseFile file, Officer officer) {
        var offered = file.offered(new Actor.Staff(officer), casework.ground(file));
        return offered.contains(Verb.ASSIGN) || offered.contains(Verb.HAND_OVER);
    }

    @PostMapping(PATH + "/{number}/answer")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.ANSWER_CONFERENCE)
    Page answer(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = conferences.visible(number, officer);
        var page =
                page(whole, officer, "answer", form, null, !whole.conference().called());
        if (page.changed()) return page;
        if (!page.answers()) throw new Forbidden("answering for " + number);
        var answer = form.field("answer")
                .required("conference.wrong.answer")
                .oneOf(List.of("COMES", "SENDS_WORD"), "conference.wrong.answer")
                .text();
        var words = form.field("words").atMost(LONGEST_WORDS, "conference.wrong.long");
        if (answer.equals("SENDS_WORD")) words.required("conference.wrong.words");
        if (form.wrong()) return page;
        convening.answer(whole, officer, Answer.valueOf(answer), words.text());
        return Page.at(page.address());
    }

    /// Saves the draft, or closes it.
    @PostMapping(PATH + "/{number}/minutes")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_CONFERENCE)
    Page minutes(@PathVariable String number, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        var closed = form.value("do").equals("close");
        var page = page(whole, officer, "minutes", form, null, false);
        var text = form.field("minutes").atMost(LONGEST, "conference.wrong.long");
        form.field("present").oneOf(page.present(), "conference.wrong.office");
        if (closed) closing(whole, text, form, reader);
        if (form.wrong()) return page;
        var minutes = new Minutes(text.text(), form.values("present"), form.version(), closed);
        if (!convening.write(whole, officer, minutes))
            return page(conferences.visible(number, officer), officer, "minutes", form, null, true);
        return Page.at(page.address() + (closed ? "#conclusions" : "#minutes"));
    }

    private static void closing(Whole whole, Form.Field text, Form form, Reader reader) {
        text.required("conference.wrong.minutes");
        if (form.values("present").isEmpty()) form.fault("present", "conference.wrong.present");
        if (whole.conference().starts().isAfter(reader.now())) form.fault("minutes", "conference.wrong.early");
    }

    /// A conclusion, as an act on its case at once.
    @PostMapping(PATH + "/{number}/tasks")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_CONFERENCE)
    @Transactional
    Page conclude(@PathVariable String number, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        if (!whole.conference().held()) throw new Forbidden("concluding " + number + " before it is held");
        var page = page(
                whole, officer, "task", form, null, form.seen() != whole.tasks().size());
        var conclusion = conclusion(whole, form, reader);
        if (form.wrong() || page.changed()) return page;
        return switch (convening.conclude(whole, officer, conclusion)) {
            case Decision.Taken taken -> Page.at(page.address() + "#conclusions");
            case Decision.Refused refused -> undone(page(whole, officer, "task", form, refused, false));
            case Decision.Changed changed -> undone(page(whole, officer, "task", form, null, true));
        };
    }

    private static Page undone(Page page) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return page;
    }

    private Conclusion conclusion(Whole whole, Form form, Reader reader) {
        var numbers = whole.cases().stream().map(CaseFile::number).toList();
        var number = numbers.size() == 1
                ? numbers.getFirst()
                : form.field("case").required("conference.wrong.which").text();
        var file = whole.cases().stream()
                .filter(one -> one.number().equals(number))
                .findFirst();
        if (file.isEmpty()) form.fault("case", "conference.wrong.which");
        var office = form.field("office").required("conference.wrong.office").text();
        var words = form.field("task")
                .required("conference.wrong.task")
                .atMost(LONGEST_WORDS, "conference.wrong.long")
                .text();
        var due = form.field("due").end(reader.city().zone(), "conference.wrong.due");
        if (due.isEmpty()) form.fault("due", "conference.wrong.due");
        return new Conclusion(
                file.orElse(whole.cases().getFirst()),
                office,
                words,
                due.orElse(reader.now()),
                form.chosen("what", "assign"));
    }

    @PostMapping(PATH + "/{number}/cancel")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_CONFERENCE)
    Page cancel(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        var page = page(whole, officer, "cancel", form, null, false);
        var reason = form.field("reason")
                .required("conference.wrong.reason")
                .atMost(LONGEST_WORDS, "conference.wrong.long")
                .text();
        if (form.wrong()) return page;
        return convening.cancel(whole, officer, reason)
                ? Page.at(page.address())
                : page(conferences.visible(number, officer), officer, "cancel", form, null, true);
    }

    private Whole running(String number, Officer officer) {
        var whole = conferences.visible(number, officer);
        Deed.RUN_CONFERENCE.demand(officer, whole.conference().office());
        return whole;
    }
}
