package org.moothall.succession;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.city.City;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Everything of one person handed over, before they leave: by an administrator, or by the head for their own people.
@Controller
class LeavingPages {

    static final String RULE = "rule";

    private static final String PATH = "/city/accounts/{person}/hand-over";

    private final Succession succession;
    private final Directory directory;
    private final City city;

    LeavingPages(Succession succession, Directory directory, City city) {
        this.succession = succession;
        this.directory = directory;
        this.city = city;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.HAND_OVER_ALL)
    Page look(@PathVariable String person, Form form, @AuthenticationPrincipal Officer officer) {
        return page(theirs(person, officer), form, null);
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.HAND_OVER_ALL)
    Page pass(@PathVariable String person, Form form, @AuthenticationPrincipal Officer officer) {
        var of = theirs(person, officer);
        var to = to(of, form);
        if (form.wrong()) return page(of, form, null);
        return page(of, form, succession.pass(leaving(of, to), new Actor.Staff(officer)));
    }

    private LeavingPage page(Officer of, Form form, @Nullable Integer passed) {
        var to = to(of, form);
        var estate = succession.foreseen(leaving(of, form.wrong() ? null : to));
        return new LeavingPage(of, directory.offices(), others(of), estate.cases(), estate.lines(), form, passed);
    }

    /// Whom the form names; null for the rule.
    private @Nullable String to(Officer of, Form form) {
        var to = form.value("to");
        if (to.isEmpty() || to.equals(RULE)) return null;
        form.field("to").oneOf(others(of), "succession.wrong.to");
        return to;
    }

    private Leaving leaving(Officer of, @Nullable String to) {
        return Leaving.of(directory.offices(), city.settings(), of.person(), to);
    }

    private List<String> others(Officer of) {
        return directory.offices().handlers(of.office().key()).stream()
                .filter(key -> !key.equals(of.person()))
                .toList();
    }

    private Officer theirs(String person, Officer by) {
        Deed.HAND_OVER_ALL.demand(by);
        var of = directory.officer(person).orElseThrow(() -> new NotFound("officer " + person));
        var own = by.is(Role.HEAD) && by.office().equals(of.office());
        if (!own && !by.is(Role.ADMINISTRATOR)) throw new Forbidden("cases of " + person);
        return of;
    }
}
