package org.moothall.channels;

/// What came back by a way out, published as an event.
public sealed interface Heard {

    /// It has been delivered, or it will not be.
    record Receipt(Channel.Kind channel, String reference, boolean came) implements Heard {}

    /// Somebody answered.
    ///
    /// @param address who, as the other side names them; stays out of logs
    record Answer(Channel.Kind channel, String address, String text) implements Heard {

        @Override
        public String toString() {
            return "Answer by " + channel;
        }
    }
}
