/// Time as an actor: what it does to a case when a limit is near or over, once and only once however many nodes run;
/// whom it told; whose dates a new holiday moved.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "procedure",
            "directory",
            "fairness",
            "journal",
            "casework",
            "recount",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.timekeeper;
