/// What else is watched besides counts: clocks that ran out, hazards that stay open, one matter again and again at one
/// place, gaps of rosters to come. Rules are the city’s, as data; what they see is raised as a warning. Offices,
/// matters and places are counted, never persons.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "places",
            "matters",
            "identity",
            "casework",
            "grievance",
            "together",
            "roster",
            "timekeeper",
            "figures",
            "detect",
            "warning"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.vigil;
