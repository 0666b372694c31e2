/// Gauges as pages: what each measures now, its course and its lines.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "places", "warning", "gauges"})
@org.jspecify.annotations.NullMarked
package org.moothall.dials;
