package org.moothall.factor;

import org.moothall.city.City;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/me/factors`: my own second factor.
@Controller
class FactorPages {

    static final String PATH = "/me/factors";
    static final String APP = PATH + "/app";

    private final Factors factors;
    private final City city;

    FactorPages(Factors factors, City city) {
        this.factors = factors;
        this.city = city;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page mine(@AuthenticationPrincipal Officer officer) {
        return page(officer, Form.empty());
    }

    private FactorsPage page(Officer officer, Form form) {
        return new FactorsPage(
                factors.state(officer.person()).orElse(null),
                factors.until(officer).orElse(null),
                !factors.asksFor(officer),
                form);
    }

    @PostMapping(PATH + "/begin")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page begin(@AuthenticationPrincipal Officer officer) {
        factors.begin(officer.person());
        return Page.at(APP);
    }

    @GetMapping(APP)
    @Guard(Guard.Who.STAFF)
    Page app(@AuthenticationPrincipal Officer officer) {
        return begun(officer, Form.empty());
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
    Page confirm(@AuthenticationPrincipal Officer officer, Form form) {
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
    @Asks(Deed.KEEP_OWN)
    Page renew(@AuthenticationPrincipal Officer officer, Form form) {
        if (!proves(officer, form)) return page(officer, form);
        return new CodesPage(factors.renew(officer.person()), PATH);
    }

    @PostMapping(PATH + "/drop")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page drop(@AuthenticationPrincipal Officer officer, Form form) {
        if (factors.asksFor(officer)) form.fault("code", "factor.owed");
        if (form.wrong() || !proves(officer, form)) return page(officer, form);
        factors.drop(java.util.List.of(officer.person()));
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
