/// Changing a procedure in the pages: draft, check, see what it means, publish as the next version.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "procedure",
            "directory",
            "journal",
            "casework",
            "worklist",
            "setup"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.amend;
