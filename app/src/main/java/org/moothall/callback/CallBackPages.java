package org.moothall.callback;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.moothall.callback.Call.Result;
import org.moothall.casework.Actor;
import org.moothall.casework.Decision;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.disclosure.CaseReads;
import org.moothall.kernel.NotFound;
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

/// `/call-backs`: who is to be called, and each call.
@Controller
class CallBackPages {

    static final String PATH = "/call-backs";
    private static final int ROWS = 50, LONGEST = 4_000;

    private final CallBacks calls;
    private final CallDesk desk;
    private final CaseReads reads;

    CallBackPages(CallBacks calls, CallDesk desk, CaseReads reads) {
        this.reads = reads;
        this.calls = calls;
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.COUNTER)
    Page list(@RequestParam(defaultValue = "") String after, @AuthenticationPrincipal Officer officer) {
        var from = After.parse(after);
        var found = calls.list(officer, from, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return new CallBacksPage(
                shown.stream().map(this::row).toList(),
                from.equals(After.FIRST),
                found.size() > ROWS ? After.of(shown.getLast()).written() : "");
    }

    private CallBacksPage.Row row(Owed owed) {
        return new CallBacksPage.Row(owed, desk.office(owed));
    }

    @GetMapping(PATH + "/export")
    @Guard(Guard.Who.COUNTER)
    void export(Reader reader, @AuthenticationPrincipal Officer officer, HttpServletResponse response)
            throws IOException {
        desk.export(response, reader, officer);
    }

    @GetMapping(PATH + "/{receipt}")
    @Guard(Guard.Who.COUNTER)
    Page call(@PathVariable String receipt, @AuthenticationPrincipal Officer officer) {
        var page = desk.page(owed(receipt, officer), Form.filled(Map.of()), officer);
        reads.notePart(page.file(), new Actor.Staff(officer));
        return page;
    }

    private Owed owed(String receipt, Officer officer) {
        return calls.find(receipt, officer).orElseThrow(() -> new NotFound("call-back on " + receipt));
    }

    @PostMapping(PATH + "/{receipt}/open")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.CALL_BACK)
    Page open(@PathVariable String receipt, Form form, @AuthenticationPrincipal Officer officer) {
        var owed = owed(receipt, officer);
        var page = desk.page(owed, form, officer);
        var sentence = form.field("sentence")
                .check(said -> said.length() >= 4, "seal.reveal.sentence.missing")
                .atMost(300, "seal.reveal.sentence.long")
                .text();
        if (form.wrong()) return page;
        return calls.open(owed, officer, sentence) ? Page.at(page.path() + "#number") : page.overtaken();
    }

    @PostMapping(PATH + "/{receipt}/said")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.CALL_BACK)
    Page said(@PathVariable String receipt, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var page = desk.page(owed(receipt, officer), form, officer);
        var known = page.results().stream().map(Enum::name).toList();
        var chosen = form.field("result")
                .oneOf(known, "callback.result.missing")
                .required("callback.result.missing")
                .text();
        var said = form.field("said").atMost(LONGEST, "callback.said.long").text();
        var result = form.wrong() ? Result.NOT_REACHED : Result.valueOf(chosen);
        if ((result == Result.NOT_SATISFIED || result == Result.REVIEW) && said.isEmpty())
            form.fault("said", "callback.said.missing");
        if (form.wrong()) return page;
        return switch (calls.done(page.owed(), officer, result, form.seen(), desk.note(page, result, said, reader))) {
            case Decision.Taken taken -> Page.at(PATH);
            case Decision.Refused refused -> page.refused(refused);
            case Decision.Changed changed -> page.overtaken();
        };
    }
}
