/// Alarms that climb: something waits, somebody is told of it and takes it, or the next one is told, up to the city's
/// last resort. Each message once though nodes die; what was taken and forgotten rings again.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "keys",
            "journal",
            "directory",
            "fairness",
            "procedure",
            "deadline",
            "casework",
            "session",
            "timekeeper",
            "channels",
            "ladder",
            "reach",
            "roster",
            "sending"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.notice;
