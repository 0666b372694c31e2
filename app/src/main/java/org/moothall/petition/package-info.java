/// Joint petitions: several people with one matter, their representatives, and all who stand behind a case. Petitioning
/// together is a right; nothing here marks a group or follows a person from case to case.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "directory",
            "procedure",
            "casework",
            "confided",
            "disclosure",
            "packs",
            "grievance",
            "handling",
            "wire"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.petition;
