package org.moothall.channels;

/// What came of sending.
public sealed interface Reply {

    /// The other side has it.
    ///
    /// @param reference by which a delivery receipt names it; blank where none will come
    record Taken(String reference) implements Reply {}

    /// @param code what the other side answered; 0 where there was none
    record Failed(Why why, int code) implements Reply {}

    enum Why {
        /// It is no address of this kind.
        NO_ADDRESS,
        /// It does not want it.
        REFUSED,
        /// It could not be reached, or broke off.
        UNREACHABLE,
        /// It does not know us.
        SETTINGS,
        BUSY,
        /// It took it, and said later that it could not deliver it.
        UNDELIVERED,
        /// A private address that the city's settings do not name.
        PRIVATE,
        /// The installation does not have it any more.
        OFF
    }

    static Reply failed(Why why) {
        return new Failed(why, 0);
    }
}
