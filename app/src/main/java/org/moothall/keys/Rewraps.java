package org.moothall.keys;

/// Keeps wrapped keys, and wraps them again when the master key is another: `./moothall keys rotate` asks until nothing
/// is left.
public interface Rewraps {

    /// Wraps up to `most` kept keys again that do not begin with `Keys.newest()`, in one transaction.
    ///
    /// @return how many there were; 0 once all are under the newest master key
    int rewrap(int most);
}
