package org.moothall.cap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.moothall.cap.Cap.Certainty;
import org.moothall.cap.Cap.Severity;
import org.moothall.cap.Cap.Urgency;
import org.moothall.warning.Warning.Grade;

/// What a city makes of others’ alerts, in `alerts.yaml`.
///
/// @param sources who may send some
/// @param codes   the city’s areas by the codes of others
/// @param grades  the first that fits decides; none: it is not raised
record Rules(List<Source> sources, Map<String, String> codes, List<Step> grades) {

    /// By severity, as the national alert colours do; what is over, or unlikely, is none.
    private static final List<Step> USUAL = List.of(
            step(Severity.EXTREME, Grade.RED),
            step(Severity.SEVERE, Grade.ORANGE),
            step(Severity.MODERATE, Grade.YELLOW),
            step(Severity.MINOR, Grade.BLUE));

    Rules {
        codes = Map.copyOf(Objects.requireNonNullElse(codes, Map.of()));
        grades = Objects.requireNonNullElse(grades, List.<Step>of()).isEmpty() ? USUAL : List.copyOf(grades);
    }

    /// @param sender key of a sender
    /// @param office key of the office that answers for its alerts
    record Source(String sender, String office) {}

    /// What an empty list does not name may be any.
    record Step(Grade grade, List<Severity> severity, List<Urgency> urgency, List<Certainty> certainty) {

        Step {
            severity = Objects.requireNonNullElse(severity, List.of());
            urgency = Objects.requireNonNullElse(urgency, List.of());
            certainty = Objects.requireNonNullElse(certainty, List.of());
        }

        boolean fits(Cap.Info info) {
            return in(severity, info.severity()) && in(urgency, info.urgency()) && in(certainty, info.certainty());
        }

        private static <T> boolean in(List<T> some, T one) {
            return some.isEmpty() || some.contains(one);
        }
    }

    private static Step step(Severity severity, Grade grade) {
        return new Step(
                grade,
                List.of(severity),
                List.of(Urgency.IMMEDIATE, Urgency.EXPECTED, Urgency.FUTURE, Urgency.UNKNOWN),
                List.of(Certainty.OBSERVED, Certainty.LIKELY, Certainty.POSSIBLE, Certainty.UNKNOWN));
    }

    /// The highest of its parts.
    Optional<Grade> grade(Cap alert) {
        return alert.infos().stream()
                .flatMap(info -> grades.stream().filter(step -> step.fits(info)).findFirst().stream())
                .map(Step::grade)
                .max(Comparator.naturalOrder());
    }

    Optional<Source> source(String sender) {
        return sources.stream().filter(one -> one.sender().equals(sender)).findFirst();
    }
}
