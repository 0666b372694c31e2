package org.moothall.keys;

import java.util.List;

/// Keeps wrapped keys that `Rewrapping` wraps again when the master key is another; in its transaction.
public interface Rewraps {

    /// @param id of the record whose key it is, as text
    record Wrapped(String id, byte[] wrapped) {}

    /// Up to `most` kept keys that do not begin with `newest`.
    List<Wrapped> wrappedBefore(byte[] newest, int most);

    void rewrap(Wrapped again);

    /// What a record's key is bound to.
    String context(String id);
}
