/// What this build is made of, and what is known against it. Works offline: the network is `./moothall`'s.
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.moothall.audit;
