/// What the city promised and how it came out: each run of each limit once it is over, kept or broken. Counts
/// offices, never persons.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.moothall.promises;
