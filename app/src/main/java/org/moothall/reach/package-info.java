/// How somebody in a post is reached: their own addresses, sealed, in their own order, and when they want quiet.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "keys", "directory", "session", "channels", "push"})
@org.jspecify.annotations.NullMarked
package org.moothall.reach;
