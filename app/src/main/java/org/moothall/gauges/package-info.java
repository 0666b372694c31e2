/// Gauges: sensors that send their readings by themselves, signed; lines that a reading crosses, and silence, are
/// raised
/// as warnings. What stands at a place is measured, nobody is.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "senders", "timekeeper", "warning"})
@org.jspecify.annotations.NullMarked
package org.moothall.gauges;
