/// How the city handles its matters, as it wrote it down: steps, moves, limits, every version for ever; and its
/// calendar.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "deadline"})
@org.jspecify.annotations.NullMarked
package org.moothall.procedure;
