/// Case conferences: called on one case or several, with invitations, agenda and minutes; each conclusion is an act on
/// its case, and is followed until it is done.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "directory",
            "fairness",
            "procedure",
            "journal",
            "casework",
            "disclosure",
            "handling",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.conference;
