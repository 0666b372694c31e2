package org.moothall.city;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// What `city.yaml` says: who the city is.
///
/// @param rootArea  key of the area that covers all others
/// @param triage    key of the office that owns what no rule can send
/// @param emergency the numbers to call instead of reporting
/// @param fictional the foot of each page says so
/// @param conference key of the office that calls the joint conference of offices; `triage` where the city names none
public record CitySettings(
        Text name,
        Text shortName,
        ZoneId zone,
        String rootArea,
        String triage,
        List<Emergency> emergency,
        @Nullable String phone,
        @Nullable String email,
        boolean fictional,
        String conference) {

    /// Stands in until a city is loaded, and says so on every page.
    public static final CitySettings NONE = new CitySettings(
            new Text("No city is loaded yet", "尚未载入城市数据"),
            new Text("Moothall", "Moothall"),
            ZoneOffset.UTC,
            "",
            "",
            List.of(),
            null,
            null,
            false,
            "");

    public record Emergency(String number, Text name) {}
}
