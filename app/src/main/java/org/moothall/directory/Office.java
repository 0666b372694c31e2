package org.moothall.directory;

import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// An office of the city. `sector` is what it looks after, `area` where, `parent` the next office up.
public record Office(
        String key,
        Text name,
        Kind kind,
        @Nullable String sector,
        String area,
        @Nullable String parent,
        @Nullable String phone,
        @Nullable Text hours) {

    public enum Kind {
        COORDINATION_CENTRE,
        CITY_DEPARTMENT,
        COUNTY,
        COUNTY_DEPARTMENT,
        TOWNSHIP,
        SUPERVISION
    }
}
