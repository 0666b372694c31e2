/// Joint handling: what offices that help were asked for, when it came and how late; what is still owed, as lists.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "deadline", "directory", "fairness", "procedure", "casework"})
@org.jspecify.annotations.NullMarked
package org.moothall.joint;
