/// Calling back: whoever asked for it is called some days after the reply and says whether that solves it. Time makes
/// the call due; the number is sealed until it is opened for the call; what was said goes into the case.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "deadline",
            "wire",
            "directory",
            "fairness",
            "journal",
            "procedure",
            "casework",
            "disclosure",
            "timekeeper",
            "grievance",
            "together",
            "seal",
            "follow"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.callback;
