package org.moothall.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.directory.Officer;
import org.moothall.gate.SignIn;
import org.moothall.session.Proof;
import org.moothall.session.Session;
import org.moothall.session.Sessions;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Between the password and the work: the code, or setting one up where it is owed. Only a session that is still half
/// gets an answer here.
@Controller
class SecondPages {

    static final String CODE = "/signin/code";
    static final String SET_UP = "/signin/set-up";
    static final String TOO_LATE = "/signin/too-late";

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Factors factors;
    private final Sessions sessions;
    private final ShownOnce shown;
    private final City city;

    SecondPages(Factors factors, Sessions sessions, ShownOnce shown, City city) {
        this.factors = factors;
        this.sessions = sessions;
        this.shown = shown;
        this.city = city;
    }

    @GetMapping(CODE)
    @Guard(Guard.Who.EVERYBODY)
    Page ask(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        return sessions.half(request)
                .<Page>map(officer -> new SecondPage(Form.empty(), SignIn.next(next, "")))
                .orElseGet(() -> Page.at(SignIn.PAGE));
    }

    @PostMapping(CODE)
    @Guard(Guard.Who.EVERYBODY)
    Page answer(Form form, HttpServletRequest request, HttpServletResponse response) {
        var officer = sessions.half(request);
        if (officer.isEmpty()) return Page.at(SignIn.PAGE);
        var next = SignIn.next(form.value("next"), "");
        var code = form.field("code").required("factor.code.missing").text();
        if (form.wrong()) return new SecondPage(form, next);
        var answer = factors.check(officer.get().person(), code);
        if (answer instanceof Factors.Answer.Right(Proof by)) {
            whole(officer.get(), by, request, response);
            return Page.at(SignIn.next(next));
        }
        note(answer, form);
        return new SecondPage(form, next);
    }

    /// Says on the form what came of a code.
    static void note(Factors.Answer answer, Form form) {
        switch (answer) {
            case Factors.Answer.Right _ -> {}
            case Factors.Answer.Wrong _ -> form.fault("code", "factor.code.wrong");
            case Factors.Answer.Wait(var rest) ->
                form.tooSoon("code", rest.compareTo(MINUTE) > 0 ? "factor.wait.long" : "factor.wait", rest);
        }
    }

    @GetMapping(SET_UP)
    @Guard(Guard.Who.EVERYBODY)
    Page setUp(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        return settingUp(request)
                .map(officer -> begun(officer, SignIn.next(next), Form.empty()))
                .orElseGet(() -> Page.at(SignIn.PAGE));
    }

    /// Whoever owes a proof that they have already gives that one, and sets up no other in its place.
    private Optional<Officer> settingUp(HttpServletRequest request) {
        return sessions.half(request).filter(officer -> factors.owed(officer) == Factors.Owed.SET_UP);
    }

    private Page begun(Officer officer, String next, Form form) {
        return factors.begun(officer.person())
                .<Page>map(
                        secret -> SetUpPage.of(secret, city.settings().shortName(), officer.person(), true, next, form))
                .orElseGet(() -> Page.at(CODE)); // set up elsewhere meanwhile
    }

    @PostMapping(SET_UP)
    @Guard(Guard.Who.EVERYBODY)
    Page confirm(Form form, HttpServletRequest request, HttpServletResponse response) {
        var officer = settingUp(request);
        if (officer.isEmpty()) return Page.at(SignIn.PAGE);
        var next = SignIn.next(form.value("next"));
        var code = form.field("code").required("factor.code.missing").text();
        if (form.wrong()) return begun(officer.get(), next, form);
        var codes = factors.confirm(officer.get().person(), code);
        if (codes.isEmpty()) {
            form.fault("code", "factor.code.wrong");
            return begun(officer.get(), next, form);
        }
        whole(officer.get(), Proof.CODE, request, response);
        shown.keep(codes.get(), officer.get().person(), request, response);
        return FactorPages.showing(next);
    }

    @GetMapping(TOO_LATE)
    @Guard(Guard.Who.EVERYBODY)
    Page tooLate() {
        return new TooLatePage();
    }

    private void whole(Officer officer, Proof by, HttpServletRequest request, HttpServletResponse response) {
        var before = sessions.of(request).map(Session::proofs).orElse(List.of());
        sessions.open(officer, Stream.concat(before.stream(), Stream.of(by)).toList(), true, request, response);
    }
}
