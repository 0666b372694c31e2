package org.moothall.invite;

import jakarta.servlet.http.HttpServletRequest;
import org.moothall.account.Accounts;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Person;
import org.moothall.directory.Role;
import org.moothall.factor.Factors;
import org.moothall.kernel.NotFound;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/city/accounts`: who can sign in; for administrators, and of their own office for heads.
@Controller
class PeoplePages {

    static final String PATH = "/city/accounts";

    private final Invites invites;
    private final InviteMail mail;
    private final Accounts accounts;
    private final Factors factors;
    private final Directory directory;

    PeoplePages(Invites invites, InviteMail mail, Accounts accounts, Factors factors, Directory directory) {
        this.invites = invites;
        this.mail = mail;
        this.accounts = accounts;
        this.factors = factors;
        this.directory = directory;
    }

    /// Everybody; the head of an office sees their own people, to hand over what somebody leaves.
    @GetMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    Page list(Form form, @AuthenticationPrincipal Officer reader) {
        var known = accounts.known();
        var having = factors.having();
        var mailed = mail.mailed();
        var rows = directory.offices().people().stream()
                .map(Person::key)
                .flatMap(key -> directory.officer(key).stream())
                .filter(officer ->
                        reader.is(Role.ADMINISTRATOR) || officer.office().equals(reader.office()))
                .map(officer -> new PeoplePage.Row(
                        officer,
                        known.containsKey(officer.person()),
                        known.getOrDefault(officer.person(), Accounts.Known.NEVER)
                                .signedInAt(),
                        having.contains(officer.person()),
                        factors.asksFor(officer),
                        mail.address(officer),
                        mailed.get(officer.person())))
                .toList();
        return new PeoplePage(rows, form);
    }

    @PostMapping(PATH + "/{person}/invite")
    @Guard(Guard.Who.ADMINISTRATOR)
    @Asks(Deed.LET_IN)
    Page invite(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String person,
            Form form,
            HttpServletRequest request) {
        var link = invites.invite(officer, person, form.chosen("anew", "yes"));
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/invited/" + link.secret())
                .toUriString();
        return new LinkPage(
                directory.officer(person).orElseThrow(() -> new NotFound("officer " + person)), address, link.until());
    }

    @PostMapping(PATH + "/{person}/mail")
    @Guard(Guard.Who.ADMINISTRATOR)
    @Asks(Deed.LET_IN)
    Page mail(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String person,
            Form form,
            HttpServletRequest request) {
        if (directory.officer(person).map(mail::address).isEmpty()) throw new NotFound("e-mail address of " + person);
        var base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        mail.ask(officer, person, form.chosen("anew", "yes"), base);
        return Page.at(PATH + "?who=" + person);
    }

    @PostMapping(PATH + "/{person}/end")
    @Guard(Guard.Who.ADMINISTRATOR)
    @Asks(Deed.END_SESSIONS)
    Page end(@AuthenticationPrincipal Officer officer, @PathVariable String person) {
        if (directory.officer(person).isEmpty()) throw new NotFound("officer " + person);
        invites.endSessions(officer, person);
        return Page.at(PATH);
    }
}
