package org.moothall.amend;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.moothall.amend.Amendments.Checked;
import org.moothall.directory.Officer;
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

/// `/city/procedures/NAME/amend`: a draft of the next version, checked and published.
@Controller
class AmendPages {

    private static final int LONGEST = 200_000;

    private final Amendments amendments;
    private final Procedures procedures;
    private final Worklist worklist;
    private final Clock clock;

    AmendPages(Amendments amendments, Procedures procedures, Worklist worklist, Clock clock) {
        this.amendments = amendments;
        this.procedures = procedures;
        this.worklist = worklist;
        this.clock = clock;
    }

    @GetMapping("/city/procedures/{name}/amend")
    @Guard(Guard.Who.ADMINISTRATOR)
    Page draft(@PathVariable String name) {
        var current = procedures.current(name);
        var form = Form.filled(Map.of("text", amendments.draft(name), "after", "" + current.version()));
        return new AmendPage(form, current, false, List.of(), List.of(), List.of(), Map.of(), false);
    }

    @PostMapping("/city/procedures/{name}/amend")
    @Guard(Guard.Who.ADMINISTRATOR)
    Page check(@PathVariable String name, Form form, Reader reader) {
        var current = procedures.current(name);
        form.field("text").required("amend.text.missing").atMost(LONGEST, "amend.text.long");
        var checked = amendments.check(name, form.value("text"), current.version());
        return page(form, current, checked, List.of(), reader);
    }

    @PostMapping("/city/procedures/{name}/publish")
    @Guard(Guard.Who.ADMINISTRATOR)
    Page publish(@PathVariable String name, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var current = procedures.current(name);
        var text = form.field("text")
                .required("amend.text.missing")
                .atMost(LONGEST, "amend.text.long")
                .text();
        var why = form.field("why").required("amend.why.missing").text();
        var checked = amendments.check(name, text, current.version());
        var item = checked.item();
        if (form.wrong() || overtaken(form, current) || !checked.sound() || item == null)
            return page(form, current, checked, List.of(), reader);
        var refusals = amendments.publish(item, current.version(), officer, why, clock.instant());
        if (refusals.isEmpty()) return page(form, procedures.current(name), checked, List.of(), reader);
        return refusals.get().isEmpty()
                ? Page.at("/city/procedures#" + name)
                : page(form, current, checked, refusals.get(), reader);
    }

    private static boolean overtaken(Form form, Procedure current) {
        return !form.value("after").equals("" + current.version());
    }

    private AmendPage page(Form form, Procedure current, Checked checked, List<String> refusals, Reader reader) {
        var procedure = checked.procedure();
        var differences = checked.sound() && procedure != null
                ? new Differences(reader, current, procedure).sentences()
                : List.<String>of();
        var overtaken = overtaken(form, current);
        return new AmendPage(
                form,
                current,
                true,
                overtaken ? List.of() : checked.faults(),
                refusals,
                differences,
                worklist.running(current.procedure()),
                overtaken);
    }
}
