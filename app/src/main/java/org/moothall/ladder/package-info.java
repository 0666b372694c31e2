/// Who is rung, one after the other, when something waits: ladders as the city wrote them, who is on duty, and the last
/// resort at which every ladder ends.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "directory", "deadline"})
@org.jspecify.annotations.NullMarked
package org.moothall.ladder;
