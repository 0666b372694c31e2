package org.moothall.maps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.moothall.kernel.Text;
import org.moothall.places.Area;
import org.moothall.places.Flat;
import org.moothall.places.GeoJson;
import org.moothall.places.Spot;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The ground as GeoJSON for the live map, packed once, when it is first asked for: the city's shape and what the map
/// draws in `base`, streets and named places in `streets`, or, of a large city, those within 3 km in `near`.
final class MapData {

    private static final int LARGE = 3_000_000;
    private static final double NEAR_METRES = 3_000;
    private static final double BORDER_DEGREES = 0.0001;
    private static final double SHAPE_DEGREES = 0.00002;
    private static final int KEPT = 64;

    private final Ground ground;
    private @Nullable Packed base;
    private @Nullable Packed streets;
    private final Map<Spot, Packed> near = new ConcurrentHashMap<>();

    /// @param tag changes with the content
    record Packed(byte[] gzip, int size, String tag) {}

    MapData(Ground ground) {
        this.ground = ground;
    }

    Ground ground() {
        return ground;
    }

    synchronized Packed baseData() {
        if (base == null) base = pack(base());
        return base;
    }

    synchronized Packed streetData() {
        if (streets == null) streets = pack(streets(null));
        return streets;
    }

    String addresses(Spot around) {
        var first = "/map/base.geojson?v=" + baseData().tag + " ";
        var streets = streetData();
        if (streets.size <= LARGE) return first + "/map/streets.geojson?v=" + streets.tag;
        return first
                + "/map/near.geojson?lon=%s&lat=%s&v=%s"
                        .formatted(hundredth(around.lon()), hundredth(around.lat()), streets.tag);
    }

    /// Within 3 km, told to a hundredth of a degree.
    Packed near(double lon, double lat) {
        var middle = new Spot(hundredth(lon), hundredth(lat));
        var before = near.get(middle);
        if (before != null) return before;
        var flat = new Flat(middle);
        var box = new Envelope();
        for (int sign : new int[] {-1, 1}) {
            var corner = flat.spot(sign * NEAR_METRES, sign * NEAR_METRES);
            box.expandToInclude(corner.lon(), corner.lat());
        }
        var packed = pack(streets(box));
        if (near.size() < KEPT) near.put(middle, packed);
        return packed;
    }

    private static double hundredth(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }

    private ObjectNode base() {
        var features = JsonNodeFactory.instance.arrayNode();
        for (var area : ground.areas().all()) if (area.level() != Area.Level.NEIGHBOURHOOD) area(features, area);
        for (var shape : ground.all())
            switch (shape.kind()) {
                case PARK, WATER, RIVER, ROAD, WALL ->
                    feature(features, shape.name(), shape.geometry(), SHAPE_DEGREES)
                            .put("kind", word(shape.kind()));
                case MINOR, MAIN, BRIDGE, BUILDING -> {}
            }
        return collection(features);
    }

    private void area(ArrayNode features, Area area) {
        feature(features, area.name(), ground.areas().shape(area.key()), BORDER_DEGREES)
                .put("level", word(area.level()))
                .put("key", area.key());
    }

    private ObjectNode streets(@Nullable Envelope box) {
        var features = JsonNodeFactory.instance.arrayNode();
        for (var shape : box == null ? ground.all() : ground.in(box))
            switch (shape.kind()) {
                case MINOR, MAIN, BRIDGE ->
                    feature(features, shape.name(), shape.geometry(), SHAPE_DEGREES)
                            .put("class", word(shape.kind()));
                case BUILDING ->
                    feature(features, shape.name(), shape.geometry(), 0).put("kind", "building");
                case PARK, WATER, RIVER, ROAD, WALL -> {}
            }
        for (var landmark : ground.areas().landmarks()) {
            var spot = landmark.spot();
            var point = GeoJson.SHAPES.createPoint(new org.locationtech.jts.geom.Coordinate(spot.lon(), spot.lat()));
            if (box == null || box.contains(spot.lon(), spot.lat()))
                feature(features, landmark.name(), point, 0).put("kind", word(landmark.kind()));
        }
        return collection(features);
    }

    private static ObjectNode feature(ArrayNode features, Text name, Geometry shape, double tolerance) {
        var thin = tolerance > 0 && shape.isValid() ? TopologyPreservingSimplifier.simplify(shape, tolerance) : shape;
        var feature = features.addObject().put("type", "Feature");
        feature.set("geometry", GeoJson.write(thin));
        var properties = feature.putObject("properties");
        if (!name.en().isEmpty()) properties.put("name_en", name.en()).put("name_zh", name.zh());
        return properties;
    }

    private static ObjectNode collection(ArrayNode features) {
        var collection = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        collection.set("features", features);
        return collection;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Packed pack(ObjectNode json) {
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(packed.toByteArray(), bytes.length, tag(bytes));
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
