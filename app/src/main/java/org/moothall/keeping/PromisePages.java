package org.moothall.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
        var now = counted();
        var tallies = now.tallies();
        return new PromisesPage(
                now.at().minus(LATELY),
                now.at(),
                tallies.stream()
                        .map(Tally::first)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Sum.of(tallies),
                kinds(tallies),
                procedures.all().stream()
                        .map(procedure -> group(procedure, tallies))
                        .sorted(Comparator.comparingLong(Group::counted).reversed())
                        .toList());
    }

    private Counted counted() {
        var last = counted;
        var now = clock.instant();
        if (last.holds(now)) return last;
        var fresh = new Counted(now, keeping.tallies(now.minus(LATELY), now));
        counted = fresh;
        return fresh;
    }

    private Group group(Procedure procedure, List<Tally> tallies) {
        var promises = procedure.limits().stream()
                .filter(limit -> procedure.owes(limit) != Turn.REPORTER)
                .map(limit -> {
                    var its = tallies.stream()
                            .filter(tally -> tally.procedure().equals(procedure.procedure())
                                    && tally.limit().equals(limit.key()))
                            .toList();
                    return new Promise(limit, Sum.of(its), kinds(its));
                })
                .toList();
        return new Group(procedure.procedure(), procedure.title(), procedure.basis(), promises);
    }

    private List<OfKind> kinds(List<Tally> tallies) {
        var offices = directory.offices();
        return Arrays.stream(Office.Kind.values())
                .map(kind -> new OfKind(
                        kind,
                        Sum.of(tallies.stream()
                                .filter(tally -> offices.find(tally.office())
                                        .filter(office -> office.kind() == kind)
                                        .isPresent())
                                .toList())))
                .filter(of -> of.sum().all() > 0)
                .toList();
    }
}
