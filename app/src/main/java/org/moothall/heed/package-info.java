/// Warnings as pages: which there are, one with all that is known of it and its answer, known changes of reporting,
/// what
/// came of warnings month by month. Counts of fewer than five are hidden, and what would give them away.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "wire",
            "directory",
            "places",
            "matters",
            "maps",
            "casework",
            "figures",
            "detect",
            "tally",
            "channels",
            "sending",
            "notice",
            "warning",
            "nightly"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.heed;
