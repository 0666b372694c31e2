/// What in counts of a kind of matter, by place and day, is more than usual. A pure function: counts, days
/// and settings in, findings out; the same at any hour, for a night's look and for a past one played back.
/// Nothing here can hold a person. Pure Java and `signals`.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.moothall.detect;
