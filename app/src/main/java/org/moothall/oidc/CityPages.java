package org.moothall.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.factor.Welcome;
import org.moothall.factor.Welcome.Proven;
import org.moothall.gate.CityAccount;
import org.moothall.gate.SignIn;
import org.moothall.kernel.NotFound;
import org.moothall.session.AccountLines;
import org.moothall.session.Proof;
import org.moothall.session.Sessions;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/signin/city`: to the city's identity provider and back.
@Controller
class CityPages {

    private static final String BACK = CityAccount.PAGE + "/back";

    private final CityAccount account;
    private final Provider provider;
    private final Attempts attempts;
    private final Directory directory;
    private final Welcome welcome;
    private final SubjectStore subjects;
    private final AccountLines lines;
    private final Clock clock;

    CityPages(
            CityAccount account,
            Provider provider,
            Attempts attempts,
            Directory directory,
            Welcome welcome,
            SubjectStore subjects,
            AccountLines lines,
            Clock clock) {
        this.account = account;
        this.provider = provider;
        this.attempts = attempts;
        this.directory = directory;
        this.welcome = welcome;
        this.subjects = subjects;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping(CityAccount.PAGE)
    @Guard(Guard.Who.EVERYBODY)
    Page go(
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!account.on()) throw new NotFound("the city's account");
        var attempt = attempts.fresh(SignIn.next(next, ""), request, response);
        return provider.address(attempt, back())
                .map(address -> Page.at(address.toString()))
                .orElseGet(NotInPage::away);
    }

    @GetMapping(BACK)
    @Guard(Guard.Who.EVERYBODY)
    Page back(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!account.on()) throw new NotFound("the city's account");
        var attempt = attempts.take(state, request, response);
        if (attempt.isEmpty()) return NotInPage.stale();
        if (code == null || code.isBlank() || !provider.sent(iss)) return NotInPage.refused();
        return switch (provider.person(code, attempt.get(), back())) {
            case Answer.Away _ -> NotInPage.away();
            case Answer.Refused _ -> NotInPage.refused();
            case Answer.Known known -> {
                LeavingToken.keep(known.token(), request, response);
                yield directory
                        .officer(known.key())
                        .map(officer -> theirs(officer, known)
                                ? welcome.in(
                                        proven(officer, known), attempt.get().next(), request, response)
                                : NotInPage.other(known.key()))
                        .orElseGet(() -> NotInPage.nobody(known.key()));
            }
        };
    }

    private boolean theirs(Officer officer, Answer.Known known) {
        var row = new SubjectStore.Row(officer.person(), known.issuer(), known.subject(), clock.instant());
        var theirs = subjects.theirs(row);
        if (!theirs) lines.note("machine:moothall", officer.person(), AccountLines.What.OTHER_CITY_ACCOUNT);
        return theirs;
    }

    private static Proven proven(Officer officer, Answer.Known known) {
        var origin = new Sessions.Origin(known.subject(), known.session());
        return new Proven(officer, Proof.PROVIDER, known.strong(), origin);
    }

    private static URI back() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(BACK)
                .build()
                .toUri();
    }
}
