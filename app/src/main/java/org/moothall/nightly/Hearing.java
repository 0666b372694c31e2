package org.moothall.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.moothall.detect.Field;
import org.moothall.detect.Finding;
import org.moothall.tally.Mask;
import org.moothall.tally.Tallies;
import org.moothall.warning.Rules;
import org.moothall.warning.Sign;
import org.moothall.warning.Warnings;
import org.springframework.stereotype.Component;

/// Which of a look’s findings offices hear of.
@Component
class Hearing {

    private static final int QUARTER = 91;

    private final Warnings warnings;
    private final Signs signs;
    private final Cuts cuts;
    private final NightStore store;

    Hearing(Warnings warnings, Signs signs, Cuts cuts, NightStore store) {
        this.warnings = warnings;
        this.signs = signs;
        this.cuts = cuts;
        this.store = store;
    }

    /// How rare a finding has to be for each office, kept beside what chance is expected to bring.
    Map<String, Double> tonight(List<Field> fields, LocalDate day, Rules rules) {
        var cut = cuts.of(fields, store.falseOnes(Sign.COUNTS, day.minusDays(QUARTER)), rules);
        cut.forEach((office, one) -> store.keep(office, day, one.interval(), one.chance()));
        return cut.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().interval()));
    }

    /// What stands already is followed, however usual it has become; what is new has to be rare enough for its office.
    List<Sign> raise(List<Finding> findings, Map<String, Double> cut, Rules rules, Instant at) {
        var heard = new ArrayList<Sign>();
        var lowest = rules.grades().getFirst().interval();
        findings.sort(Comparator.comparingDouble(Finding::interval).reversed());
        for (var finding : findings) {
            var standing = standing(finding, heard);
            var sign = signs.of(finding, standing);
            var least = cut.getOrDefault(sign.office(), lowest);
            var stands = standing.stream().anyMatch(one -> one.subject().equals(sign.subject()));
            if (heard.stream().anyMatch(other -> other.subject().equals(sign.subject()))) continue;
            if (!stands && finding.interval() < least) continue;
            warnings.raise(sign, at);
            heard.add(sign);
        }
        return heard;
    }

    /// Without what this look has already heard of that stands beside the finding.
    private List<NightStore.Standing> standing(Finding finding, List<Sign> heard) {
        var beside = heard.stream()
                .filter(sign -> signs.apart(sign.areas(), finding))
                .map(Sign::subject)
                .toList();
        return store.standing(Sign.COUNTS).stream()
                .filter(one -> !beside.contains(one.subject()))
                .toList();
    }

    /// What offices said was real is no part of what is usual, up to the day before.
    List<Mask> real(LocalDate day) {
        return store.real(day.minusDays(Tallies.LONGEST)).stream()
                .filter(one -> one.since().isBefore(day))
                .flatMap(one -> one.areas().stream()
                        .map(area -> new Mask(one.kind(), area, one.since(), before(one.until(), day))))
                .toList();
    }

    private static LocalDate before(LocalDate until, LocalDate day) {
        return until.isBefore(day) ? until : day.minusDays(1);
    }
}
