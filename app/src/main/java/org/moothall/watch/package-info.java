/// What rings, and who hears it, as pages: alarms of one's own and the link that takes one; how each way out is. Cases
/// that are overdue ring here, so does the test of each shift, and whoever watches the ladders themselves.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "procedure",
            "casework",
            "timekeeper",
            "mail",
            "channels",
            "ladder",
            "reach",
            "sending",
            "notice",
            "setup"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.watch;
