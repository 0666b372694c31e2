/// The register for telephone and counter: one page, keyboard only, the same rules and the same door as the resident's
/// form.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "directory",
            "places",
            "matters",
            "casework",
            "grievance",
            "petition",
            "draft",
            "suggest"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.counter;
