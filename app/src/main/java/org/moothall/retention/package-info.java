/// How long what people said of themselves is kept: the city's rules, and doing what they say. Keys are erased, so that
/// nothing of it can be read again in any copy, while the case stays and its history goes on verifying.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "city",
            "web",
            "directory",
            "procedure",
            "matters",
            "journal",
            "identity",
            "erasure",
            "casework",
            "timekeeper",
            "grievance",
            "draft",
            "sending",
            "handling"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.retention;
