/// A published roster changed by hand: a duty put onto another day or another person onto it, what that would break,
/// and how it is undone.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "directory", "roster", "drawup", "duties"})
@org.jspecify.annotations.NullMarked
package org.moothall.arrange;
