package org.moothall.amend;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedures;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.worklist.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/city/procedures/NAME/amend`: a draft of the next version, kept, checked and published.
@Controller
class AmendPages {

    private static final int LONGEST = 200_000;

    private final Amendments amendments;
    private final AmendDrafts drafts;
    private final Procedures procedures;
    private final Directory directory;
    private final Worklist worklist;
    private final Clock clock;

    AmendPages(
            Amendments amendments,
            AmendDrafts drafts,
            Procedures procedures,
            Directory directory,
            Worklist worklist,
            Clock clock) {
        this.amendments = amendments;
        this.drafts = drafts;
        this.procedures = procedures;
        this.directory = directory;
        this.worklist = worklist;
        this.clock = clock;
    }

    @GetMapping("/city/procedures/{name}/amend")
    @Guard(Guard.Who.ADMINISTRATOR)
    Page draft(@PathVariable String name) {
        var current = procedures.current(name);
        var kept = drafts.find(name);
        var text = kept.map(Draft::text).orElseGet(() -> amendments.draft(name));
        var after = kept.map(Draft::after).orElse(current.version());
        var state = new State(kept.map(this::kept).orElse(null), null);
        return blank(Form.filled(Map.of("text", text, "after", "" + after)), current, state);
    }

    /// Keeps the draft without looking it through: work may go on tomorrow.
    @PostMapping("/city/procedures/{name}/draft")
    @Guard(Guard.Who.ADMINISTRATOR)
    @Asks(Deed.CHANGE_PROCEDURE)
    Page keep(@PathVariable String name, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var current = procedures.current(name);
        var state = kept(name, form, current, reader, officer);
        return form.wrong() || overtaken(form, current) || state.theirs() != null
                ? blank(form, current, state)
                : Page.at("/city/procedures/" + name + "/amend");
    }

    @PostMapping("/city/procedures/{name}/discard")
    @Guard(Guard.Who.ADMINISTRATOR)
    @Asks(Deed.CHANGE_PROCEDURE)
    Page discard(@PathVariable String name, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var draft = drafts.find(name);
        var seen = seen(form);
        if (draft.isEmpty() || seen != null && drafts.discard(draft.get(), seen, officer))
            return Page.at("/city/procedures#" + name);
        var current = procedures.current(name);
        return blank(form, current, theirs(form, current, reader));
    }

    @PostMapping("/city/procedures/{name}/amend")
    @Guard(Guard.Who.ADMINISTRATOR)
    @Asks(Deed.CHANGE_PROCEDURE)
    Page check(@PathVariable String name, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var current = procedures.current(name);
        return checked(form, current, kept(name, form, current, reader, officer), List.of(), reader);
    }

    @PostMapping("/city/procedures/{name}/publish")
    @Guard(Guard.Who.ADMINISTRATOR)
    @Asks(Deed.CHANGE_PROCEDURE)
    Page publish(@PathVariable String name, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var current = procedures.current(name);
        var why = form.field("why").required("amend.why.missing").text();
        var state = kept(name, form, current, reader, officer);
        var kept = state.kept();
        var checked = amendments.check(name, form.value("text"), current.version());
        var item = checked.item();
        if (form.wrong() || state.theirs() != null || kept == null || !checked.sound() || item == null)
            return checked(form, current, state, List.of(), reader);
        var refusals = amendments.publish(item, kept.draft(), officer, why, clock.instant());
        if (refusals.isEmpty()) return checked(form, procedures.current(name), state, List.of(), reader);
        return refusals.get().isEmpty()
                ? Page.at("/city/procedures#" + name)
                : checked(form, current, state, refusals.get(), reader);
    }

    /// The draft as it is kept once a form has come in, and what somebody else has kept since it was opened.
    private record State(AmendPage.@Nullable Kept kept, AmendPage.@Nullable Theirs theirs) {}

    /// Keeps what was typed, unless somebody else has kept another text since: then it changes nothing. What was begun
    /// from a version no longer in use is not kept.
    private State kept(String name, Form form, Procedure current, Reader reader, Officer officer) {
        var text = form.field("text")
                .required("amend.text.missing")
                .atMost(LONGEST, "amend.text.long")
                .text();
        if (form.problem("text").isPresent() || overtaken(form, current)) return new State(kept(current), null);
        return drafts.keep(name, text, current.version(), seen(form), officer)
                .map(mine -> new State(kept(mine), null))
                .orElseGet(() -> theirs(form, current, reader));
    }

    private static @Nullable UUID seen(Form form) {
        var written = form.value("revision");
        return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(written) : null;
    }

    private State theirs(Form form, Procedure current, Reader reader) {
        return drafts.find(current.procedure())
                .map(draft -> new AmendPage.Theirs(kept(draft), changed(form, draft, current, reader)))
                .map(theirs -> new State(theirs.kept(), theirs))
                .orElse(new State(null, null));
    }

    /// From the reader's own text to the other one.
    private List<String> changed(Form form, Draft draft, Procedure current, Reader reader) {
        var mine = amendments
                .check(current.procedure(), form.value("text"), current.version())
                .procedure();
        var theirs = amendments
                .check(current.procedure(), draft.text(), current.version())
                .procedure();
        return mine == null || theirs == null ? List.of() : new Differences(reader, mine, theirs).sentences();
    }

    private AmendPage.Kept kept(Draft draft) {
        var author = directory.offices().person(draft.author()).map(Person::name);
        return new AmendPage.Kept(draft, author.orElse(new Text(draft.author(), draft.author())));
    }

    private AmendPage.@Nullable Kept kept(Procedure current) {
        return drafts.find(current.procedure()).map(this::kept).orElse(null);
    }

    private static boolean overtaken(Form form, Procedure current) {
        return !form.value("after").equals("" + current.version());
    }

    private static AmendPage blank(Form form, Procedure current, State state) {
        return new AmendPage(
                form,
                current,
                state.kept(),
                state.theirs(),
                false,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                overtaken(form, current));
    }

    private AmendPage checked(Form form, Procedure current, State state, List<String> refusals, Reader reader) {
        var checked = amendments.check(current.procedure(), form.value("text"), current.version());
        var differences = Optional.ofNullable(checked.procedure())
                .filter(procedure -> checked.sound())
                .map(procedure -> new Differences(reader, current, procedure).sentences());
        var overtaken = overtaken(form, current);
        return new AmendPage(
                form,
                current,
                state.kept(),
                state.theirs(),
                true,
                overtaken ? List.of() : checked.faults(),
                refusals,
                differences.orElse(List.of()),
                worklist.running(current.procedure()),
                overtaken);
    }
}
