package org.moothall.city;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What loading a folder would change, and what stands against it: faults in its files, and refusals where
/// something still needs what the folder takes away.
///
/// @param consequences what it does to what is under way, a sentence each
public record Plan(
        CityItems items,
        List<Difference> differences,
        List<Fault> faults,
        List<String> refusals,
        List<String> consequences) {

    /// What changes among the items of one kind.
    public record Difference(
            String kind, List<String> added, List<Change> changed, List<String> removed, boolean reordered) {}

    /// Which fields of one item change.
    public record Change(String key, List<String> fields) {}

    private static final int MOST_NAMED = 5;
    private static final Map<String, String> MANY = Map.of("person", "people", "city", "city");

    static Plan of(CityItems before, CityItems after, List<Fault> faults) {
        var kinds = new LinkedHashSet<String>();
        Stream.concat(before.all().stream(), after.all().stream()).forEach(item -> kinds.add(item.kind()));
        var differences = kinds.stream()
                .map(kind -> difference(kind, before, after))
                .filter(one ->
                        one.reordered || !(one.added.isEmpty() && one.changed.isEmpty() && one.removed.isEmpty()))
                .toList();
        return new Plan(after, differences, faults, List.of(), List.of());
    }

    Plan refused(List<String> refusals) {
        return new Plan(items, differences, faults, refusals, consequences);
    }

    Plan with(List<String> consequences) {
        return new Plan(items, differences, faults, refusals, consequences);
    }

    /// Items that say something else than before.
    Stream<CityItem> changed() {
        return differences.stream()
                .flatMap(one -> one.changed.stream().flatMap(change -> items.find(one.kind, change.key).stream()));
    }

    /// Items that were there before and are no more.
    Stream<CityItem> removed(CityItems before) {
        return differences.stream()
                .flatMap(one -> one.removed.stream().flatMap(key -> before.find(one.kind, key).stream()));
    }

    /// Whether it can be applied.
    public boolean sound() {
        return faults.isEmpty() && refusals.isEmpty();
    }

    public boolean changesNothing() {
        return differences.isEmpty();
    }

    /// For printing: “offices: 3 added, 1 changed (water-bureau: phone)”, and then what follows of it.
    public List<String> lines() {
        if (changesNothing()) return List.of("Nothing changes.");
        return Stream.concat(differences.stream().map(Plan::line), consequences.stream())
                .toList();
    }

    private static String line(Difference difference) {
        var parts = new ArrayList<String>();
        if (!difference.added.isEmpty()) parts.add(difference.added.size() + " added");
        if (!difference.changed.isEmpty())
            parts.add(difference.changed.size() + " changed "
                    + named(difference.changed.stream().map(Plan::words).toList()));
        if (!difference.removed.isEmpty())
            parts.add(difference.removed.size() + " removed " + named(difference.removed));
        if (difference.reordered) parts.add("order changed");
        return many(difference.kind) + ": " + String.join(", ", parts);
    }

    private static String words(Change change) {
        return change.key + ": " + String.join(", ", change.fields);
    }

    private static String named(List<String> all) {
        var more = all.size() > MOST_NAMED ? "; and " + (all.size() - MOST_NAMED) + " more" : "";
        return "(" + String.join("; ", all.subList(0, Math.min(all.size(), MOST_NAMED))) + more + ")";
    }

    private static String many(String kind) {
        if (MANY.containsKey(kind)) return MANY.get(kind);
        return kind.endsWith("y") && !kind.endsWith("ay") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private static Difference difference(String kind, CityItems before, CityItems after) {
        var old = keys(kind, before);
        var now = keys(kind, after);
        var added = now.stream().filter(key -> !old.contains(key)).toList();
        var removed = old.stream().filter(key -> !now.contains(key)).toList();
        var changed = after.list(kind).stream()
                .flatMap(item -> before.find(kind, item.key()).stream().map(was -> change(was, item)))
                .filter(change -> !change.fields.isEmpty())
                .toList();
        var reordered = !old.stream()
                .filter(now::contains)
                .toList()
                .equals(now.stream().filter(old::contains).toList());
        return new Difference(kind, added, changed, removed, reordered);
    }

    private static Set<String> keys(String kind, CityItems items) {
        return items.list(kind).stream()
                .map(CityItem::key)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    private static Change change(CityItem was, CityItem is) {
        if (was.says(is)) return new Change(is.key(), List.of());
        var fields = new TreeSet<>(was.content().propertyNames());
        fields.addAll(is.content().propertyNames());
        fields.removeIf(field -> was.content()
                .path(field)
                .toString()
                .equals(is.content().path(field).toString()));
        return new Change(is.key(), fields.isEmpty() ? List.of("order of fields") : List.copyOf(fields));
    }
}
