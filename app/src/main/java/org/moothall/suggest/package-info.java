/// Suggests the kind of matter, and so the office, from what somebody wrote; learns nightly from closed public cases on
/// this machine. A person always confirms; what was suggested and what was confirmed is kept and shown.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "keys",
            "learn",
            "city",
            "web",
            "directory",
            "places",
            "matters",
            "procedure",
            "casework",
            "grievance",
            "setup",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.suggest;
