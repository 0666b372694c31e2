/// Machines that send signed messages: each by a key of its own, that stands nowhere; not too many, not too long, none
/// twice.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "keys", "city", "web", "porter", "journal", "timekeeper"})
@org.jspecify.annotations.NullMarked
package org.moothall.senders;
