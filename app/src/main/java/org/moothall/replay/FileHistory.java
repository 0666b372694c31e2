package org.moothall.replay;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.moothall.detect.Days;
import org.moothall.detect.Field;
import org.moothall.imports.Mapping;
import org.moothall.imports.Row;
import org.moothall.imports.Rows;
import org.moothall.imports.Template;
import org.moothall.kernel.CannotStart;

/// Reports of a file, counted by kind, area and day. Incidents are counted, not reports: one a kind, place
/// in words and day.
final class FileHistory implements History {

    private final Wish wish;
    private final Mapping mapping;
    private final Spots spots;
    private final List<Template> levels;
    private final Template opened;
    private final Template place;
    private final Map<String, String> names = new HashMap<>();
    private final Counts counts = new Counts();
    private final Set<List<Object>> incidents = new HashSet<>();
    private final Skipped skipped = new Skipped();

    private FileHistory(Wish wish) {
        this.wish = wish;
        mapping = Mapping.read(wish.mapping());
        var areas = wish.areas().isEmpty() ? List.of(mapping.where().area()) : wish.areas();
        spots = new Spots(
                areas.stream().map(Template::of).toList(),
                wish.city(),
                Template.of(mapping.where().lon()),
                Template.of(mapping.where().lat()));
        var all = mapping.kind().levels().stream().map(Template::of).toList();
        levels = wish.level() == 0 ? all : all.subList(0, Math.min(wish.level(), all.size()));
        opened = Template.of(mapping.opened());
        place = Template.of(mapping.where().place());
    }

    static FileHistory read(Wish wish) {
        try {
            var history = new FileHistory(wish);
            try (var rows = Rows.of(wish.file())) {
                rows.stream().forEach(history::add);
            }
            history.thinOut();
            return history;
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(wish.file(), e.getMessage()), e);
        }
    }

    private void add(Row row) {
        try {
            var words = levels.stream().map(level -> level.fill(row)).toList();
            var kind = words.stream().map(Mapping::slug).collect(Collectors.joining("."));
            if (!wish.wants(kind)) return;
            var day = mapping.moment(opened.fill(row))
                    .orElseThrow(() -> new IllegalArgumentException("no time of receipt"))
                    .withZoneSameInstant(mapping.zone())
                    .toLocalDate();
            names.putIfAbsent(kind, words.getLast());
            add(kind, spots.area(row), day, place.fill(row));
        } catch (IllegalArgumentException e) {
            skipped.add(row, String.valueOf(e.getMessage()));
        }
    }

    private void add(String kind, String area, LocalDate day, String where) {
        if (wish.every() || where.isEmpty() || incidents.add(List.of(kind, day, where))) counts.add(kind, area, day);
    }

    private void thinOut() {
        incidents.clear();
        counts.thinOut(wish.fewest());
        if (counts.kinds().isEmpty())
            throw new CannotStart(
                    "No kind has %d reports that can be placed; lower --fewest, or see what was left out: %s"
                            .formatted(wish.fewest(), skipped.words()));
    }

    @Override
    public List<String> kinds() {
        return counts.kinds();
    }

    @Override
    public String name(String kind) {
        return names.getOrDefault(kind, kind);
    }

    @Override
    public LocalDate first() {
        return counts.first();
    }

    @Override
    public LocalDate last() {
        return counts.last();
    }

    @Override
    public Field known(String kind, LocalDate day) {
        return new Field(kind, spots.places(), counts.first(), counts.known(kind, spots.places(), day));
    }

    @Override
    public Days days(LocalDate looked) {
        return new Calendar(wish.holidays());
    }

    @Override
    public String words() {
        return "%,d incidents of %d kinds in %d areas, %s to %s%s"
                .formatted(
                        counts.all(),
                        counts.kinds().size(),
                        spots.places().size(),
                        counts.first(),
                        counts.last(),
                        skipped.words());
    }
}
