package org.moothall.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.duties.Names;
import org.moothall.presence.Answer;
import org.moothall.presence.CheckIns;
import org.moothall.presence.Presence;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/duty/check-in`: whoever's duty begins types the code of the post's screen, or follows it, or presses once in the
/// post's network.
@Controller
class CheckInPages {

    static final String PATH = "/duty/check-in";

    private static final String CODE = "code";

    private final CheckIns checkIns;
    private final Rosters rosters;

    CheckInPages(CheckIns checkIns, Rosters rosters) {
        this.checkIns = checkIns;
        this.rosters = rosters;
    }

    /// Only shows: the picture on the screen leads here, and pressing is the act.
    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page look(Form form, Reader reader, HttpServletRequest request, @AuthenticationPrincipal Officer officer) {
        return page(Form.filled(Map.of(CODE, form.value(CODE))), reader, request, officer);
    }

    private Page page(Form form, Reader reader, HttpServletRequest request, Officer officer) {
        var next = checkIns.next(officer.person());
        var desk = next.flatMap(one -> rosters.find(one.duty().desk()));
        return new CheckInPage(
                form,
                next.orElse(null),
                desk.orElse(null),
                post(desk, next, reader),
                next.filter(one -> checkIns.near(one.duty(), request.getRemoteAddr()))
                        .isPresent());
    }

    private static String post(Optional<Desk> desk, Optional<Presence> next, Reader reader) {
        return desk.flatMap(of -> next.map(one -> reader.t(Names.post(of, one.duty()))))
                .orElse("");
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page byCode(Form form, Reader reader, HttpServletRequest request, @AuthenticationPrincipal Officer officer) {
        var code = form.field(CODE).required("arrival.code.missing").text();
        if (form.wrong()) return page(form, reader, request, officer);
        return after(checkIns.byCode(officer, code), form, reader, request, officer);
    }

    @PostMapping(PATH + "/here")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page byNetwork(Form form, Reader reader, HttpServletRequest request, @AuthenticationPrincipal Officer officer) {
        return after(checkIns.byNetwork(officer, request.getRemoteAddr()), form, reader, request, officer);
    }

    private Page after(Answer answer, Form form, Reader reader, HttpServletRequest request, Officer officer) {
        switch (answer) {
            case Answer.In _ -> {
                return Page.at(PATH);
            }
            case Answer.Wait(var rest) -> form.tooSoon(CODE, "arrival.wait", rest);
            case Answer.No no ->
                form.fault(
                        CODE,
                        "arrival.no."
                                + no.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        return page(form, reader, request, officer);
    }
}
