package org.moothall.factor;

import jakarta.servlet.http.HttpServletRequest;
import org.moothall.city.City;
import org.moothall.directory.Officer;
import org.moothall.session.Sessions;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/me/factors`: my own second factor. It is set up by who has just signed in, with all that they owe.
@Controller
class FactorPages {

    static final String PATH = "/me/factors";
    static final String APP = PATH + "/app";

    private final Factors factors;
    private final Sessions sessions;
    private final City city;

    FactorPages(Factors factors, Sessions sessions, City city) {
        this.factors = factors;
        this.sessions = sessions;
        this.city = city;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page mine(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
        return page(officer, Form.empty(), request);
    }

    private FactorsPage page(Officer officer, Form form, HttpServletRequest request) {
        return new FactorsPage(
                factors.state(officer.person()).orElse(null),
                factors.until(officer).orElse(null),
                !factors.asksFor(officer),
                sessions.fresh(request),
                form);
    }

    @PostMapping(PATH + "/begin")
    @Guard(Guard.Who.STAFF)
    Page begin(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
        if (sessions.fresh(request)) factors.begin(officer.person());
        return Page.at(sessions.fresh(request) ? APP : PATH);
    }

    @GetMapping(APP)
    @Guard(Guard.Who.STAFF)
    Page app(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
        return sessions.fresh(request) ? begun(officer, Form.empty()) : Page.at(PATH);
    }

    private Page begun(Officer officer, Form form) {
        return factors.begun(officer.person())
                .<Page>map(secret ->
                        SetUpPage.of(secret, city.settings().shortName(), officer.person(), false, PATH, form))
                .orElseGet(() -> Page.at(PATH));
    }

    @PostMapping(APP)
    @Guard(Guard.Who.STAFF)
    Page confirm(@AuthenticationPrincipal Officer officer, Form form, HttpServletRequest request) {
        if (!sessions.fresh(request)) return Page.at(PATH);
        var code = form.field("code").required("factor.code.missing").text();
        if (form.wrong()) return begun(officer, form);
        return factors.confirm(officer.person(), code)
                .<Page>map(codes -> new CodesPage(codes, PATH))
                .orElseGet(() -> {
                    form.fault("code", "factor.code.wrong");
                    return begun(officer, form);
                });
    }

    @PostMapping(PATH + "/codes")
    @Guard(Guard.Who.STAFF)
    Page renew(@AuthenticationPrincipal Officer officer, Form form, HttpServletRequest request) {
        if (!proves(officer, form)) return page(officer, form, request);
        return new CodesPage(factors.renew(officer.person()), PATH);
    }

    @PostMapping(PATH + "/drop")
    @Guard(Guard.Who.STAFF)
    Page drop(@AuthenticationPrincipal Officer officer, Form form, HttpServletRequest request) {
        if (factors.asksFor(officer)) form.fault("code", "factor.owed");
        if (form.wrong() || !proves(officer, form)) return page(officer, form, request);
        factors.dropOwn(officer.person());
        return Page.at(PATH);
    }

    /// Whoever finds a desk left open changes nothing here: each change asks for a code.
    private boolean proves(Officer officer, Form form) {
        var code = form.field("code").required("factor.code.missing").text();
        if (form.wrong()) return false;
        var answer = factors.check(officer.person(), code);
        SecondPages.note(answer, form);
        return answer instanceof Factors.Answer.Right;
    }
}
