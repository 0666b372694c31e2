/// Who is right: what offices dispute about a case as staff and residents read it, and how often cases are passed
/// around, by kind of matter and offices, never by person.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "wire",
            "directory",
            "whose",
            "matters",
            "procedure",
            "casework",
            "handling"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.disputes;
