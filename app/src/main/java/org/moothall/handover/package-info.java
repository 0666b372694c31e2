/// Handing over as a page; what is not handed over, and slots of the roster that nobody fills, ring.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "timekeeper",
            "roster",
            "drawup",
            "shift",
            "presence",
            "duties",
            "notice"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.handover;
