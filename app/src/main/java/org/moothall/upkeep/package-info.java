/// The commands of those who keep an installation: its keys, the proof of its history, a look at its counts.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"start", "kernel", "keys", "city", "journal", "checkpoint", "nightly"})
@org.jspecify.annotations.NullMarked
package org.moothall.upkeep;
