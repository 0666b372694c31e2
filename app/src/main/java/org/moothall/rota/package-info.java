/// Who serves when, and what is to be kept: each rule as a solver reads it, and as a roster is weighed by it. Java and
/// OR-Tools; knows people by their keys only, and nothing of a city.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.moothall.rota;
