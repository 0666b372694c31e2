/// Letters: from a city's or a law's template, with every point of the claim answered; signed off by a second person
/// where the procedure asks for it; issued together with the move of the case; served, and each way of it recorded.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "mail",
            "deadline",
            "directory",
            "procedure",
            "journal",
            "files",
            "casework",
            "confided",
            "disclosure",
            "handling",
            "joint",
            "grievance",
            "together",
            "seal",
            "paper",
            "stationery"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.letters;
