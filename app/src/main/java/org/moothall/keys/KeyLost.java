package org.moothall.keys;

import java.security.GeneralSecurityException;

/// What is sealed cannot be opened: its key is none of this installation's, or somebody changed a byte.
public final class KeyLost extends RuntimeException {

    KeyLost(String what, GeneralSecurityException cause) {
        super(what, cause);
    }

    public KeyLost(String what) {
        super(what);
    }
}
