/// Swaps of duties: asked by whose duty it is, accepted by a colleague, allowed by who draws up the roster.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "web", "directory", "roster"})
@org.jspecify.annotations.NullMarked
package org.moothall.swaps;
