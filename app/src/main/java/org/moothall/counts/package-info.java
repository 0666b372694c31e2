/// Early warning on counts at the command line: series as CSV in, bounds and alarms as CSV out. No
/// database, no city.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.moothall.counts;
