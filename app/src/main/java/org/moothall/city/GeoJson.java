package org.moothall.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a GeoJSON feature collection as entries: each feature's properties with their lines, and its shape as the
/// field `geometry`.
final class GeoJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // we read a value in the middle of a file
            .build();

    private final Reading reading;
    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private GeoJson(Reading reading, String file) {
        this.reading = reading;
        this.file = file;
    }

    static List<Entry> features(Path path, String file, Reading reading) {
        var geoJson = new GeoJson(reading, file);
        try (var parser = MAPPER.createParser(path)) {
            geoJson.collection(parser);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            reading.fault(
                    file,
                    line,
                    "This is not JSON: %s.".formatted(e.getOriginalMessage()),
                    "Look at commas, brackets and quotes here.");
        }
        return geoJson.entries;
    }

    private void collection(JsonParser parser) {
        var found = false;
        if (parser.nextToken() == JsonToken.START_OBJECT)
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var field = parser.currentName();
                parser.nextToken();
                if (field.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                    found = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) feature(parser);
                } else parser.skipChildren();
            }
        if (!found) reading.fault(file, 1, "This is no GeoJSON feature collection.", "It needs “features”: [ … ].");
    }

    private void feature(JsonParser parser) {
        var path = "/" + entries.size();
        lines.put(path, parser.currentTokenLocation().getLineNr());
        var content = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "properties" -> properties(parser, path, content);
                case "geometry" -> {
                    lines.put(path + "/geometry", parser.currentTokenLocation().getLineNr());
                    content.set("geometry", MAPPER.readTree(parser));
                }
                default -> parser.skipChildren();
            }
        }
        entries.add(new Entry(reading, file, lines, path, content));
    }

    private void properties(JsonParser parser, String path, ObjectNode content) {
        if (parser.currentToken() != JsonToken.START_OBJECT) return;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = parser.currentName();
            lines.put(path + "/" + field, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            content.set(field, MAPPER.readTree(parser));
        }
    }
}
