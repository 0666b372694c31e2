package org.moothall.study;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.NotFound;
import org.moothall.study.Studies.Whole;
import org.moothall.study.Study.Holds;
import org.moothall.study.Study.Speaks;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is done on a study's page.
@Controller
class StudyActPages {

    private static final int WORDS = 2_000, MINUTES = 20_000;

    private final Studies studies;
    private final Studying studying;
    private final StudyPages pages;

    StudyActPages(Studies studies, Studying studying, StudyPages pages) {
        this.studies = studies;
        this.studying = studying;
        this.pages = pages;
    }

    @PostMapping(StudyPages.PATH + "/{number}/hypotheses")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.JOIN_STUDY)
    Page suppose(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = studies.visible(number, officer);
        var page = pages.page(whole, officer, "hypothesis", form, !whole.study().open());
        var words = words(form, "hypothesis");
        if (form.wrong() || page.changed()) return page;
        studying.suppose(whole, words, officer);
        return Page.at(page.address() + "#hypotheses");
    }

    private static String words(Form form, String field) {
        return form.field(field)
                .required("study.wrong.words")
                .atMost(WORDS, "study.wrong.long")
                .text();
    }

    /// Of the whole, or for or against one hypothesis.
    @PostMapping(StudyPages.PATH + "/{number}/voices")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.JOIN_STUDY)
    Page say(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = studies.visible(number, officer);
        var page = pages.page(whole, officer, "say", form, !whole.study().open());
        var of = form.value("of");
        var words = words(form, "words");
        var ways = of.isEmpty() ? List.of("SAYS") : List.of("FOR", "AGAINST");
        var speaks = form.field("speaks")
                .required("study.wrong.speaks")
                .oneOf(ways, of.isEmpty() ? "study.wrong.of" : "study.wrong.speaks")
                .text();
        if (form.wrong() || page.changed()) return page;
        studying.say(whole, of.isEmpty() ? null : hypothesis(whole, of), Speaks.valueOf(speaks), words, officer);
        return Page.at(page.address() + "#said");
    }

    private static UUID hypothesis(Whole whole, String id) {
        return whole.hypotheses().stream()
                .map(Study.Hypothesis::id)
                .filter(one -> one.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("hypothesis " + id));
    }

    @PostMapping(StudyPages.PATH + "/{number}/judgements")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_STUDY)
    Page judge(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        var hypothesis = hypothesis(whole, form.value("of"));
        var holds = form.field("holds")
                .required("study.wrong.holds")
                .oneOf(Arrays.stream(Holds.values()).map(Holds::name).toList(), "study.wrong.holds")
                .text();
        var page = pages.page(whole, officer, "", form, !whole.study().open());
        if (form.wrong() || page.changed()) return page;
        studying.judge(whole, hypothesis, Holds.valueOf(holds), officer);
        return Page.at(page.address() + "#hypotheses");
    }

    /// Saves the draft, or closes it.
    @PostMapping(StudyPages.PATH + "/{number}/minutes")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_STUDY)
    Page minutes(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        var closed = form.value("do").equals("close");
        var text = form.field("minutes").atMost(MINUTES, "study.wrong.long");
        if (closed) text.required("study.wrong.minutes");
        if (form.wrong()) return pages.page(whole, officer, "minutes", form, false);
        if (!studying.write(whole, text.text(), form.version(), closed, officer))
            return pages.page(studies.visible(number, officer), officer, "minutes", form, true);
        return Page.at(StudyPages.PATH + "/" + number + (closed ? "#steps" : "#minutes"));
    }

    @PostMapping(StudyPages.PATH + "/{number}/steps")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_STUDY)
    Page task(@PathVariable String number, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        form.field("tasked").required("study.wrong.office");
        pages.known(form, "tasked");
        var words = words(form, "step");
        var due = due(form, reader);
        if (form.wrong()) return pages.page(whole, officer, "step", form, false);
        studying.task(whole, form.value("tasked"), words, due, officer);
        return Page.at(StudyPages.PATH + "/" + number + "#steps");
    }

    private static Instant due(Form form, Reader reader) {
        var due = form.field("due").end(reader.city().zone(), "study.wrong.due").orElse(Instant.EPOCH);
        if (!due.isAfter(reader.now())) form.fault("due", "study.wrong.due");
        return due;
    }

    @PostMapping(StudyPages.PATH + "/{number}/steps/done")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.JOIN_STUDY)
    Page done(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = studies.visible(number, officer);
        var step = whole.steps().stream()
                .filter(one -> one.id().toString().equals(form.value("which")))
                .findFirst();
        if (step.isEmpty()) form.fault("which", "study.wrong.which");
        var words = words(form, "done");
        if (form.wrong() || step.isEmpty()) return pages.page(whole, officer, "done", form, false);
        return studying.done(whole, step.get(), words, officer)
                ? Page.at(StudyPages.PATH + "/" + number + "#steps")
                : pages.page(studies.visible(number, officer), officer, "done", form, true);
    }

    private Whole running(String number, Officer officer) {
        var whole = studies.visible(number, officer);
        Deed.RUN_STUDY.demand(officer, whole.study().office());
        return whole;
    }
}
