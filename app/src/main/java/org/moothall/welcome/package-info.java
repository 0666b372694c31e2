/// What a resident meets first: the start page, and the pages that say how this site works and what it does
/// with data.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "web"})
@org.jspecify.annotations.NullMarked
package org.moothall.welcome;
