package org.moothall.packs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.moothall.deadline.Due;
import org.moothall.deadline.Extension;
import org.moothall.deadline.Happening;
import org.moothall.deadline.Pause;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.Within;
import org.moothall.kernel.Text;

/// Counts a clock out without a case: a made-up history of the start, the pauses and the extension goes through the
/// same rule as a case's own.
final class Reckoning {

    private static final List<String> URGENCIES = List.of("danger", "lifeline", "ordinary", "complex");
    private static final Pattern MORE = Pattern.compile("(\\d{1,4})(?:@(.+))?");
    private static final Text IN_VAIN = new Text(
            "A pause lies before the start or after the end of the limit; it changes nothing.", "有暂停不在时限期间之内，不影响计算。");

    private final Question question;
    private final Ground ground;
    private final TimeLimit limit;
    private final Moments moments;
    private final String urgency;
    private final List<Text> warnings = new ArrayList<>();

    Reckoning(Question question, Ground ground, TimeLimit limit) {
        this.question = question;
        this.ground = ground;
        this.limit = limit;
        this.moments = new Moments(ground.calendar().zone());
        // of one length there is nothing to choose
        this.urgency = question.urgency().isEmpty() && limit.within().size() == 1
                ? limit.within().keySet().iterator().next()
                : question.urgency();
    }

    /// @throws CannotReckon where the question has no answer, with the sentence that says why
    Reckoned reckoned() {
        var length = length();
        if (length.unit() == Within.Unit.HOURS && Moments.day(question.from()))
            throw new CannotReckon("%s counts in hours: write the time too, %sT09:30."
                    .formatted(limit.key(), question.from().strip()));
        var start = moments.of(question.from());
        var history = new ArrayList<>(List.of(new Happening(start().next(), start)));
        var pauses = pauses(start);
        var halt = limit.pauses().keySet().stream().sorted().findFirst().orElse("");
        for (var pause : pauses) {
            history.add(new Happening(halt, pause.since()));
            if (pause.until() != null) history.add(new Happening(pause.why().until(), pause.until()));
        }
        var due = counted(extended(history, start));
        var last = due.due();
        if (last != null && pauses.stream().anyMatch(pause -> pause.since().isAfter(last))) warnings.add(IN_VAIN);
        warnings.addAll(ground.warnings(limit, due));
        return new Reckoned(ground, limit, due, List.copyOf(new java.util.LinkedHashSet<>(warnings)));
    }

    private java.util.Iterator<String> start() {
        return limit.from().stream().sorted().iterator();
    }

    private Within length() {
        var known = new TreeSet<>(limit.within().keySet());
        var others = known.remove("");
        if (!urgency.isEmpty() && !known.contains(urgency) && !(others && URGENCIES.contains(urgency)))
            throw new CannotReckon("%s knows no urgency “%s”. Choose one of %s."
                    .formatted(limit.key(), urgency, String.join(", ", others ? URGENCIES : known)));
        var length = limit.length(urgency)
                .orElseThrow(
                        () -> new CannotReckon("How long %s is depends on the urgency: add --urgency with one of %s."
                                .formatted(limit.key(), String.join(", ", known))));
        if (length.unit() == Within.Unit.GIVEN)
            throw new CannotReckon("%s runs until a date that the act itself names; there is nothing to count."
                    .formatted(limit.key()));
        return length;
    }

    private List<Pause> pauses(Instant start) {
        if (question.pauses().isEmpty()) return List.of();
        var why = limit.pauses().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new CannotReckon("%s stands still for nothing: %s knows no pause of this limit."
                        .formatted(limit.key(), limit.basis().en())));
        return Pause.merged(question.pauses().stream()
                .flatMap(written -> pause(written, start, why))
                .toList());
    }

    /// What lies before the start of the limit is cut off.
    private Stream<Pause> pause(String written, Instant start, Pause.Halt why) {
        var ends = written.split("\\.\\.", -1);
        if (ends.length != 2)
            throw new CannotReckon(
                    "“%s” is no pause. Write it as 2026-03-02..2026-03-05, or with times.".formatted(written));
        var since = moments.of(ends[0]);
        var until = moments.upTo(ends[1]);
        if (!until.isAfter(since))
            throw new CannotReckon("The pause “%s” ends before it begins; write FROM..TO.".formatted(written));
        if (until.isAfter(start)) return Stream.of(new Pause(since.isBefore(start) ? start : since, until, why));
        warnings.add(IN_VAIN);
        return Stream.empty();
    }

    private List<Happening> extended(List<Happening> history, Instant start) {
        if (question.extend() == null) return history;
        var written = MORE.matcher(question.extend().strip());
        if (!written.matches())
            throw new CannotReckon("“%s” is no extension. Write how much longer, in the limit’s own unit: --extend 10."
                    .formatted(question.extend()));
        var more = Integer.parseInt(written.group(1));
        var at = written.group(2) == null ? start : moments.of(written.group(2));
        if (at.isBefore(start)) throw new CannotReckon("An extension cannot be given before the limit begins.");
        var before =
                counted(history.stream().filter(one -> !one.at().isAfter(at)).toList());
        Extension.refusal(before, more, at).ifPresent(why -> {
            throw new CannotReckon(new NotExtended(ground, limit).sentence(why, before));
        });
        var longer = new ArrayList<>(history);
        longer.add(new Happening(TimeLimit.EXTENDS, at, null, "", more));
        return longer;
    }

    private Due counted(List<Happening> history) {
        return limit.due(history, urgency, ground.calendar()).orElseThrow();
    }
}
