/// The command line: starts, loads, checks, imports. Says in one sentence what keeps it from doing so.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "backup",
            "counts",
            "replay",
            "start",
            "upkeep",
            "database",
            "city",
            "deadline",
            "procedure",
            "packs",
            "casework",
            "directory",
            "places",
            "matters",
            "survey",
            "session",
            "account",
            "imports",
            "founding",
            "open311",
            "senders",
            "demo",
            "gauges"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.run;
