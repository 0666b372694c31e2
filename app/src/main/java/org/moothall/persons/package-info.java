/// The rule of persons: a city’s data names matters and places, never people to watch, and no kind of matter is about
/// assembling or petitioning as such.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city"})
@org.jspecify.annotations.NullMarked
package org.moothall.persons;
