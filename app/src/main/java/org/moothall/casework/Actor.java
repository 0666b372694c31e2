package org.moothall.casework;

import org.moothall.directory.Officer;

/// Who acts on a case.
public sealed interface Actor {

    /// Somebody in a post.
    record Staff(Officer officer) implements Actor {}

    /// The resident who reported it, known by the receipt alone.
    record Reporter() implements Actor {}

    /// A machine of the city's: an import, a client of the Open311 interface, the platform itself.
    record Machine(String name) implements Actor {}
}
