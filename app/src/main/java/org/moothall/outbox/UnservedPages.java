package org.moothall.outbox;

import org.moothall.directory.Officer;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/letters/returned`: letters that the mail server could not serve.
@Controller
class UnservedPages {

    static final String PATH = "/letters/returned";

    private final UnservedLetters letters;

    UnservedPages(UnservedLetters letters) {
        this.letters = letters;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page list(@AuthenticationPrincipal Officer officer) {
        var all = letters.list(officer);
        return new UnservedPage(all.stream().limit(UnservedLetters.MOST).toList(), all.size() > UnservedLetters.MOST);
    }
}
