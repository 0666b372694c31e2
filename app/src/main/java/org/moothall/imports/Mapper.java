package org.moothall.imports;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.places.Spot;

/// Reads rows by a mapping into one city's matters and areas. For one thread.
final class Mapper {

    private final Mapping mapping;
    private final MatterTree matters;
    private final Areas areas;
    private final Map<String, String> areaByName = new HashMap<>();
    private final Map<String, String> kindByNames = new HashMap<>();
    private final Map<List<String>, Optional<String>> kinds = new HashMap<>();
    private final Template id;
    private final Template opened;
    private final Template closed;
    private final Template target;
    private final Template state;
    private final Template title;
    private final Template description;
    private final Template outcome;
    private final List<Template> levels;
    private final Template lon;
    private final Template lat;
    private final Template place;
    private final Template area;

    Mapper(Mapping mapping, MatterTree matters, Areas areas) {
        this.mapping = mapping;
        this.matters = matters;
        this.areas = areas;
        id = Template.of(mapping.id());
        opened = Template.of(mapping.opened());
        closed = Template.of(mapping.closed());
        target = Template.of(mapping.target());
        state = Template.of(mapping.state().text());
        title = Template.of(mapping.title());
        description = Template.of(mapping.description());
        outcome = Template.of(mapping.outcome());
        levels = mapping.kind().levels().stream().map(Template::of).toList();
        lon = Template.of(mapping.where().lon());
        lat = Template.of(mapping.where().lat());
        place = Template.of(mapping.where().place());
        area = Template.of(mapping.where().area());
        name(areas.root());
        for (var leaf : matters.leaves())
            for (var language : Language.values())
                kindByNames.putIfAbsent(
                        slugs(leaf.path().stream()
                                .map(key -> matters.require(key).name().in(language))
                                .toList()),
                        leaf.key());
    }

    private void name(Area one) {
        areaByName.putIfAbsent(one.key(), one.key());
        for (var language : Language.values()) areaByName.putIfAbsent(one.name().in(language), one.key());
        areas.children(one.key()).forEach(this::name);
    }

    Mapped map(Row row) {
        try {
            return report(row);
        } catch (IllegalArgumentException refusal) {
            return new Mapped.Refused(row, String.valueOf(refusal.getMessage()));
        }
    }

    private Mapped report(Row row) {
        if (!row.of(Rows.BROKEN).isEmpty()) throw new IllegalArgumentException(row.of(Rows.BROKEN));
        var known = id.fill(row);
        if (known.isEmpty()) throw new IllegalArgumentException("It has no number of its own (" + mapping.id() + ").");
        var begun = mapping.moment(opened.fill(row))
                .map(ZonedDateTime::toInstant)
                .orElseThrow(() -> new IllegalArgumentException(
                        "It does not say when it was received (" + mapping.opened() + ")."));
        var ended = ended(row, begun);
        var spot = spot(row);
        return new Mapped.Report(
                row.line(),
                known,
                begun,
                ended,
                mapping.moment(target.fill(row)).map(ZonedDateTime::toInstant).orElse(null),
                title(row),
                description.fill(row),
                outcome.fill(row),
                matter(row),
                area(row, spot),
                spot,
                place.fill(row));
    }

    private @Nullable Instant ended(Row row, Instant begun) {
        var word = state.fill(row);
        if (mapping.state().open().contains(word)) return null;
        if (!mapping.state().closed().contains(word))
            throw new IllegalArgumentException("The state “" + word + "” is neither open nor closed in the mapping.");
        var ended = mapping.moment(closed.fill(row))
                .map(ZonedDateTime::toInstant)
                .orElseThrow(() ->
                        new IllegalArgumentException("It is closed but does not say when (" + mapping.closed() + ")."));
        if (ended.isBefore(begun)) throw new IllegalArgumentException("It was closed before it was received.");
        return ended;
    }

    private String title(Row row) {
        var words = title.fill(row);
        if (words.isEmpty()) throw new IllegalArgumentException("It has no title (" + mapping.title() + ").");
        return words;
    }

    private String matter(Row row) {
        var written = levels.stream().map(level -> level.fill(row)).toList();
        return kinds.computeIfAbsent(written, this::kind)
                .orElseThrow(() -> new IllegalArgumentException("This city has no kind of matter “" + slugs(written)
                        + "”. Add it to matters.yaml or to the mapping’s table."));
    }

    /// The kind that the mapping's table, its key, or its names from the top down say.
    private Optional<String> kind(List<String> written) {
        var slugs = slugs(written);
        return Stream.of(
                        mapping.kind().table().get(slugs),
                        String.join(".", written),
                        slugs,
                        kindByNames.get(slugs),
                        mapping.kind().otherwise())
                .flatMap(Stream::ofNullable)
                .filter(key -> matters.find(key).filter(Matter::leaf).isPresent())
                .findFirst();
    }

    private static String slugs(List<String> words) {
        return words.stream().map(Mapping::slug).collect(Collectors.joining("."));
    }

    private @Nullable Spot spot(Row row) {
        var x = lon.fill(row);
        var y = lat.fill(row);
        if (x.isEmpty() || y.isEmpty()) return null;
        try {
            var spot = new Spot(Double.parseDouble(x), Double.parseDouble(y));
            if (Double.isNaN(spot.lon() + spot.lat()) || Math.abs(spot.lon()) > 180 || Math.abs(spot.lat()) > 90)
                throw new IllegalArgumentException("The coordinates " + x + ", " + y + " are not on this earth.");
            return spot.lon() == 0 && spot.lat() == 0 ? null : spot;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The coordinates “" + x + "”, “" + y + "” are no numbers.", e);
        }
    }

    private String area(Row row, @Nullable Spot spot) {
        var name = area.fill(row);
        return Optional.ofNullable(spot)
                .flatMap(areas::at)
                .map(Area::key)
                .or(() -> Optional.ofNullable(mapping.where().table().get(name)))
                .or(() -> Optional.ofNullable(areaByName.get(name)))
                .or(() -> mapping.where().nowhere() ? Optional.of(areas.root().key()) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("Its place (" + lon.fill(row) + ", " + lat.fill(row)
                        + "; “" + name + "”) is in no area of this city."));
    }
}
