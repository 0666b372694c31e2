/// How many matters of each kind there are, by place and day, as was known on each day: incidents, not reports; nobody
/// twice on one day. Nothing kept here can point at anybody.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "deadline",
            "procedure",
            "places",
            "matters",
            "identity",
            "casework",
            "grievance",
            "together",
            "journal",
            "directory",
            "detect"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.tally;
