package org.moothall.study;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.NotFound;
import org.moothall.study.Studies.Whole;
import org.moothall.study.Study.Holds;
import org.moothall.study.Study.Speaks;
import org.moothall.warning.Warnings;
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

/// `/studies`: the list, calling one, and one with its hypotheses, minutes and steps.
@Controller
class StudyPages {

    static final String PATH = "/studies";

    private static final int LINE = 300, WORDS = 2_000, MINUTES = 20_000, MOST_WARNINGS = 20;

    private final Studies studies;
    private final Warnings warnings;
    private final Directory directory;

    StudyPages(Studies studies, Warnings warnings, Directory directory) {
        this.studies = studies;
        this.warnings = warnings;
        this.directory = directory;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page list(@AuthenticationPrincipal Officer officer) {
        var calls = Deed.RUN_STUDY.by(officer, officer.office().key());
        return new StudiesPage(studies.lines(officer), directory.offices(), calls);
    }

    @GetMapping(PATH + "/new")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_STUDY)
    Page blank(
            @RequestParam(name = "warning", defaultValue = "") String number,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        Deed.RUN_STUDY.demand(officer, officer.office().key());
        var subject = warnings.find(number).map(one -> reader.t(one.what())).orElse("");
        return page(Form.filled(Map.of("warnings", number, "subject", subject)), officer);
    }

    private CallPage page(Form form, Officer officer) {
        return new CallPage(officer.office().key(), directory.offices(), form);
    }

