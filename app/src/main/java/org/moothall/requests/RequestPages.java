package org.moothall.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
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

/// `/requests`: taking one in at the counter, and the second person's yes or no.
@Controller
class RequestPages {

    private static final int LINE = 300;

    private final CounterRequests requests;
    private final Clock clock;

    RequestPages(CounterRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/requests")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.TAKE_REQUESTS)
    Page list() {
        var now = clock.instant();
        return new RequestsPage(requests.list().stream()
                .map(one -> new RequestsPage.Row(one, one.state(now)))
                .toList());
    }

    @GetMapping("/requests/new")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.TAKE_REQUESTS)
    Page ask() {
        return new TakePage(Form.empty());
    }

    @PostMapping("/requests/new")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.TAKE_REQUESTS)
    Page take(Form form, HttpServletRequest browser, @AuthenticationPrincipal Officer officer) {
        var what = form.field("what").oneOf(names(Request.What.values()), "requests.what.missing");
        var shown = form.field("shown").oneOf(names(Request.Shown.values()), "requests.shown.missing");
        var name = form.field("name").required("requests.name.missing").atMost(LINE, "requests.long");
        var phone = form.field("phone")
                .atMost(LINE, "requests.long")
                .like(Reporter.PHONE, "grievance.phone.wrong")
                .text();
        var email = form.field("email")
                .atMost(LINE, "requests.long")
                .like(Reporter.EMAIL, "grievance.email.wrong")
                .text();
        if (phone.isEmpty() && email.isEmpty()) form.fault("phone", "requests.contact.missing");
        what.required("requests.what.missing");
        shown.required("requests.shown.missing");
        if (form.wrong()) return new TakePage(form);
        var who = new Reporter(name.text(), phone, email, "");
        var language = form.value("language").equals("ZH") ? Language.ZH : Language.EN;
        var slip = requests.ask(
                Request.What.valueOf(what.text()), Request.Shown.valueOf(shown.text()), who, language, officer);
        if (slip.isPresent())
            return new SlipPage(slip.get().number(), slip.get().phrase(), asked(browser));
        form.fault("name", "requests.too-many");
        return new TakePage(form);
    }

    private static String asked(HttpServletRequest browser) {
        return ServletUriComponentsBuilder.fromContextPath(browser)
                .path("/asked")
                .toUriString();
    }

    @GetMapping("/requests/{number}")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.TAKE_REQUESTS)
    Page show(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        return page(Form.empty(), number, officer);
    }

    @PostMapping("/requests/{number}/confirm")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.TAKE_REQUESTS)
    Page confirm(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        requests.confirm(require(number), officer); // where it was not, the page says why
        return Page.at("/requests/" + number);
    }

    @PostMapping("/requests/{number}/refuse")
    @Guard(Guard.Who.COUNTER)
    @Asks(Deed.TAKE_REQUESTS)
    Page refuse(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var why = form.field("why")
                .oneOf(names(Request.Why.values()), "requests.why.missing")
                .required("requests.why.missing")
                .text();
        var sentence = form.field("sentence")
                .required("requests.sentence.missing")
                .atMost(LINE, "requests.long")
                .text();
        if (form.wrong()) return page(form, number, officer);
        requests.refuse(require(number), Request.Why.valueOf(why), sentence, officer);
        return Page.at("/requests/" + number);
    }

    private Page page(Form form, String number, Officer officer) {
        var request = require(number);
        return new DecidePage(
                form,
                request,
                request.state(clock.instant()),
                requests.mayDecide(request, officer),
                request.askedBy().equals(officer.person()));
    }

    private Request require(String number) {
        return requests.find(number).orElseThrow(() -> new NotFound("request " + number));
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
