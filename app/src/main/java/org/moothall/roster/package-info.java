/// Who is on duty: the city's duty desks with their posts, shifts and rules, what was published of their rosters, and
/// when people are away or would rather serve.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "deadline", "journal", "directory", "procedure"})
@org.jspecify.annotations.NullMarked
package org.moothall.roster;