    @PostMapping(PATH + "/new")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_STUDY)
    Page call(Form form, @AuthenticationPrincipal Officer officer) {
        var subject = form.field("subject").required("study.wrong.subject").atMost(LINE, "study.wrong.long");
        var numbers = numbers(form.value("warnings"));
        if (numbers.size() > MOST_WARNINGS) form.fault("warnings", "study.wrong.many", MOST_WARNINGS);
        else
            for (var number : numbers)
                if (warnings.find(number).isEmpty()) form.fault("warnings", "study.wrong.warning", number);
        if (form.values("office").isEmpty()) form.fault("office", "study.wrong.offices");
        known(form, "office");
        if (form.wrong()) return page(form, officer);
        return Page.at(PATH + "/"
                + studies.call(subject.text(), numbers, form.values("office"), officer)
                        .number());
    }

    private static List<String> numbers(String typed) {
        return Arrays.stream(typed.split("[\\s,，、;；]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    private void known(Form form, String field) {
        for (var key : form.values(field))
            if (directory.offices().find(key).isEmpty()) form.fault(field, "study.wrong.office");
    }

    @GetMapping(PATH + "/{number}")
    @Guard(Guard.Who.STAFF)
    Page show(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        return page(studies.visible(number, officer), officer, "", Form.empty(), false);
    }

    private StudyPage page(Whole whole, Officer officer, String sent, Form form, boolean changed) {
        var about = whole.study().warnings().stream()
                .flatMap(number -> warnings.find(number).stream())
                .toList();
        return new StudyPage(whole, about, officer, directory.offices(), sent, form, changed);
    }

    @PostMapping(PATH + "/{number}/hypotheses")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.JOIN_STUDY)
    Page suppose(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = studies.visible(number, officer);
        var page = page(whole, officer, "hypothesis", form, !whole.study().open());
        var words = words(form, "hypothesis");
        if (form.wrong() || page.changed()) return page;
        studies.suppose(whole, words, officer);
        return Page.at(page.address() + "#hypotheses");
    }

    private static String words(Form form, String field) {
        return form.field(field)
                .required("study.wrong.words")
                .atMost(WORDS, "study.wrong.long")
                .text();
    }

    /// Of the whole, or for or against one hypothesis.
    @PostMapping(PATH + "/{number}/voices")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.JOIN_STUDY)
    Page say(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = studies.visible(number, officer);
        var page = page(whole, officer, "say", form, !whole.study().open());
        var of = form.value("of");
        var words = words(form, "words");
        var ways = of.isEmpty() ? List.of("SAYS") : List.of("FOR", "AGAINST");
        var speaks = form.field("speaks")
                .required("study.wrong.speaks")
                .oneOf(ways, of.isEmpty() ? "study.wrong.of" : "study.wrong.speaks")
                .text();
        if (form.wrong() || page.changed()) return page;
        studies.say(whole, of.isEmpty() ? null : hypothesis(whole, of), Speaks.valueOf(speaks), words, officer);
        return Page.at(page.address() + "#said");
    }

    private static UUID hypothesis(Whole whole, String id) {
        return whole.hypotheses().stream()
                .map(Study.Hypothesis::id)
                .filter(one -> one.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("hypothesis " + id));
    }

    @PostMapping(PATH + "/{number}/judgements")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_STUDY)
    Page judge(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        var hypothesis = hypothesis(whole, form.value("of"));
        var holds = form.field("holds")
                .required("study.wrong.holds")
                .oneOf(Arrays.stream(Holds.values()).map(Holds::name).toList(), "study.wrong.holds")
                .text();
        var page = page(whole, officer, "", form, !whole.study().open());
        if (form.wrong() || page.changed()) return page;
        studies.judge(whole, hypothesis, Holds.valueOf(holds), officer);
        return Page.at(page.address() + "#hypotheses");
    }

    /// Saves the draft, or closes it.
    @PostMapping(PATH + "/{number}/minutes")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_STUDY)
    Page minutes(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        var closed = form.value("do").equals("close");
        var text = form.field("minutes").atMost(MINUTES, "study.wrong.long");
        if (closed) text.required("study.wrong.minutes");
        if (form.wrong()) return page(whole, officer, "minutes", form, false);
        if (!studies.write(whole, text.text(), version(form), closed, officer))
            return page(studies.visible(number, officer), officer, "minutes", form, true);
        return Page.at(PATH + "/" + number + (closed ? "#steps" : "#minutes"));
    }

    /// Whoever does not say which minutes they saw saw none.
    private static int version(Form form) {
        return form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : -1;
    }

    @PostMapping(PATH + "/{number}/steps")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.RUN_STUDY)
    Page task(@PathVariable String number, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var whole = running(number, officer);
        form.field("tasked").required("study.wrong.office");
        known(form, "tasked");
        var words = words(form, "step");
        var due = due(form, reader);
        if (form.wrong()) return page(whole, officer, "step", form, false);
        studies.task(whole, form.value("tasked"), words, due, officer);
        return Page.at(PATH + "/" + number + "#steps");
    }

    private static Instant due(Form form, Reader reader) {
        var day = form.field("due").date("study.wrong.due");
        var due = day.map(one -> one.atTime(LocalTime.of(23, 59, 59))
                        .atZone(reader.city().zone())
                        .toInstant())
                .orElse(Instant.EPOCH);
        if (!due.isAfter(reader.now())) form.fault("due", "study.wrong.due");
        return due;
    }

    @PostMapping(PATH + "/{number}/steps/done")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.JOIN_STUDY)
    Page done(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var whole = studies.visible(number, officer);
        var step = whole.steps().stream()
                .filter(one -> one.id().toString().equals(form.value("which")))
                .findFirst();
        if (step.isEmpty()) form.fault("which", "study.wrong.which");
        var words = words(form, "done");
        if (form.wrong() || step.isEmpty()) return page(whole, officer, "done", form, false);
        return studies.done(whole, step.get(), words, officer)
                ? Page.at(PATH + "/" + number + "#steps")
                : page(studies.visible(number, officer), officer, "done", form, true);
    }

    private Whole running(String number, Officer officer) {
        var whole = studies.visible(number, officer);
        Deed.RUN_STUDY.demand(officer, whole.study().office());
        return whole;
    }
}
