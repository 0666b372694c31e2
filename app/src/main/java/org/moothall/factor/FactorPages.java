package org.moothall.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.gate.SignIn;
import org.moothall.session.Sessions;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// `/me/factors`: my own second factor. It is set up by who has just signed in, with all that they owe.
@Controller
class FactorPages {

    static final String PATH = "/me/factors";
    static final String APP = PATH + "/app";
    private static final String CODES = PATH + "/codes";

    private final Factors factors;
    private final ShownOnce shown;
    private final Sessions sessions;
    private final City city;

    FactorPages(Factors factors, ShownOnce shown, Sessions sessions, City city) {
        this.factors = factors;
        this.shown = shown;
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
    @Asks(Deed.KEEP_OWN)
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
    @Asks(Deed.KEEP_OWN)
    Page confirm(
            @AuthenticationPrincipal Officer officer,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!sessions.fresh(request)) return Page.at(PATH);
        var code = form.field("code").required("factor.code.missing").text();
        if (form.wrong()) return begun(officer, form);
        var codes = factors.confirm(officer.person(), code);
        if (codes.isEmpty()) {
            form.fault("code", "factor.code.wrong");
            return begun(officer, form);
        }
        shown.keep(codes.get(), officer.person(), request, response);
        return showing(PATH);
    }

    @PostMapping(CODES)
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page renew(
            @AuthenticationPrincipal Officer officer,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!proves(officer, form)) return page(officer, form, request);
        shown.keep(factors.renew(officer.person()), officer.person(), request, response);
        return showing(PATH);
    }

    /// The page of the codes that were just made, and where it goes on to.
    static Page showing(String next) {
        return Page.at(UriComponentsBuilder.fromPath(CODES)
                .queryParam("next", "{next}")
                .encode()
                .build(next)
                .toString());
    }

    @GetMapping(CODES)
    @Guard(Guard.Who.STAFF)
    Page codes(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return shown.take(officer.person(), request, response)
                .<Page>map(codes -> new CodesPage(codes, SignIn.next(next, PATH)))
                .orElseGet(() -> Page.at(PATH)); // seen before: there is how many are left, and how to make others
    }

    @PostMapping(PATH + "/drop")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
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
