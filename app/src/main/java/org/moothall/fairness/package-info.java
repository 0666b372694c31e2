/// Who may have a case at all: the offices and people that are kept away from it and why, and who has it instead.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "directory"})
@org.jspecify.annotations.NullMarked
package org.moothall.fairness;
