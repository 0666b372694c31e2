/// Passkeys (WebAuthn): a device proves by a key of its own, and by finger, face or PIN, that it is its owner's; that
/// counts as both proofs at once.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "keys", "city", "web", "gate", "directory", "session"})
@org.jspecify.annotations.NullMarked
package org.moothall.passkey;
