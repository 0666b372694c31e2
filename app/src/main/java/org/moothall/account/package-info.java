/// Signing in: passwords of the people who hold a post, slowing of guesses, the sign-in page and one's own page. Who
/// somebody is and what they may do, the directory says, at every request anew.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "keys", "web", "gate", "directory", "porter", "session", "factor"})
@org.jspecify.annotations.NullMarked
package org.moothall.account;
