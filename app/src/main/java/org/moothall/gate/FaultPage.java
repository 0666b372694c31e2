package org.moothall.gate;

import java.util.List;
import org.moothall.web.Page;

/// What went wrong, in words, and the way on.
///
/// @param reference what to quote where the fault is ours
/// @param typed     what was in the form, to be copied
public record FaultPage(Kind kind, int status, String reference, List<String> typed) implements Page {

    /// Names of the texts.
    public enum Kind {
        NOT_FOUND("not-found"),
        FORBIDDEN("forbidden"),
        STALE("stale"),
        SIGNED_OUT("signed-out"),
        CONFLICT("conflict"),
        TOO_BIG("too-big"),
        BAD("bad"),
        BUSY("busy"),
        BUG("bug");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        static Kind of(int status) {
            return switch (status) {
                case 404, 405 -> NOT_FOUND;
                case 401, 403 -> FORBIDDEN;
                case 409, 412 -> CONFLICT;
                case 413 -> TOO_BIG;
                default -> status < 500 ? BAD : BUG;
            };
        }
    }

    public boolean signedOut() {
        return kind == Kind.SIGNED_OUT;
    }
}
