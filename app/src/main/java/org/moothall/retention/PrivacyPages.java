package org.moothall.retention;

import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/privacy`, out of the city's data.
@Controller
class PrivacyPages {

    private final RetentionPart part;
    private final Matters matters;

    PrivacyPages(RetentionPart part, Matters matters) {
        this.part = part;
        this.matters = matters;
    }

    @GetMapping("/privacy")
    @Guard(Guard.Who.EVERYBODY)
    Page show() {
        var lines = part.rules().all().stream().map(this::line).toList();
        return new PrivacyPage(lines, (int) part.drafts().toDays());
    }

    private PrivacyPage.Line line(Rule rule) {
        var kinds = rule.matters().stream()
                .flatMap(key -> matters.tree().find(key).stream())
                .map(Matter::name)
                .toList();
        return new PrivacyPage.Line(kinds, rule.identity(), rule.words(), rule.why());
    }
}
