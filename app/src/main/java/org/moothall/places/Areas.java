package org.moothall.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.Reading;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;

/// All areas, streets and named places of one city, ready to be asked. Immutable; built from a city's items.
public final class Areas {

    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, List<Area>> children = new LinkedHashMap<>();
    private final Map<String, Text> areaWords = new HashMap<>();
    private final List<Street> streets;
    private final List<Landmark> landmarks;
    private final Ground ground;
    private final PlaceWords placeWords;
    private final Finder finder;

    private Areas(List<CityItem> read, List<Street> streets, List<Landmark> landmarks) {
        this.streets = streets;
        this.landmarks = landmarks;
        var paths = new Paths(read);
        for (var item : read) areas.put(item.key(), Area.of(item, paths.of(item.key())));
        for (var area : areas.values())
            if (area.parent() != null)
                children.computeIfAbsent(area.parent(), parent -> new ArrayList<>())
                        .add(area);
        for (var area : areas.values()) areaWords.put(area.key(), inWords(area));
        ground = new Ground(read.stream()
                .map(item -> new Ground.Piece(
                        require(item.key()), GeoJson.shape(item.content().path("geometry"))))
                .toList());
        placeWords = new PlaceWords(streets, landmarks);
        finder = new Finder(this);
    }

    public static Areas of(CityItems items) {
        return new Areas(
                items.list("area"),
                items.list("street").stream().map(Street::of).toList(),
                items.list("place").stream().map(Landmark::of).toList());
    }

    /// The areas alone of a folder that is not loaded; what is wrong with them is noted.
    public static Areas of(CityFolder folder, Reading reading) {
        new AreaFile(reading).read(folder.features("areas.geojson", reading));
        reading.finish();
        return of(reading.items());
    }

    /// From the root down to each area, whatever the order of the file.
    private record Paths(Map<String, String> parents) {

        Paths(List<CityItem> areas) {
            this(new HashMap<>());
            for (var item : areas)
                if (item.content().hasNonNull("parent"))
                    parents.put(item.key(), item.content().path("parent").asString());
        }

        List<String> of(String key) {
            var path = new LinkedHashSet<String>();
            for (String at = key; at != null && path.add(at); ) at = parents.get(at);
            return List.copyOf(path).reversed();
        }
    }

    public Area root() {
        return areas.values().stream()
                .filter(area -> area.parent() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound("no city has been loaded"));
    }

    /// In the order of the city's file.
    public List<Area> all() {
        return List.copyOf(areas.values());
    }

    public Optional<Area> find(String key) {
        return Optional.ofNullable(areas.get(key));
    }

    public Area require(String key) {
        return find(key).orElseThrow(() -> new NotFound("area " + key));
    }

    public List<Area> children(String key) {
        return children.getOrDefault(key, List.of());
    }

    /// Areas without children.
    public List<Area> leaves() {
        return areas.values().stream()
                .filter(area -> !children.containsKey(area.key()))
                .toList();
    }

    /// The deepest area that covers the point; empty outside the city.
    public Optional<Area> at(Spot spot) {
        return Optional.ofNullable(ground.at(spot));
    }

    /// A point inside the area, for a place known only by its area.
    public Spot middle(String area) {
        return ground.middle(area);
    }

    /// The polygon or polygons of an area, in degrees. Do not change it.
    public Geometry shape(String area) {
        return ground.shape(area);
    }

    public List<Street> streets() {
        return streets;
    }

    public List<Landmark> landmarks() {
        return landmarks;
    }

    /// The area of this level that the area lies in, or is.
    public Optional<Area> above(Area area, Area.Level level) {
        for (var key : area.path()) {
            var one = areas.get(key);
            if (one != null && one.level() == level) return Optional.of(one);
        }
        return Optional.empty();
    }

    /// The smallest area that holds all of these; the whole city where one of them is none of its areas.
    public Area around(List<String> keys) {
        var paths = keys.stream()
                .map(key -> find(key).map(Area::path).orElse(List.of()))
                .toList();
        var all = keys.isEmpty() ? List.<String>of() : paths.getFirst();
        return all.reversed().stream()
                .filter(key -> paths.stream().allMatch(path -> path.contains(key)))
                .findFirst()
                .map(this::require)
                .orElseGet(this::root);
    }

    /// The place in words, small to large in English, large to small in Chinese: “Heyan Road, 95 m east of Heyan Pump
    /// Station”; the area's name where no street is within 200 m.
    public Text words(Spot spot) {
        var words = placeWords.at(spot);
        return words != null ? words : words(at(spot).orElseGet(this::root));
    }

    /// “Heyan Subdistrict, Nandu District”; “南渡区河沿街道”. The city's own name only for the city itself.
    public Text words(Area area) {
        return areaWords.getOrDefault(area.key(), area.name());
    }

    private Text inWords(Area area) {
        if (area.path().size() == 1) return area.name();
        var names = area.path().stream().skip(1).map(key -> require(key).name()).toList();
        return new Text(
                String.join(", ", names.reversed().stream().map(Text::en).toList()),
                String.join("", names.stream().map(Text::zh).toList()));
    }

    /// Streets, named places and areas whose name fits the words, best first.
    public List<Found> search(String words, int most) {
        return finder.find(words, most);
    }

    public record Found(Text name, Text within, Spot spot, String area) {}
}
