/// A second proof besides the password: codes of an app (RFC 6238), recovery codes for the day the
/// telephone is lost; who owes one is the city's word.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "database", "keys", "city", "web", "gate", "directory", "session", "passkey"})
@org.jspecify.annotations.NullMarked
package org.moothall.factor;
