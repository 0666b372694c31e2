/// The spine: a case runs through a procedure, its entries are its history, its limits are computed from them. No
/// subject word in it: what a case is about is told by the line of work that opened it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "learn",
            "city",
            "deadline",
            "procedure",
            "directory",
            "fairness",
            "places",
            "journal",
            "confided",
            "promises",
            "whose"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.casework;
