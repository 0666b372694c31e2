/// What lies on the desk: worklists, search, triage; why a date is the date it is; how the city keeps its promises.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "wire",
            "deadline",
            "directory",
            "places",
            "matters",
            "procedure",
            "whose",
            "casework",
            "lines",
            "worklist",
            "joint",
            "timekeeper"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.desk;
