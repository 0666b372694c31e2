package org.moothall.replay;

import java.time.LocalDate;
import java.util.List;
import org.moothall.detect.Days;
import org.moothall.detect.Field;
import org.moothall.kernel.CannotStart;
import org.moothall.kernel.Language;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.tally.Tallies;

/// What an installation has counted, as it was known on each day.
///
/// @param kinds   keys of kinds and branches
/// @param horizon days within which reports of a day come in
record CityHistory(Tallies tallies, Matters matters, List<String> kinds, int horizon) implements History {

    CityHistory {
        if (kinds.isEmpty()) throw new CannotStart("No kind is watched: write warnings.yaml, or name --kinds.");
        for (var kind : kinds)
            if (matters.tree().find(kind).isEmpty())
                throw new CannotStart("--kinds: the city has no kind or branch “%s”.".formatted(kind));
    }

    @Override
    public String name(String kind) {
        return matters.tree().find(kind).map(Matter::name).map(name -> name.in(Language.EN)).orElse(kind);
    }

    @Override
    public LocalDate first() {
        return kinds.stream()
                .flatMap(kind -> tallies.field(kind, last()).stream())
                .map(Field::first)
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new CannotStart("Of these kinds nothing has been counted."));
    }

    @Override
    public LocalDate last() {
        return tallies.counted()
                .orElseThrow(() -> new CannotStart("Nothing has been counted yet: ./moothall warnings look"));
    }

    @Override
    public Field known(String kind, LocalDate day) {
        return tallies.field(kind, day).orElseGet(() -> new Field(kind, List.of(), day, new int[0][]));
    }

    @Override
    public Days days(LocalDate looked) {
        return tallies.days(looked, horizon, List.of());
    }

    @Override
    public String words() {
        return "%d kinds and branches, counted from %s to %s".formatted(kinds.size(), first(), last());
    }
}
