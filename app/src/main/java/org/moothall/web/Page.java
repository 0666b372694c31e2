package org.moothall.web;

/// What a page handler answers with: a record drawn by the template of the same name in
/// `src/main/jte/<module>/`. The template takes `@param … page` and `@param Reader reader`.
public interface Page {

    /// The HTTP status this page is sent with.
    default int status() {
        return 200;
    }

    /// Instead of a page, after a form was sent and done: go and look there (303). An address of this site.
    static Page at(String address) {
        return new Elsewhere(address);
    }

    /// What `at` answers; drawn by no template.
    record Elsewhere(String address) implements Page {
        @Override
        public int status() {
            return 303;
        }
    }
}
