/// What makes the demo city look alive: some weeks of reports at all stages, made through the same doors as real ones.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "directory",
            "places",
            "matters",
            "procedure",
            "casework",
            "grievance",
            "deadline",
            "channels",
            "reach",
            "roster",
            "shift",
            "presence",
            "warning",
            "nightly"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.demo;
