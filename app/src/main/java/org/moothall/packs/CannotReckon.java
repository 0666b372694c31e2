package org.moothall.packs;

/// A question about a date that has no answer; the message is the sentence that says why and what to do.
public final class CannotReckon extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotReckon(String sentence) {
        super(sentence);
    }
}
