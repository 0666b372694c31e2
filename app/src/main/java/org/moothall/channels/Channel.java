package org.moothall.channels;

/// One way out. A voice gateway, or another city's way, is one more bean of this type.
public interface Channel {

    Kind kind();

    /// Whether this installation has it.
    boolean on();

    /// Hands a note over and waits for the answer, never longer than half a minute.
    ///
    /// @param address as its kind has them: mailbox, number, a browser's subscription, key of a webhook
    Reply send(Note note, String address);

    /// Whether what is answered to it comes back here.
    default boolean answers() {
        return false;
    }

    enum Kind {
        /// On the page of alarms; leaves no house.
        APP,
        PUSH,
        SMS,
        EMAIL,
        VOICE,
        WEBHOOK;

        /// The key of the text that names it.
        public String text() {
            return "channels." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
