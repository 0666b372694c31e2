/// Works that were promised with a date: open ones to their end, and dates that moved. A reply may be given long before
/// the works are done; this list forgets none.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "wire",
            "directory",
            "fairness",
            "procedure",
            "casework"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.works;
