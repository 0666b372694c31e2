/// Hearing residents: the report, the receipt, similar matters near by, following, rating.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "procedure",
            "directory",
            "places",
            "matters",
            "identity",
            "journal",
            "keys",
            "confided",
            "casework"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.grievance;
