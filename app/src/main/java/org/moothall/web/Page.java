package org.moothall.web;

/// What a page handler answers with: a record drawn by the template of the same name in `src/main/jte/<module>/`.
/// The template takes `@param … page` and `@param Reader reader`.
public interface Page {

    /// The HTTP status this page is sent with.
    default int status() {
        return 200;
    }
}
