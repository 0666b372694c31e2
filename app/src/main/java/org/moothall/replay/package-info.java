/// A past period looked at day by day: what would have been raised, and when, by what was then known. Out
/// of a file of reports, without database or city.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "imports", "detect"})
@org.jspecify.annotations.NullMarked
package org.moothall.replay;
