/// Is the ground whole? Proves that areas cover their parents without gap or overlap, and makes a city's areas of the
/// boundary files that a city has anyway.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "places"})
@org.jspecify.annotations.NullMarked
package org.moothall.survey;
