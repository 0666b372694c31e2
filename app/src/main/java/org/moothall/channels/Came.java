package org.moothall.channels;

/// What a receipt says.
public enum Came {
    DELIVERED,
    FAILED,
    ON_ITS_WAY
}
