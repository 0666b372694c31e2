/// Which keys were shredded, told outside of the database too, so that no older state of it brings one back.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "database", "identity", "confided"})
@org.jspecify.annotations.NullMarked
package org.moothall.erasure;
