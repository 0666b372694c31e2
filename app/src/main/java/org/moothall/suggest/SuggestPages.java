package org.moothall.suggest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.suggest.SuggestionsPage.Row;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/city/suggestions`: how good they are, by kind of matter and never by person; learning anew.
@Controller
class SuggestPages {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final Text ALL = new Text("", "");
    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "suggestions",
            "suggest.menu",
            List.of(
                    "suggest.col.kind",
                    "suggest.sheet.tried",
                    "suggest.col.first",
                    "suggest.col.three",
                    "suggest.sheet.suggested",
                    "suggest.col.right",
                    "suggest.sheet.shown",
                    "suggest.sheet.taken"));

    private final SuggestStore store;
    private final Learning learning;
    private final Matters matters;
    private final Directory directory;
    private final Clock clock;

    SuggestPages(SuggestStore store, Learning learning, Matters matters, Directory directory, Clock clock) {
        this.store = store;
        this.learning = learning;
        this.matters = matters;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/city/suggestions")
    @Guard(Guard.Who.SET_UP)
    Page suggestions() {
        return page();
    }

    @GetMapping("/city/suggestions/export")
    @Guard(Guard.Who.SET_UP)
    void export(Reader reader, HttpServletResponse response) throws IOException {
        var page = page();
        SHEET.write(response, reader, page.lines(), row -> row.cells(reader));
    }

    private SuggestionsPage page() {
        var since = clock.instant().minus(LATELY);
        var newest = store.newest().orElse(null);
        var tried = newest == null ? List.<SuggestStore.TriedRow>of() : store.tried(newest.version());
        var rows = rows(tried, answers(since));
        return new SuggestionsPage(
                newest == null ? null : newest.learnedAt(),
                newest == null ? 0 : newest.reports(),
                newest == null ? null : newest.until(),
                rows,
                rows.stream().reduce(empty(ALL), Row::and),
                since);
    }

    /// What was chosen; how many matters there are of a kind that only some may see is told to nobody.
    List<SuggestStore.Taken> answers(Instant since) {
        var restricted = directory.offices().restricted();
        return store.answers(since).stream()
                .filter(one -> !restricted.on(one.kind()))
                .toList();
    }

    @PostMapping("/city/suggestions")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.TEACH)
    Page learn(@AuthenticationPrincipal Officer officer) {
        Deed.TEACH.demand(officer);
        learning.learn();
        return Page.at("/city/suggestions");
    }

    private List<Row> rows(List<SuggestStore.TriedRow> tried, List<SuggestStore.Taken> answers) {
        var rows = new LinkedHashMap<String, Row>();
        for (var one : tried)
            add(
                    rows,
                    one.kind(),
                    new Row(
                            ALL,
                            one.reports(),
                            one.first(),
                            one.amongThree(),
                            one.suggested(),
                            one.suggestedRight(),
                            0,
                            0));
        for (var one : answers) add(rows, one.kind(), new Row(ALL, 0, 0, 0, 0, 0, one.shown(), one.taken()));
        var sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparingLong((Row row) -> row.reports() + row.shown())
                .reversed());
        return List.copyOf(sorted);
    }

    private void add(Map<String, Row> rows, String kind, Row row) {
        var name = matters.tree().find(kind).map(Matter::name).orElse(new Text(kind, kind));
        rows.merge(kind, empty(name).and(row), Row::and);
    }

    private static Row empty(Text kind) {
        return new Row(kind, 0, 0, 0, 0, 0, 0, 0);
    }
}
