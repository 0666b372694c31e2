/// One event, one case: cases about the same are joined and taken out again, a part becomes a case of its own.
/// Nobody who reported loses number, phrase, date or rights by it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "deadline",
            "directory",
            "places",
            "matters",
            "procedure",
            "fairness",
            "journal",
            "casework",
            "grievance",
            "handling",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.together;
