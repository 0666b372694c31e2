/// What somebody in a post is told once and need not answer: that their duties have changed, what a colleague asks of
/// them, who is on today. It waits for the end of their quiet time unless it is about something sooner.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "onduty",
            "roster",
            "swaps",
            "channels",
            "reach",
            "sending"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.news;
