package org.moothall.kernel;

/// There is no such thing; shown as a 404 page.
public final class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
