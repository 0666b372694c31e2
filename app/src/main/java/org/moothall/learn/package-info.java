/// Learns from texts with a known kind which kind a new text is of, and by which of its words. Plain Java: no city, no
/// table, no framework; the optimiser is a library's. And cuts texts into the words that search finds them by.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.moothall.learn;
