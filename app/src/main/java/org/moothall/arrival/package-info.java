/// Checking in at a post as pages: the post's screen, one's own telephone, the keys of screens. Who has not
/// come in time rings.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "timekeeper",
            "factor",
            "roster",
            "presence",
            "duties",
            "notice"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.arrival;
