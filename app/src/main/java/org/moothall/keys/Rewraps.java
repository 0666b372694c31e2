package org.moothall.keys;

/// Keeps wrapped keys, which `Rewrapping` wraps again when the master key is another.
public interface Rewraps {

    KeptKeys keptKeys();
}
