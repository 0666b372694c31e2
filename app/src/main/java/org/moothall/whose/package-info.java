/// Whose a case is while offices disagree: who objected, who decides it on which rung, how often the case changed
/// hands. A pure function of a case's history; what lists and counts need of it is kept as a projection.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "directory", "fairness"})
@org.jspecify.annotations.NullMarked
package org.moothall.whose;
