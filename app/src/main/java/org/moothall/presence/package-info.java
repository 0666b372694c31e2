/// Proof that a duty post is held: whoever begins checks in there, by the code on the post's screen or from the post's
/// own network. Kept is that and when a duty was checked in; never where somebody is, nor from where they asked.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "deadline", "keys", "journal", "directory", "session", "roster"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.presence;
