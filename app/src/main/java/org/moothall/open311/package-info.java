/// Open311 GeoReport v2 with FixMyStreet's updates: other systems list what residents report, send
/// reports and follow them. Public matters only, without persons, the place as exact as the matter
/// allows; what we serve and where we deviate stands in `docs/open311.md`.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "procedure",
            "directory",
            "places",
            "matters",
            "journal",
            "files",
            "casework",
            "grievance",
            "wire",
            "porter"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.open311;
