/// Duty as pages: who is on now and next, the month and the week, one duty with why it is so, one's own duties, leave
/// and what is asked of one.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "onduty",
            "roster",
            "presence",
            "drawup",
            "swaps"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.duties;
