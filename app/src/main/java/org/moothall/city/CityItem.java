package org.moothall.city;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// One thing of a city as its folder says it: `kind` names what it is (`office`), `key` which one.
public record CityItem(String kind, String key, JsonNode content) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /// Whether it says the same, in the same order.
    boolean says(CityItem other) {
        return same(content, other.content);
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.getNodeType() != other.getNodeType() || one.size() != other.size()) return false;
        // a number read from YAML and the same from the database are nodes of different types
        if (one.isValueNode()) return one.equals(other) || one.asString().equals(other.asString());
        if (!List.copyOf(one.propertyNames()).equals(List.copyOf(other.propertyNames()))) return false;
        var others = other.iterator();
        for (var each : one) if (!same(each, others.next())) return false;
        return true;
    }

    /// The item as a record: field `root-area` is the component `rootArea`, `city-department` the constant
    /// `CITY_DEPARTMENT`; what the record does not know is left out, what the item does not say is null.
    public <T> T as(Class<T> type) {
        return MAPPER.treeToValue(content, type);
    }
}
