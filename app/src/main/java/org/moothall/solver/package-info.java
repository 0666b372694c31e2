/// Rosters drawn up by a solver of constraints: the best there is, the best found in time, or why there is none.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rota"})
@org.jspecify.annotations.NullMarked
package org.moothall.solver;
