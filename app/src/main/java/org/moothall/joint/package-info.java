/// Joint handling: what offices that help were asked for, when it came and how late; what is still owed, as lists,
/// and told by time before its date and after.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "directory",
            "fairness",
            "journal",
            "procedure",
            "casework",
            "timekeeper"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.joint;
