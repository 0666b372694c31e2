/// Roll calls: at moments that nobody foresees whoever holds a duty post is called, and says by one tap that they are
/// there; what nobody answers climbs. Counted by desk and month, never by person.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "journal",
            "directory",
            "timekeeper",
            "ladder",
            "roster",
            "shift",
            "notice"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.rollcall;
