package org.moothall.disclosure;

import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.disclosure.Disclosure.Purpose;
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

/// `/cases/{number}/words`: opening what was said, and sealing it again.
@Controller
class DisclosurePages {

    private static final int MOST = 300;

    private final Disclosures disclosures;
    private final Casework casework;

    DisclosurePages(Disclosures disclosures, Casework casework) {
        this.disclosures = disclosures;
        this.casework = casework;
    }

    @GetMapping("/cases/{number}/words")
    @Guard(Guard.Who.STAFF)
    @Asks({Deed.OPEN_WORDS, Deed.OPEN_WORDS_TO_SORT, Deed.OPEN_WORDS_TO_CONTRIBUTE, Deed.SIGN_LETTER})
    Page ask(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        var file = mayOpen(number, officer);
        return new OpenPage(Form.empty(), number, file.title(), disclosures.purposes(file, officer));
    }

    @PostMapping("/cases/{number}/words")
    @Guard(Guard.Who.STAFF)
    @Asks({Deed.OPEN_WORDS, Deed.OPEN_WORDS_TO_SORT, Deed.OPEN_WORDS_TO_CONTRIBUTE, Deed.SIGN_LETTER})
    Page open(@PathVariable String number, Form form, @AuthenticationPrincipal Officer officer) {
        var file = mayOpen(number, officer);
        var purposes = disclosures.purposes(file, officer);
        var purpose = form.field("purpose")
                .required("disclosure.purpose.missing")
                .oneOf(purposes.stream().map(Enum::name).toList(), "disclosure.purpose.missing")
                .text();
        var sentence = form.field("sentence")
                .check(said -> said.length() >= 4, "disclosure.sentence.missing")
                .atMost(MOST, "disclosure.sentence.long")
                .text();
        if (form.wrong()) return new OpenPage(form, number, file.title(), purposes);
        disclosures.open(file, officer, Purpose.valueOf(purpose), sentence);
        return Page.at("/cases/" + number + "#reported");
    }

    @PostMapping("/cases/{number}/words/seal")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.READ_CASE)
    Page seal(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        disclosures.close(casework.visible(number, officer), officer);
        return Page.at("/cases/" + number);
    }

    private CaseFile mayOpen(String number, Officer officer) {
        var file = casework.visible(number, officer);
        if (!disclosures.mayOpen(file, officer)) throw new Forbidden("words of " + number);
        if (!file.sealed()) throw new NotFound("sealed words of " + number);
        if (disclosures.purposes(file, officer).isEmpty()) throw new Forbidden("words of " + number + " as it stands");
        return file;
    }
}
