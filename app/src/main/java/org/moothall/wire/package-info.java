/// How machines ask and are answered: parameters in any character set, answers as XML or JSON from one
/// description, everything that was wrong at once. No subject word in it.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "keys", "city", "web"})
@org.jspecify.annotations.NullMarked
package org.moothall.wire;
