package org.moothall.casework;

import org.jspecify.annotations.Nullable;
import org.moothall.directory.Officer;

/// Who acts on a case.
public sealed interface Actor {

    /// Somebody in a post.
    record Staff(Officer officer) implements Actor {}

    /// The resident who reported it, known by the receipt alone.
    record Reporter() implements Actor {}

    /// A machine of the city's: an import, a client of the Open311 interface, the platform itself.
    record Machine(String name) implements Actor {

        /// The city that is loaded: it acts where somebody leaves a post.
        public static final Machine CITY = new Machine("city");
    }

    /// As entries and the journal write it: `person:zhou-min`, `reporter`, `machine:open311`.
    default String written() {
        return switch (this) {
            case Staff(Officer officer) -> "person:" + officer.person();
            case Reporter reporter -> "reporter";
            case Machine(String name) -> "machine:" + name;
        };
    }

    /// Key of the person; empty where it is no officer.
    default String person() {
        return this instanceof Staff(Officer officer) ? officer.person() : "";
    }

    /// Key of the actor's office, where there is one.
    default @Nullable String office() {
        return switch (this) {
            case Staff(Officer officer) -> officer.office().key();
            case Reporter reporter -> null;
            case Machine machine -> null;
        };
    }
}
