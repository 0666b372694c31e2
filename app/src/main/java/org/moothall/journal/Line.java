package org.moothall.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One line to be written into the journal: on which record, who did or read what. `actor` is `person:zhou-min`,
/// `reporter`, `machine:open311`, `machine:moothall`; never a resident's name. `detail` is JSON and carries no
/// identity.
///
/// @param holds rows of other tables that were written with it
public record Line(UUID record, Instant at, String actor, String act, String detail, List<Held> holds) {

    public Line(UUID record, Instant at, String actor, String act, String detail) {
        this(record, at, actor, act, detail, List.of());
    }
}
