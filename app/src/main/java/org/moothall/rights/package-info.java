/// Who may do what and why, as a table for staff: rights on cases, guards of routes, and trying a person on a case.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "directory", "procedure", "fairness", "casework", "setup", "wire"})
@org.jspecify.annotations.NullMarked
package org.moothall.rights;
