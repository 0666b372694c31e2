package org.moothall.files;

import jakarta.servlet.http.HttpServletRequest;

/// Knows files that whoever sends a request has in hand: those of a draft, those of a case that a receipt opened.
public interface MayRead {

    boolean mayRead(HttpServletRequest request, String digest);
}
