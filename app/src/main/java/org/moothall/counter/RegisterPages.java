package org.moothall.counter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.draft.Answers;
import org.moothall.draft.Draft;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Busy;
import org.moothall.matters.Matter;
import org.moothall.petition.Joint;
import org.moothall.petition.Petitions;
import org.moothall.petition.Petitions.Given;
import org.moothall.suggest.Suggestions;
import org.moothall.suggest.Suggestions.Asked;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/cases/new`.
@Controller
class RegisterPages {

    private static final int MOST = 4000, LINE = 300;

    private final WordsTyped words;
    private final Grievances grievances;
    private final Casework casework;
    private final Directory directory;
    private final Suggestions suggestions;
    private final Petitions petitions;
    private final Clock clock;

    RegisterPages(
            WordsTyped words,
            Grievances grievances,
            Casework casework,
            Directory directory,
            Suggestions suggestions,
            Petitions petitions,
            Clock clock) {
        this.words = words;
        this.grievances = grievances;
        this.casework = casework;
        this.directory = directory;
        this.suggestions = suggestions;
        this.petitions = petitions;
        this.clock = clock;
    }

    @GetMapping("/cases/new")
    @Guard(Guard.Who.COUNTER)
    Page ask(Reader reader) {
        var form =
                Form.filled(Map.of("submission", UUID.randomUUID().toString(), "channel", "TELEPHONE", "same", "none"));
        return words.page(form, words.look(form, reader), reader);
    }

    @PostMapping("/cases/new")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.REGISTER)
    Page register(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var looked = words.look(form, reader);
        var kind = looked.kind();
        var where = looked.where();
        if (form.value("do").equals("look")) return words.page(form, looked, reader);
        if (kind == null) form.fault("kind", "counter.kind.missing");
        if (where == null) form.fault("place", "counter.place.missing");
        form.field("description").required("counter.description.missing").atMost(MOST, "counter.long");
        for (var line : List.of("help", "name", "phone", "email", "behalf"))
            form.field(line).atMost(LINE, "counter.long");
        if (form.chosen("call", "yes")) form.field("phone").required("counter.call.missing");
        var answers = kind == null ? Map.<String, List<String>>of() : Answers.read(form, kind, reader);
        var group = joins(form) ? null : Joint.read(form, petitions.limit(), reader);
        if (kind == null || where == null || form.wrong()) return words.page(form, looked, reader);
        try {
            var receipt = filed(form, kind, where, answers, reader, officer);
            var others = group == null
                    ? List.<Given>of()
                    : petitions.file(receipt, group, submission(form), reader.language());
            suggestions.chosen(Asked.REGISTER, form.value("description"), kind.key());
            return receipt(receipt, others, joins(form));
        } catch (Busy busy) {
            form.fault("description", "counter.busy");
            return words.page(form, looked, reader);
        }
    }

    private static boolean joins(Form form) {
        return !form.value("same").isEmpty() && !form.value("same").equals("none");
    }

    private Receipt filed(
            Form form,
            Matter kind,
            Draft.Where where,
            Map<String, List<String>> answers,
            Reader reader,
            Officer officer) {
        var submission = submission(form);
        var who = new Reporter(
                form.value("name"),
                form.value("phone"),
                form.value("email"),
                form.value("behalf"),
                form.chosen("call", "yes"));
        if (joins(form)) return grievances.join(form.value("same"), who, reader.language(), submission);
        var channel = form.chosen("channel", "COUNTER") ? Filing.Channel.COUNTER : Filing.Channel.TELEPHONE;
        return grievances.file(new Filing(
                submission,
                channel,
                kind.key(),
                where.area(),
                where.spot(),
                where.help(),
                form.value("description"),
                answers,
                List.of(),
                who,
                reader.language(),
                clock.instant(),
                new Actor.Staff(officer)));
    }

    private static UUID submission(Form form) {
        return UUID.nameUUIDFromBytes(form.value("submission").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Page receipt(Receipt receipt, List<Given> others, boolean joined) {
        return new RegisteredPage(
                receipt.number(),
                receipt.number().replace("-", " – ").replaceAll("(\\d)(?=\\d)", "$1 "),
                receipt.phrase(),
                directory.offices().require(receipt.office()).name(),
                receipt.promise(),
                casework.why(receipt.caseId()),
                joined,
                others,
                petitions.joining(receipt.caseId(), receipt.number(), receipt.number()));
    }
}
