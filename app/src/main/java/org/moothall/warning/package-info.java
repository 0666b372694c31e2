/// Warnings early on: what is more than usual, whose answer it waits for, until when, and what came of it. Raised by
/// each night's look at counts and by rules; never more than a city’s offices can answer.
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
            "places",
            "matters",
            "casework",
            "timekeeper",
            "notice",
            "figures",
            "detect",
            "tally"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.warning;
