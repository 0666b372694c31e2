package org.moothall.files;

import jakarta.servlet.http.HttpServletRequest;
import org.moothall.confided.Opened;

/// Knows files that whoever sends a request has in hand: those of a draft, those of a case that a receipt opened.
public interface MayRead {

    boolean mayRead(HttpServletRequest request, String digest);

    /// What opens it, where it is sealed.
    default Opened opened(HttpServletRequest request, String digest) {
        return Opened.NOTHING;
    }
}
