package org.moothall.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.moothall.places.GeoJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one boundary file: names, keys, sound polygons of six decimals.
final class Boundaries {

    static final PrecisionModel SIX_DECIMALS = new PrecisionModel(1e6);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");
    private static final List<String> USUAL_NAMES =
            List.of("name_en", "name", "label", "title", "district", "neighborhood", "neighbourhood", "borough");
    private static final List<String> USUAL_NAMES_ZH = List.of("name_zh", "name:zh", "name_cn", "名称");

    private final AreaFiles.Source source;
    private final List<String> notes;

    /// The file cannot be used; the message says why in a sentence.
    static final class Unusable extends Exception {
        Unusable(String why) {
            super(why);
        }
    }

    Boundaries(AreaFiles.Source source, List<String> notes) {
        this.source = source;
        this.notes = notes;
    }

    List<Draft> read() throws IOException, Unusable {
        var file = JSON.readTree(Files.readString(source.file()));
        degrees(file.path("crs"));
        if (!file.path("features").isArray()) throw new Unusable("This is no GeoJSON feature collection.");
        var drafts = new LinkedHashMap<String, Draft>();
        int number = 0;
        for (var feature : file.path("features")) {
            number++;
            var draft = draft(feature, number);
            if (draft == null) continue;
            var before = drafts.putIfAbsent(
                    draft.nameEn() + "\n" + feature.path("properties").path(source.parent()), draft);
            if (before != null) join(before, draft);
        }
        return List.copyOf(drafts.values());
    }

    private void join(Draft before, Draft again) {
        before.ground(Strips.union(List.of(before.ground(), again.ground())));
        notes.add("“%s” stands in several pieces in the file; they are one area now.".formatted(before.nameEn()));
    }

    private static void degrees(JsonNode crs) throws Unusable {
        var name = crs.path("properties").path("name").asString("");
        if (!name.isEmpty() && !name.contains("CRS84") && !name.endsWith("4326"))
            throw new Unusable(
                    "Its coordinates are %s. Save it in WGS 84 (EPSG:4326), longitude first.".formatted(name));
    }

    private @Nullable Draft draft(JsonNode feature, int number) throws Unusable {
        var properties = feature.path("properties");
        var en = text(properties, source.nameEn(), USUAL_NAMES, number);
        var zh = source.nameZh().isEmpty() ? usual(properties, USUAL_NAMES_ZH) : filled(properties, source.nameZh());
        var shape = shape(feature, en, number);
        if (shape == null) return null;
        var key = source.key().isEmpty() ? en : filled(properties, source.key());
        var parent = source.parent().isEmpty() ? null : filled(properties, source.parent());
        return new Draft(AreaFiles.slug(key), en, zh == null || zh.isEmpty() ? en : zh, source.level(), parent, shape);
    }

    private String text(JsonNode properties, String wanted, List<String> usual, int number) throws Unusable {
        var found = wanted.isEmpty() ? usual(properties, usual) : filled(properties, wanted);
        if (found != null && !found.isBlank()) return found.strip();
        throw new Unusable("Feature %d has no name. Say which property holds it with --area-name; there are %s."
                .formatted(number, String.join(", ", properties.propertyNames())));
    }

    private static @Nullable String usual(JsonNode properties, List<String> usual) {
        for (var name : usual)
            for (var property : properties.propertyNames())
                if (property.toLowerCase(Locale.ROOT).equals(name)
                        && !properties.path(property).asString("").isBlank())
                    return properties.path(property).asString();
        return null;
    }

    /// A property's value, or a pattern with properties in braces.
    private static String filled(JsonNode properties, String pattern) {
        if (!pattern.contains("{")) return properties.path(pattern).asString("");
        return HOLE.matcher(pattern)
                .replaceAll(hole -> java.util.regex.Matcher.quoteReplacement(
                        properties.path(hole.group(1)).asString("")));
    }

    private @Nullable Geometry shape(JsonNode feature, String name, int number) throws Unusable {
        Geometry shape;
        try {
            shape = GeoJson.shape(feature.path("geometry"));
        } catch (IllegalArgumentException e) {
            throw new Unusable("Feature %d (“%s”) cannot be read: %s.".formatted(number, name, e.getMessage()));
        }
        if (shape.getDimension() < 2) {
            notes.add("“%s” is a %s and no surface; it was left out.".formatted(name, shape.getGeometryType()));
            return null;
        }
        return GeometryPrecisionReducer.reduce(sound(shape, name), SIX_DECIMALS);
    }

    private Geometry sound(Geometry shape, String name) {
        var error = new IsValidOp(shape).getValidationError();
        if (error == null) return shape;
        var at = error.getCoordinate();
        notes.add(String.format(
                Locale.ROOT,
                "The polygon of “%s” was repaired: %s at %.6f, %.6f.",
                name,
                error.getMessage().toLowerCase(Locale.ROOT),
                at.x,
                at.y));
        return GeometryFixer.fix(shape);
    }
}
