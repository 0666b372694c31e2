/// The commands of those who keep an installation: its keys, the proof of its history.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"start", "kernel", "keys", "city", "journal", "checkpoint"})
@org.jspecify.annotations.NullMarked
package org.moothall.upkeep;
