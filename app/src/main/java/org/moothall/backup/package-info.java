/// The whole database with its keys as one sealed file, and back again.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "keys", "database", "archive", "journal", "checkpoint", "start", "erasure"})
@org.jspecify.annotations.NullMarked
package org.moothall.backup;
