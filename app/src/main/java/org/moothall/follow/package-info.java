/// Following: what a resident's case looks like to the resident, by number and phrase or by a signed link, and what
/// they can do with it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "keys",
            "city",
            "web",
            "deadline",
            "directory",
            "fairness",
            "porter",
            "session",
            "places",
            "maps",
            "matters",
            "identity",
            "journal",
            "procedure",
            "casework",
            "confided",
            "disclosure",
            "checkpoint",
            "disputes",
            "timekeeper",
            "grievance",
            "together",
            "petition",
            "draft",
            "files",
            "seal",
            "letters"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.follow;
