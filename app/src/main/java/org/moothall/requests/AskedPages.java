package org.moothall.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.access.Bundle;
import org.moothall.follow.Guesses;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Phrases;
import org.moothall.requests.Request.State;
import org.moothall.requests.Request.What;
import org.moothall.retention.Erasing;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/asked`: what was asked for at a counter, for the person alone.
@Controller
class AskedPages {

    private final CounterRequests requests;
    private final Bundle bundle;
    private final Grievances grievances;
    private final Erasing erasing;
    private final Guesses guesses;
    private final Clock clock;

    AskedPages(
            CounterRequests requests,
            Bundle bundle,
            Grievances grievances,
            Erasing erasing,
            Guesses guesses,
            Clock clock) {
        this.requests = requests;
        this.bundle = bundle;
        this.grievances = grievances;
        this.erasing = erasing;
        this.guesses = guesses;
        this.clock = clock;
    }

    @GetMapping("/asked")
    @Guard(Guard.Who.EVERYBODY)
    Page ask() {
        return new AskedPage(Form.empty(), null, null, List.of());
    }

    @PostMapping("/asked")
    @Guard(Guard.Who.EVERYBODY)
    Page show(Form form, HttpServletRequest browser) {
        var request = opened(form, browser).orElse(null);
        if (request == null) return new AskedPage(form, null, null, List.of());
        var theirs = requests.receipts(request).stream()
                .map(receipt -> new AskedPage.Theirs(bundle.of(receipt), notYet(request, receipt)))
                .toList();
        return new AskedPage(form, request, request.state(clock.instant()), theirs);
    }

    private Erasing.@Nullable NotYet notYet(Request request, String receipt) {
        if (request.what() != What.ERASURE) return null;
        return grievances.own(receipt).flatMap(erasing::notYet).orElse(null);
    }

    @PostMapping("/asked/all.json")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<byte[]> json(Form form, HttpServletRequest browser) {
        var request = ready(form, browser);
        if (request.isEmpty())
            return ResponseEntity.status(303)
                    .header(HttpHeaders.LOCATION, "/asked")
                    .build();
        var all = requests.receipts(request.get()).stream().map(bundle::of).toList();
        return bundle.json(all, request.get().number());
    }

    @PostMapping("/asked/all.zip")
    @Guard(Guard.Who.EVERYBODY)
    void zip(Form form, HttpServletRequest browser, HttpServletResponse response) throws IOException {
        var request = ready(form, browser);
        if (request.isPresent())
            bundle.send(requests.receipts(request.get()), request.get().number(), response);
        else response.sendRedirect("/asked");
    }

    private Optional<Request> ready(Form form, HttpServletRequest browser) {
        return opened(form, browser).filter(one -> one.state(clock.instant()) == State.READY);
    }

    private Optional<Request> opened(Form form, HttpServletRequest browser) {
        var number = Phrases.number(
                form.field("number").required("requests.number.missing").text());
        var phrase = form.field("phrase").required("requests.phrase.missing").text();
        if (form.wrong()) return Optional.empty();
        return guesses.look(number, browser, form, "requests.wrong", () -> requests.opened(number, phrase));
    }
}
