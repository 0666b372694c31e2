/// How Moothall is started: the command line, the database (one of our own in a folder, or a server), health.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city"})
@org.jspecify.annotations.NullMarked
package org.moothall.run;
