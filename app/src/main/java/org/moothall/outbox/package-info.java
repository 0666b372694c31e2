/// Letters that go by e-mail: sent by themselves, each once, tried again while there is hope; what cannot be
/// served comes back to whoever handles the case.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "wire",
            "mail",
            "directory",
            "fairness",
            "journal",
            "casework",
            "timekeeper",
            "succession",
            "grievance",
            "together",
            "seal",
            "letters"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.outbox;
