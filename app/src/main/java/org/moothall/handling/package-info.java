/// One case on the screen: where it stands, why it is here, what may be done with it, and doing it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "fairness",
            "places",
            "matters",
            "journal",
            "files",
            "procedure",
            "casework",
            "disclosure",
            "lines",
            "timekeeper",
            "joint",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.handling;
