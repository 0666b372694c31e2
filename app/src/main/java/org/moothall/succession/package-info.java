/// What somebody leaves behind who leaves a post: the open cases go to whom the rule of owners names, in the load that
/// takes the post away, or before by an act of the administrator or the head.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "directory",
            "fairness",
            "journal",
            "procedure",
            "whose",
            "casework",
            "timekeeper"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.succession;
