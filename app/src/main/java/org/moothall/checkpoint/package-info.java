/// Checkpoints of the whole journal: every hour one root hash over all lines, signed, for everybody to
/// keep; what proves that a case is in it; and what finds a byte that was changed.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "keys", "city", "web", "journal", "timekeeper"})
@org.jspecify.annotations.NullMarked
package org.moothall.checkpoint;
