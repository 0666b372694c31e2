/// Lists of cases for those who work on them: a page by its key, counts up to a bound, views that somebody keeps.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "learn", "deadline", "procedure", "directory", "fairness", "whose", "casework"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.worklist;
