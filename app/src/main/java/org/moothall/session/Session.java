package org.moothall.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody signed in on a device. Person, moments and proofs are all that is kept: what they may do is asked at every
/// request, so no change of a class or of the city's folder makes an old row unreadable.
///
/// @param usedAt to within some minutes
/// @param proved names of `Proof`, in the order in which they were given
/// @param whole  false while a second factor is still owed: nobody is signed in yet
/// @param device of the browser's own words, browser and system; no address
public record Session(
        UUID id, String person, Instant openedAt, Instant usedAt, List<String> proved, boolean whole, String device) {

    public List<Proof> proofs() {
        return proved.stream().map(Proof::valueOf).toList();
    }
}
