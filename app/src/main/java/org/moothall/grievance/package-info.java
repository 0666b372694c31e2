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
            "casework"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.grievance;
