package org.moothall.kernel;

/// Something about the machine or the settings keeps Moothall from starting. The message is one whole sentence for the
/// person at the keyboard: what is wrong and what to do. Never a bug of ours; no stack trace is shown.
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
