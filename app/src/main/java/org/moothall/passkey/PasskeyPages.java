package org.moothall.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.gate.CityAccount;
import org.moothall.gate.SignIn;
import org.moothall.kernel.NotFound;
import org.moothall.session.Proof;
import org.moothall.session.Sessions;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/me/passkeys`, and signing in with one.
@Controller
public class PasskeyPages {

    public static final String SIGN_IN = "/signin/passkey";

    static final String PATH = "/me/passkeys";

    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Sessions sessions;
    private final Directory directory;
    private final City city;
    private final CityAccount account;

    PasskeyPages(
            Passkeys passkeys,
            Challenges challenges,
            Sessions sessions,
            Directory directory,
            City city,
            CityAccount account) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.sessions = sessions;
        this.directory = directory;
        this.city = city;
        this.account = account;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page mine(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
        return page(officer, Form.empty(), request);
    }

    private PasskeysPage page(Officer officer, Form form, HttpServletRequest request) {
        var known = passkeys.of(officer.person());
        var name = "Moothall " + city.settings().shortName().en();
        return new PasskeysPage(
                known,
                Options.register(officer, name, known, challenges.fresh(), Host.of(request)),
                sessions.fresh(request),
                form);
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page add(@AuthenticationPrincipal Officer officer, Form form, HttpServletRequest request) {
        var name = form.field("name")
                .required("passkey.name.missing")
                .atMost(LONGEST_NAME, "passkey.name.long")
                .text();
        if (!sessions.fresh(request)) form.fault("name", "passkey.stale");
        if (!form.wrong() && !passkeys.register(officer.person(), name, form.value("answer"), Host.of(request)))
            form.fault("name", "passkey.not-made");
        return form.wrong() ? page(officer, form, request) : Page.at(PATH);
    }

    @PostMapping(PATH + "/{id}/drop")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page drop(
            @AuthenticationPrincipal Officer officer, @PathVariable String id, Form form, HttpServletRequest request) {
        if (!sessions.fresh(request)) {
            form.fault("name", "passkey.stale");
            return page(officer, form, request);
        }
        if (!passkeys.drop(officer.person(), id)) throw new NotFound("passkey " + id);
        return Page.at(PATH);
    }

    @GetMapping(SIGN_IN)
    @Guard(Guard.Who.EVERYBODY)
    Page ask(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        return new PasskeySignInPage(
                Options.use(challenges.fresh(), Host.of(request)), SignIn.next(next, ""), Form.empty(), "");
    }

    @PostMapping(SIGN_IN)
    @Guard(Guard.Who.EVERYBODY)
    Page signIn(Form form, HttpServletRequest request, HttpServletResponse response) {
        var officer = passkeys.person(form.value("answer"), Host.of(request)).flatMap(directory::officer);
        if (officer.isEmpty()) return again("passkey.unknown", form, request);
        if (elsewhere(officer.get(), request)) return again("gate.elsewhere", form, request);
        sessions.open(officer.get(), List.of(Proof.PASSKEY), true, request, response);
        return Page.at(SignIn.next(form.value("next")));
    }

    /// Where the city's account is the only way, a passkey is still a second proof after it.
    private boolean elsewhere(Officer officer, HttpServletRequest request) {
        return account.only()
                && !officer.is(Role.ADMINISTRATOR)
                && sessions.half(request)
                        .filter(half -> half.person().equals(officer.person()))
                        .isEmpty();
    }

    private PasskeySignInPage again(String why, Form form, HttpServletRequest request) {
        form.fault("answer", why);
        var next = SignIn.next(form.value("next"), "");
        return new PasskeySignInPage(Options.use(challenges.fresh(), Host.of(request)), next, form, why);
    }
}
