package org.moothall.disputes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
        return MenuItem.forStaff(25, "disputes.menu", PassedAroundPage.PATH, Guard.Who.STAFF);
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
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"disputes.xlsx\"");
        var ask = ask(form);
        var page = page(form, ask, new Disputes.Page(java.util.List.of(), null));
        new PassedAroundSheet(page, after -> disputes.counts(ask, after, 1_000), reader)
                .write(response.getOutputStream());
    }

    private Disputes.Ask ask(Form form) {
        var now = clock.instant();
        var days =
                form.value("days").equals(PassedAroundPage.QUARTER) ? PassedAroundPage.QUARTER : PassedAroundPage.YEAR;
        return new Disputes.Ask(
                now.minus(Duration.ofDays(Long.parseLong(days))),
                now,
                groups(form.chosen("each", "yes")),
                value(form, "office"),
                value(form, "kind"));
    }

    /// Kinds are counted under their branch; one by one where that is asked for.
    private Map<String, String> groups(boolean each) {
        return matters.tree().leaves().stream()
                .collect(Collectors.toMap(
                        Matter::key, leaf -> each ? leaf.key() : leaf.path().getFirst()));
    }

    private static @Nullable String value(Form form, String field) {
        return form.value(field).isEmpty() ? null : form.value(field);
    }
}
