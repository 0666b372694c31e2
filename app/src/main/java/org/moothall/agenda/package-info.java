/// Rosters in people's own calendars (iCalendar), each feed behind a secret address.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "deadline", "directory", "roster"})
@org.jspecify.annotations.NullMarked
package org.moothall.agenda;
