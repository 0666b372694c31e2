package org.moothall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.follow.Guesses;
import org.moothall.follow.InHand;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Grievances.Held;
import org.moothall.kernel.NotFound;
import org.moothall.retention.Erasing;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/my/{number}/data`: reading and taking along what is held about one, and having it erased. For who has the
/// receipt in hand and writes its phrase.
@Controller
class AccessPages {

    private final InHand inHand;
    private final Grievances grievances;
    private final Casework casework;
    private final Bundle bundle;
    private final Erasing erasing;
    private final Guesses guesses;

    AccessPages(
            InHand inHand, Grievances grievances, Casework casework, Bundle bundle, Erasing erasing, Guesses guesses) {
        this.inHand = inHand;
        this.grievances = grievances;
        this.casework = casework;
        this.bundle = bundle;
        this.erasing = erasing;
        this.guesses = guesses;
    }

    @GetMapping("/my/{number}/data")
    @Guard(Guard.Who.EVERYBODY)
    Page ask(@PathVariable String number, HttpServletRequest request) {
        return page(Form.empty(), number, own(number, request));
    }

    @PostMapping("/my/{number}/data")
    @Guard(Guard.Who.EVERYBODY)
    Page show(@PathVariable String number, Form form, HttpServletRequest request) {
        var own = own(number, request);
        return proven(number, form, request) ? new EverythingPage(bundle.of(number)) : page(form, number, own);
    }

    /// The same for machines and for keeping, or the page that says what is wrong.
    @PostMapping("/my/{number}/data.json")
    @Guard(Guard.Who.EVERYBODY)
    Object take(@PathVariable String number, Form form, HttpServletRequest request) {
        var own = own(number, request);
        if (!proven(number, form, request)) return page(form, number, own);
        return bundle.json(bundle.of(number), number);
    }

    /// The same with the files; null where they are written.
    @PostMapping("/my/{number}/data.zip")
    @Guard(Guard.Who.EVERYBODY)
    @Nullable
    Page takeAll(@PathVariable String number, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var own = own(number, request);
        if (!proven(number, form, request)) return page(form, number, own);
        bundle.send(List.of(number), number, response);
        return null;
    }

    @PostMapping("/my/{number}/erase")
    @Guard(Guard.Who.EVERYBODY)
    Page erase(@PathVariable String number, Form form, HttpServletRequest request) {
        var own = own(number, request);
        if (!proven(number, form, request)) return page(form, number, own);
        erasing.asked(number); // why it was not, the page says
        return Page.at("/my/" + number + "/data");
    }

    private Page page(Form form, String number, CaseFile own) {
        return new DataPage(
                form,
                number,
                grievances.receipt(number).filter(Held::named).isPresent(),
                erasing.notYet(own.id()).orElse(null));
    }

    private boolean proven(String number, Form form, HttpServletRequest request) {
        return guesses.look(
                        number,
                        request,
                        form,
                        "access.phrase.wrong",
                        () -> grievances.follow(number, form.value("phrase")))
                .isPresent();
    }

    private CaseFile own(String number, HttpServletRequest request) {
        return Optional.of(number)
                .filter(inHand.numbers(request)::contains)
                .flatMap(grievances::own)
                .map(casework::require)
                .orElseThrow(() -> new NotFound("receipt " + number));
    }
}
