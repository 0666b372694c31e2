/// The report form: one question a page, without script, nothing lost on the way.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "city",
            "web",
            "directory",
            "places",
            "maps",
            "matters",
            "journal",
            "procedure",
            "casework",
            "grievance",
            "petition",
            "draft",
            "suggest",
            "files",
            "follow"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.report;
