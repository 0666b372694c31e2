package org.moothall.city;

import tools.jackson.databind.JsonNode;

/// One thing of a city as its folder says it: `kind` names what it is (`office`), `key` which one.
public record CityItem(String kind, String key, JsonNode content) {}
