/// When something is due, and the proof. Pure Java: no clock, no table, no framework.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.moothall.deadline;
