package org.moothall.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.factor.Welcome;
import org.moothall.factor.Welcome.Proven;
import org.moothall.gate.CityAccount;
import org.moothall.gate.SignIn;
import org.moothall.kernel.Forbidden;
import org.moothall.session.AccountLines;
import org.moothall.session.AccountLines.What;
import org.moothall.session.Proof;
import org.moothall.session.Sessions;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/signin` and `/me`. Signing out is the gate's.
@Controller
class AccountPages {

    /// How much of what happened to one's account one reads.
    private static final int LATEST = 10;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Welcome welcome;
    private final KnownDevice devices;
    private final CityAccount city;
    private final AccountLines lines;

    AccountPages(
            Accounts accounts,
            Sessions sessions,
            Welcome welcome,
            KnownDevice devices,
            CityAccount city,
            AccountLines lines) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.welcome = welcome;
        this.devices = devices;
        this.city = city;
        this.lines = lines;
    }

    @GetMapping(SignIn.PAGE)
    @Guard(Guard.Who.EVERYBODY)
    Page ask(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(defaultValue = "false") boolean chosen,
            @AuthenticationPrincipal @Nullable Officer officer) {
        if (officer != null) return Page.at(SignIn.next(next));
        return new SignInPage(Form.empty(), SignIn.next(next, ""), chosen, city);
    }

    @PostMapping(SignIn.PAGE)
    @Guard(Guard.Who.EVERYBODY)
    Page signIn(Form form, HttpServletRequest request, HttpServletResponse response) {
        var person = form.field("person").required("account.person.missing").text();
        var password =
                form.field("password").required("account.password.missing").text();
        var next = form.value("next");
        if (form.wrong()) return page(form, next);
        var key = person.toLowerCase(Locale.ROOT);
        var lanes = Lanes.of(key, devices.of(key, request), request.getRemoteAddr());
        return switch (accounts.signIn(key, password, lanes)) {
            case Accounts.Answer.Welcome(Officer officer)
            when elsewhere(officer) -> {
                form.fault("person", "gate.elsewhere");
                yield page(form, next);
            }
            case Accounts.Answer.Welcome(Officer officer) -> {
                devices.remember(key, request, response);
                yield welcome.in(new Proven(officer, Proof.PASSWORD, false, null), next, request, response);
            }
            case Accounts.Answer.Wrong() -> {
                form.fault("person", "account.wrong");
                yield page(form, next);
            }
            case Accounts.Answer.Wait(var rest) -> {
                form.tooSoon("person", "account.wait", rest);
                yield page(form, next);
            }
        };
    }

    private boolean elsewhere(Officer officer) {
        return city.only() && !officer.is(Role.ADMINISTRATOR);
    }

    private SignInPage page(Form form, String next) {
        return new SignInPage(form, next, false, city);
    }

    @GetMapping("/me")
    @Guard(Guard.Who.STAFF)
    Page me(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "false") boolean changed) {
        return page(officer, Form.empty(), changed);
    }

    private MePage page(Officer officer, Form form, boolean changed) {
        return new MePage(officer, form, changed, lines.latest(officer.person(), LATEST));
    }

    @PostMapping("/me/password")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page change(
            @AuthenticationPrincipal Officer officer,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = sessions.of(request).orElseThrow(() -> new Forbidden("a password without a session"));
        var origin = sessions.origin(request).orElse(null);
        var old = form.field("old").required("account.old.missing").text();
        var fresh = form.field("fresh").required("account.fresh.missing").text();
        if (!form.wrong()) accounts.own(officer.person(), old).ifPresent(why -> form.fault("old", why));
        if (!form.wrong()) accounts.change(officer.person(), fresh).ifPresent(weak -> form.fault("fresh", weak.text()));
        if (form.wrong()) return page(officer, form, false);
        lines.note(officer.person(), What.PASSWORD_CHANGED);
        sessions.goOn(before, origin, request, response);
        return Page.at("/me?changed=true");
    }
}
