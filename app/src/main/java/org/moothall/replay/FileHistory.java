package org.moothall.replay;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Map<String, Map<String, TreeMap<LocalDate, Integer>>> counts = new TreeMap<>();
    private final Set<List<Object>> incidents = new HashSet<>();
    private final Skipped skipped = new Skipped();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    private FileHistory(Wish wish) {
        this.wish = wish;
        mapping = Mapping.read(wish.mapping());
        var areas = wish.areas().isEmpty() ? List.of(mapping.where().area()) : wish.areas();
        spots = new Spots(
                areas.stream().map(Template::of).toList(),
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
        if (!wish.every() && !where.isEmpty() && !incidents.add(List.of(kind, day, where))) return;
        if (day.isBefore(first)) first = day;
        if (day.isAfter(last)) last = day;
        counts.computeIfAbsent(kind, key -> new HashMap<>())
                .computeIfAbsent(area, key -> new TreeMap<>())
                .merge(day, 1, Integer::sum);
    }

    private void thinOut() {
        incidents.clear();
        counts.values().removeIf(areas -> number(areas) < wish.fewest());
        if (counts.isEmpty())
            throw new CannotStart(
                    "No kind has %d reports that can be placed; lower --fewest, or see what was left out: %s"
                            .formatted(wish.fewest(), skipped.words()));
    }

    private static int number(Map<String, TreeMap<LocalDate, Integer>> areas) {
        return areas.values().stream()
                .flatMap(days -> days.values().stream())
                .mapToInt(count -> count)
                .sum();
    }

    @Override
    public List<String> kinds() {
        return List.copyOf(counts.keySet());
    }

    @Override
    public String name(String kind) {
        return names.getOrDefault(kind, kind);
    }

    @Override
    public LocalDate first() {
        return first;
    }

    @Override
    public LocalDate last() {
        return last;
    }

    @Override
    public Field known(String kind, LocalDate day) {
        var length = (int) ChronoUnit.DAYS.between(first, day) + 1;
        var areas = counts.getOrDefault(kind, Map.of());
        var places = spots.places();
        var known = new int[places.size()][length];
        for (var i = 0; i < known.length; i++) {
            var days = known[i];
            areas.getOrDefault(places.get(i).key(), new TreeMap<>())
                    .headMap(day, true)
                    .forEach((at, count) -> days[(int) ChronoUnit.DAYS.between(first, at)] = count);
        }
        return new Field(kind, places, first, known);
    }

    @Override
    public Days days(LocalDate looked) {
        return new Calendar(wish.holidays());
    }

    @Override
    public String words() {
        var reports = counts.values().stream().mapToInt(FileHistory::number).sum();
        return "%,d incidents of %d kinds in %d areas, %s to %s%s"
                .formatted(reports, counts.size(), spots.places().size(), first, last, skipped.words());
    }
}
