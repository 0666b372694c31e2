/// The commands of those who keep an installation: its keys.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"start", "keys"})
@org.jspecify.annotations.NullMarked
package org.moothall.upkeep;
