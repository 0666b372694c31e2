package org.moothall.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.TimeLimit;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.keeping.PromisesPage.Group;
import org.moothall.keeping.PromisesPage.OfKind;
import org.moothall.keeping.PromisesPage.Promise;
import org.moothall.keeping.Tally.Sum;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Procedures;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/promises`. Counted at most once in five minutes, however many read it.
@Controller
class PromisePages {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Keeping keeping;
    private final Procedures procedures;
    private final Directory directory;
    private final Clock clock;
    private volatile Counted counted = new Counted(Instant.EPOCH, List.of());

    PromisePages(Keeping keeping, Procedures procedures, Directory directory, Clock clock) {
        this.keeping = keeping;
        this.procedures = procedures;
        this.directory = directory;
        this.clock = clock;
    }

    private record Counted(Instant at, List<Tally> tallies) {

        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    @Bean
    static MenuItem promisesMenuItem() {
        return MenuItem.forResidents(40, "keeping.menu", "/promises");
    }

    @GetMapping("/promises")
    @Guard(Guard.Who.EVERYBODY)
    Page promises() {
        return page();
    }

    @GetMapping("/promises/export")
    @Guard(Guard.Who.EVERYBODY)
    void export(Reader reader, HttpServletResponse response) throws IOException {
        new PromisesSheet(page(), reader).write(response);
    }

    private PromisesPage page() {
        var now = counted();
        var table = table(now.tallies());
        return new PromisesPage(
                now.at().minus(LATELY),
                now.at(),
                now.tallies().stream()
                        .map(Tally::first)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                table.all(),
                kinds(table::column),
                procedures.all().stream()
                        .map(procedure -> group(procedure, table))
                        .sorted(Comparator.comparingLong(Group::counted).reversed())
                        .toList());
    }

    private static List<OfKind> kinds(Function<Office.Kind, @Nullable Sum> sum) {
        return Arrays.stream(Office.Kind.values())
                .map(kind -> new OfKind(kind, sum.apply(kind)))
                .filter(OfKind::any)
                .toList();
    }

    private PromiseTable table(List<Tally> tallies) {
        var offices = directory.offices();
        var rows = procedures.all().stream()
                .flatMap(procedure -> owed(procedure).map(limit -> new Which(procedure.procedure(), limit.key())))
                .toList();
        return new PromiseTable(
                rows,
                List.of(Office.Kind.values()),
                tallies,
                tally -> new Which(tally.procedure(), tally.limit()),
                tally -> offices.find(tally.office()).map(Office::kind).orElse(null));
    }

    private record Which(String procedure, String limit) {}

    private Counted counted() {
        var last = counted;
        var now = clock.instant();
        if (last.holds(now)) return last;
        var fresh = new Counted(now, keeping.tallies(now.minus(LATELY), now));
        counted = fresh;
        return fresh;
    }

    private static Stream<TimeLimit> owed(Procedure procedure) {
        return procedure.limits().stream().filter(limit -> procedure.owes(limit) != Turn.REPORTER);
    }

    private static Group group(Procedure procedure, PromiseTable table) {
        var promises = owed(procedure)
                .map(limit -> {
                    var which = new Which(procedure.procedure(), limit.key());
                    return new Promise(limit, table.row(which), kinds(kind -> table.cell(which, kind)));
                })
                .toList();
        return new Group(procedure.procedure(), procedure.title(), procedure.basis(), promises);
    }
}
