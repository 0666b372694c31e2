/// A past period looked at day by day: what would have been raised, and when, by what was then known. Out
/// of a file of reports, without database or city, or of what an installation has counted.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "start", "city", "places", "matters", "imports", "detect", "tally", "warning"})
@org.jspecify.annotations.NullMarked
package org.moothall.replay;
