/// Each night's look at counts, and each hour's at urgent ones: what of it an office hears of within its budget, and
/// month by month what came of it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "procedure",
            "directory",
            "places",
            "matters",
            "timekeeper",
            "figures",
            "detect",
            "tally",
            "warning"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.nightly;
