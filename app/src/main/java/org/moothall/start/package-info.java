/// What every command does first: which database, which settings, and what a failed start says in one sentence.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "database", "packs"})
@org.jspecify.annotations.NullMarked
package org.moothall.start;
