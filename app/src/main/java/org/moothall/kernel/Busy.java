package org.moothall.kernel;

/// Too much at once, or about to stop: nothing was done, and the same may be tried again in a moment. Answered 503.
public final class Busy extends RuntimeException {

    public Busy(String what) {
        super(what);
    }

    public Busy(String what, Throwable cause) {
        super(what, cause);
    }
}
