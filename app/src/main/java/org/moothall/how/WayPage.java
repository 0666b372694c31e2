package org.moothall.how;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.packs.Pack;
import org.moothall.procedure.Procedure;
import org.moothall.web.Page;

/// Procedures drawn: one of the city's, or all of a pack.
///
/// @param pack null for a procedure of the city's own
public record WayPage(List<Procedure> procedures, @Nullable Pack pack, Spoken spoken) implements Page {

    public String svg(Procedure procedure) {
        return new Drawing(procedure, spoken).svg();
    }
}
