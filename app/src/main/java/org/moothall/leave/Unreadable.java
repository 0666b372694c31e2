package org.moothall.leave;

/// What of a file cannot be taken over: the line, and the key of the sentence that says why.
final class Unreadable extends RuntimeException {

    private final long line;
    private final String text;

    Unreadable(long line, String text) {
        super(text + " in line " + line);
        this.line = line;
        this.text = text;
    }

    long line() {
        return line;
    }

    String text() {
        return text;
    }
}
