/// Alerts of others in the Common Alerting Protocol (CAP 1.2, and 1.1 and 1.0): read without a document type, matched
/// to
/// the city’s areas, followed through update, cancel and expiry, and raised as warnings.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "directory", "places", "senders", "timekeeper", "warning"})
@org.jspecify.annotations.NullMarked
package org.moothall.cap;
