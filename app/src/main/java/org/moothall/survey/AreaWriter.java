package org.moothall.survey;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.moothall.places.GeoJson;
import tools.jackson.databind.node.JsonNodeFactory;

/// Writes `areas.geojson`, a feature a line, so that changes can be read.
final class AreaWriter {

    private AreaWriter() {}

    static String write(List<Draft> areas) {
        return areas.stream()
                .map(AreaWriter::feature)
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private static String feature(Draft area) {
        var feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        var properties = feature.putObject("properties").put("key", area.key());
        if (area.parent() != null) properties.put("parent", area.parent());
        properties
                .put("level", area.level().name().toLowerCase(Locale.ROOT))
                .put("name_en", area.nameEn())
                .put("name_zh", area.nameZh());
        feature.set("geometry", GeoJson.write(area.ground()));
        return feature.toString();
    }
}
