package org.moothall.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.nightly.Nightly;
import org.moothall.procedure.Procedures;
import org.moothall.warning.Sign;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Answer;
import org.moothall.warning.Warning.Cause;
import org.moothall.warning.Warning.State;
import org.moothall.warning.Warning.Verdict;
import org.moothall.warning.Warnings;
import org.moothall.warning.Warnings.Query;
import org.springframework.stereotype.Service;

/// The demo's nights: counts were looked at in those of last month's bursts, some time after, and in the last one. What
/// rang then was answered the same morning; what rings now waits for the reader.
@Service
public class Nights {

    private static final int WEEK = 7, AFTER = 12, MOST = 100;
    private static final LocalTime LOOKED = LocalTime.of(5, 30);
    private static final Duration ANSWERED = Duration.ofMinutes(95);

    private final Nightly nightly;
    private final Warnings warnings;
    private final Directory directory;
    private final Procedures procedures;
    private final Clock clock;

    Nights(Nightly nightly, Warnings warnings, Directory directory, Procedures procedures, Clock clock) {
        this.nightly = nightly;
        this.warnings = warnings;
        this.directory = directory;
        this.procedures = procedures;
        this.clock = clock;
    }

    /// Answers how many warnings there are.
    ///
    /// @param file `demo.yaml`
    public int look(Path file) {
        var script = Script.read(file);
        var today = procedures.calendar().day(clock.instant());
        for (var day : days(script, today)) {
            var at = day.plusDays(1)
                    .atTime(LOOKED)
                    .atZone(procedures.calendar().zone())
                    .toInstant();
            nightly.night(day, at, _ -> {});
            answer(script, at.plus(ANSWERED));
        }
        nightly.night(today.minusDays(1), clock.instant(), _ -> {});
        return all(false).size() + all(true).size();
    }

    /// Of each short burst that is over its days, and one by which it is forgotten.
    private static Set<LocalDate> days(Script script, LocalDate today) {
        return script.bursts().stream()
                .filter(burst -> burst.over() && burst.days() <= WEEK)
                .flatMap(burst -> {
                    var begun = today.minusDays(burst.ago());
                    return Stream.concat(
                            begun.datesUntil(begun.plusDays(burst.days())),
                            Stream.of(begun.plusDays(burst.days() + AFTER)));
                })
                .filter(day -> day.isBefore(today.minusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Warning> all(boolean past) {
        return warnings.list(new Query(past, null, null, null, null, "", MOST)).warnings();
    }

    /// By the head of each office; what a sensor says waits for the reader.
    private void answer(Script script, Instant at) {
        for (var warning : all(false))
            if (warning.state() == State.OPEN && warning.source().equals(Sign.COUNTS))
                head(warning.office())
                        .ifPresent(head -> warnings.answer(
                                warning.number(), head, said(script, warning, head, at), warning.version(), at));
    }

    private Optional<Officer> head(String office) {
        return directory
                .offices()
                .holders(office, Role.HEAD)
                .flatMap(person -> directory.officer(person).stream())
                .findFirst();
    }

    private static Answer said(Script script, Warning warning, Officer head, Instant at) {
        var known = script.bursts().stream()
                .filter(burst -> burst.matter().startsWith(warning.kind()))
                .flatMap(burst -> Stream.ofNullable(burst.answer()))
                .findFirst();
        var words = known.orElse(script.chance());
        return new Answer(
                known.isPresent() ? Verdict.ACTED : Verdict.EXPLAINED,
                known.isPresent() ? Cause.REAL : Cause.CHANCE,
                words.reason(),
                words.link(),
                null,
                head.office().key(),
                head.person(),
                at);
    }
}
