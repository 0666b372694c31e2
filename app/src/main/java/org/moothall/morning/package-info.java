/// Who is on duty now and who is next at every desk, on one screen and each morning by message.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "roster",
            "onduty",
            "timekeeper",
            "news"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.morning;
