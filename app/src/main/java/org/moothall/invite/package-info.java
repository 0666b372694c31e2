/// Letting people in: who has an account and who has not, one-time links by which somebody chooses their own password,
/// ending all of a person's sessions. Every act stands in the journal.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "keys",
            "database",
            "city",
            "mail",
            "web",
            "gate",
            "directory",
            "journal",
            "session",
            "factor",
            "account",
            "setup"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.invite;
