package org.moothall.shift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of shifts and what is signed of it.
///
/// @param paper null where nothing is
public record Standing(Changeover change, Handover.@Nullable Paper paper) {

    boolean accepted() {
        return paper != null && paper.accepted();
    }

    boolean taken() {
        return paper != null && paper.signed(Handover.As.COMING);
    }

    /// What somebody may do about it now.
    ///
    /// @param signs hands over, or signs anew before it is accepted
    /// @param first whether nothing is signed yet
    /// @param alone comes, and nobody has handed over
    public record Turn(boolean signs, boolean first, boolean accepts, boolean alone, boolean leads) {

        /// Signing anew waits for nobody.
        public boolean any() {
            return signs && first || accepts || alone || leads;
        }
    }

    public Turn turn(String person, boolean leader, Instant at) {
        var goes = change.goers().contains(person);
        var comes = change.comers().contains(person);
        var begun = !change.at().isAfter(at);
        return new Turn(
                goes && !taken(),
                paper == null,
                comes && paper != null && !taken(),
                comes && begun && paper == null,
                leader && taken() && !accepted());
    }
}
