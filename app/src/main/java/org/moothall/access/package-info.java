/// What is held about somebody, for that person alone: all of it in one place, and the way to have it erased.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "directory",
            "matters",
            "journal",
            "procedure",
            "casework",
            "confided",
            "disclosure",
            "grievance",
            "seal",
            "retention",
            "erasure",
            "letters",
            "draft",
            "follow"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.access;
