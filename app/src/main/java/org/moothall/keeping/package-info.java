/// How well promises are kept: every one whose date has come, in time or not; what is still open and overdue counts as
/// not kept. Offices and their kinds, never persons.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "procedure",
            "promises",
            "casework",
            "setup",
            "works",
            "matters",
            "figures",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.keeping;
