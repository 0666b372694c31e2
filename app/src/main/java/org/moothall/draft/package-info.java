/// What a resident has said of a report so far, kept until it is sent: the draft and the cookie that finds it
/// again, the kinds to choose from, the kind's own questions, the place in words, similar matters near by. Forms of
/// residents (`report`) and of the counter build on it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "directory",
            "places",
            "matters",
            "identity",
            "keys",
            "journal",
            "procedure",
            "casework",
            "grievance",
            "files"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.draft;
