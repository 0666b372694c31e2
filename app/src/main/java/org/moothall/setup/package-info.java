/// The city's own set-up as pages: the duty list and trying it, procedures with their limits, the calendar.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "places",
            "matters",
            "procedure",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.setup;
