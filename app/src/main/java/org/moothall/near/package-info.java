/// What everybody may see: public matters, open and fixed, as a map and a list from the same data; one public
/// matter. No persons, the place as coarse as the kind of matter asks.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "directory",
            "places",
            "maps",
            "matters",
            "procedure",
            "casework",
            "grievance",
            "draft",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.near;
