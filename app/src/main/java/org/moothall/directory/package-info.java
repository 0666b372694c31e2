/// Offices, posts, people; signing in; who may do what.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "web"})
@org.jspecify.annotations.NullMarked
package org.moothall.directory;
