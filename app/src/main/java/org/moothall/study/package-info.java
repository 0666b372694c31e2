/// Joint studies (研判): several offices look at a warning or any matter of the city together: what may lie behind it,
/// what speaks for that and against it, what is done next; minutes whose steps are followed until they are done.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "journal",
            "directory",
            "timekeeper",
            "notice",
            "warning",
            "heed"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.study;
