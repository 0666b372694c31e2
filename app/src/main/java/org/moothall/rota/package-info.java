/// Draws up who serves when: the best roster there is, proven, or the best found by then; or which rules cannot be kept
/// together. Java and OR-Tools; knows people by their keys only, and nothing of a city.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.moothall.rota;
