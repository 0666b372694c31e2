/// What a resident's report shows to staff: the matter, the place, the files; and the reporter's identity, sealed until
/// somebody who handles the case opens it with a reason, for half an hour, and the reporter sees that they did.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "confided",
            "web",
            "directory",
            "places",
            "maps",
            "matters",
            "identity",
            "journal",
            "procedure",
            "casework",
            "disclosure",
            "lines",
            "grievance",
            "draft",
            "suggest",
            "files"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.seal;
