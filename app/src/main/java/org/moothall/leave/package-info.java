/// Leave out of files of other systems: a calendar (iCalendar) of one's own, or a table of a desk's people.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "deadline", "directory", "roster", "imports"})
@org.jspecify.annotations.NullMarked
package org.moothall.leave;
