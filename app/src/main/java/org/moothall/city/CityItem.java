package org.moothall.city;

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

    /// Whether it says the same, in the same order. By its text: a number read from YAML and the same from the database
    /// are nodes of different types.
    boolean says(CityItem other) {
        return content.toString().equals(other.content.toString());
    }

    /// The item as a record: field `root-area` is the component `rootArea`, `city-department` the constant
    /// `CITY_DEPARTMENT`; what the record does not know is left out, what the item does not say is null.
    public <T> T as(Class<T> type) {
        return MAPPER.treeToValue(content, type);
    }
}
