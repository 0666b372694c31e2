package org.moothall.amend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.deadline.TimeLimit;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Move;
import org.moothall.procedure.Procedure.Step;
import org.moothall.procedure.Verb;
import org.moothall.setup.Lengths;
import org.moothall.web.Reader;

/// What changes from one version of a procedure to another, a sentence each.
record Differences(Reader reader, Procedure before, Procedure after) {

    List<String> sentences() {
        var all = new ArrayList<String>();
        if (!before.title().equals(after.title()) || !before.basis().equals(after.basis()))
            all.add(reader.t("amend.diff.title"));
        if (!before.start().equals(after.start())) all.add(reader.t("amend.diff.start", step(after, after.start())));
        for (var name : both(before.steps().keySet(), after.steps().keySet())) steps(name, all);
        for (var key : both(keys(before), keys(after))) limits(key, all);
        return all;
    }

    private void steps(String name, List<String> all) {
        var old = before.steps().get(name);
        var now = after.steps().get(name);
        if (old == null) all.add(reader.t("amend.diff.step.new", step(after, name)));
        else if (now == null) all.add(reader.t("amend.diff.step.gone", step(before, name)));
        else {
            if (!old.title().equals(now.title()) || old.phase() != now.phase() || old.turn() != now.turn())
                all.add(reader.t("amend.diff.step", step(after, name)));
            moves(name, old, now, all);
        }
    }

    private void moves(String name, Step old, Step now, List<String> all) {
        for (var verb : both(old.moves().keySet(), now.moves().keySet())) {
            var was = old.moves().get(verb);
            var is = now.moves().get(verb);
            if (Objects.equals(was, is)) continue;
            if (was == null && is != null)
                all.add(reader.t("amend.diff.move.new", step(after, name), verb(verb), step(after, is.to())));
            else if (is == null) all.add(reader.t("amend.diff.move.gone", step(after, name), verb(verb)));
            else all.add(changed(name, verb, Objects.requireNonNull(was), is));
        }
    }

    private String changed(String name, Verb verb, Move was, Move is) {
        return was.to().equals(is.to())
                ? reader.t("amend.diff.move.needs", step(after, name), verb(verb))
                : reader.t("amend.diff.move", step(after, name), verb(verb), step(after, is.to()));
    }

    private void limits(String key, List<String> all) {
        var old = before.limit(key).orElse(null);
        var now = after.limit(key).orElse(null);
        if (old == null && now != null) all.add(reader.t("amend.diff.limit.new", reader.t(now.title()), length(now)));
        else if (now == null && old != null) all.add(reader.t("amend.diff.limit.gone", reader.t(old.title())));
        else if (old != null && now != null) changed(old, now, all);
    }

    private void changed(TimeLimit old, TimeLimit now, List<String> all) {
        var title = reader.t(now.title());
        if (!old.within().equals(now.within()))
            all.add(reader.t("amend.diff.limit.length", title, length(old, now), length(now, old)));
        if (!old.from().equals(now.from())
                || !old.until().equals(now.until())
                || !old.pauses().equals(now.pauses())) all.add(reader.t("amend.diff.limit.course", title));
        if (!before.passing(old.key()).equals(after.passing(now.key())))
            all.add(reader.t("amend.diff.limit.time", title));
        if (old.kind() != now.kind()
                || !old.basis().equals(now.basis())
                || !Objects.equals(old.source(), now.source())
                || !Objects.equals(old.extension(), now.extension())
                || old.ends() != now.ends()
                || !old.title().equals(now.title())) all.add(reader.t("amend.diff.limit.words", title));
    }

    private String length(TimeLimit limit) {
        return String.join(reader.t("amend.comma"), lengths(limit));
    }

    /// What a limit was or is for those urgencies only whose length is another.
    private String length(TimeLimit limit, TimeLimit other) {
        var same = lengths(other);
        return String.join(
                reader.t("amend.comma"),
                lengths(limit).stream().filter(line -> !same.contains(line)).toList());
    }

    private List<String> lengths(TimeLimit limit) {
        return Lengths.all(reader, limit).stream()
                .map(line ->
                        line.label().isEmpty() ? line.value() : reader.t("amend.length", line.label(), line.value()))
                .toList();
    }

    private String step(Procedure of, String name) {
        return reader.t(of.step(name).title());
    }

    private String verb(Verb verb) {
        return reader.t("setup.verb." + verb.key());
    }

    private static Set<String> keys(Procedure procedure) {
        return procedure.limits().stream()
                .map(TimeLimit::key)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream())
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }
}
