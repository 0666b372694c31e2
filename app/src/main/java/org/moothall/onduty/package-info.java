/// Who is on duty at this moment and who comes next, post by post, as pages and messages say it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "deadline", "directory", "ladder", "roster", "presence"})
@org.jspecify.annotations.NullMarked
package org.moothall.onduty;
