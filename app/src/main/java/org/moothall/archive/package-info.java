/// A file that only the holder of a recovery key reads, in named parts. Knows nothing of what the parts hold.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "database"})
@org.jspecify.annotations.NullMarked
package org.moothall.archive;
