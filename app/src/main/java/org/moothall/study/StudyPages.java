package org.moothall.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Text;
import org.moothall.study.Studies.Whole;
import org.moothall.warning.Warning;
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

/// `/studies`: the list, calling one, and one as it stands.
@Controller
class StudyPages {

    static final String PATH = "/studies";

    private static final int LINE = 300, MOST_WARNINGS = 20;

    private final Studies studies;
    private final Studying studying;
    private final Warnings warnings;
    private final Directory directory;

    StudyPages(Studies studies, Studying studying, Warnings warnings, Directory directory) {
        this.studies = studies;
        this.studying = studying;
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
    Page blank(
            @RequestParam(name = "warning", defaultValue = "") String number,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
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
                + studying.call(subject(subject.text(), numbers), numbers, form.values("office"), officer)
                        .number());
    }

    /// A warning's words that were left as they are stand in both languages; what was typed, as it was.
    private Text subject(String typed, List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> warnings.find(number).stream())
                .map(Warning::what)
                .filter(what -> typed.equals(what.en()) || typed.equals(what.zh()))
                .findFirst()
                .orElse(new Text(typed, typed));
    }

    private static List<String> numbers(String typed) {
        return Arrays.stream(typed.split("[\\s,，、;；]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    void known(Form form, String field) {
        for (var key : form.values(field))
            if (directory.offices().find(key).isEmpty()) form.fault(field, "study.wrong.office");
    }

    @GetMapping(PATH + "/{number}")
    @Guard(Guard.Who.STAFF)
    Page show(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        return page(studies.visible(number, officer), officer, "", Form.empty(), false);
    }

    /// @param sent    see [StudyPage]
    /// @param changed see [StudyPage]
    StudyPage page(Whole whole, Officer officer, String sent, Form form, boolean changed) {
        var about = whole.study().warnings().stream()
                .flatMap(number -> warnings.find(number).stream())
                .toList();
        return new StudyPage(whole, about, officer, directory.offices(), sent, form, changed);
    }
}
