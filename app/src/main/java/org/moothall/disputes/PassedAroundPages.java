package org.moothall.disputes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Directory;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.whose.Disputes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/disputes`: how often cases are passed around, to be read and to be taken along.
@Controller
class PassedAroundPages {

    private static final int ROWS = 50;

    private final Disputes disputes;
    private final Matters matters;
    private final Directory directory;
    private final Clock clock;

    PassedAroundPages(Disputes disputes, Matters matters, Directory directory, Clock clock) {
        this.disputes = disputes;
        this.matters = matters;
        this.directory = directory;
        this.clock = clock;
    }

    @Bean
    static MenuItem disputesMenuItem() {
        return MenuItem.forStaff(25, "disputes.menu", PassedAroundPage.PATH, Guard.Who.STAFF)
                .onlyWhileAny();
    }

    @GetMapping(PassedAroundPage.PATH)
    @Guard(Guard.Who.STAFF)
    Page passedAround(Form form) {
        var ask = ask(form);
        var found = disputes.counts(ask, form.value("after"), ROWS);
        return page(form, ask, found);
    }

    private PassedAroundPage page(Form form, Disputes.Ask ask, Disputes.Page found) {
        return new PassedAroundPage(
                form, disputes.sum(ask), found.counts(), found.next(), directory.offices(), matters.tree());
    }

    @GetMapping(PassedAroundPage.PATH + "/export")
    @Guard(Guard.Who.STAFF)
    void export(Form form, Reader reader, HttpServletResponse response) throws IOException {
        var ask = ask(form);
        var page = page(form, ask, new Disputes.Page(List.of(), null));
        var lines = new PassedAroundSheet(page, after -> disputes.counts(ask, after, 1_000), reader);
        try (var sheet = PassedAroundSheet.HEADS.open(response, reader)) {
            lines.fill(sheet);
        }
    }

    private Disputes.Ask ask(Form form) {
        var now = clock.instant();
        var days =
                form.value("days").equals(PassedAroundPage.QUARTER) ? PassedAroundPage.QUARTER : PassedAroundPage.YEAR;
        return new Disputes.Ask(
                now.minus(Duration.ofDays(Long.parseLong(days))),
                now,
                groups(form.value("level")),
                value(form, "office"),
                only(form));
    }

    /// Under which kind each is counted: its branch, itself, or all as one.
    private Map<String, String> groups(String level) {
        return matters.tree().leaves().stream().collect(Collectors.toMap(Matter::key, leaf -> switch (level) {
            case PassedAroundPage.EACH -> leaf.key();
            case PassedAroundPage.TOGETHER -> "";
            default -> leaf.path().getFirst();
        }));
    }

    /// The kinds of a branch; null for all.
    private @Nullable List<String> only(Form form) {
        var branch = form.value("kind");
        return branch.isEmpty()
                ? null
                : matters.tree().leaves().stream()
                        .filter(leaf -> leaf.path().contains(branch))
                        .map(Matter::key)
                        .toList();
    }

    private static @Nullable String value(Form form, String field) {
        return form.value(field).isEmpty() ? null : form.value(field);
    }
}
