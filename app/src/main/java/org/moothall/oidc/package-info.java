/// Signing in with the city's account (OpenID Connect): the city's identity provider says who somebody is, the
/// directory what they may do, and the session is one of ours.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "keys", "web", "gate", "directory", "session", "factor"})
@org.jspecify.annotations.NullMarked
package org.moothall.oidc;
