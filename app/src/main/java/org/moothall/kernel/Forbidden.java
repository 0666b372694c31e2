package org.moothall.kernel;

/// It is there, but not for the one who asks; shown as a 403 page that says who can help.
public final class Forbidden extends RuntimeException {

    public Forbidden(String what) {
        super(what);
    }
}
