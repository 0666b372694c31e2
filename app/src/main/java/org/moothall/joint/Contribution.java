package org.moothall.joint;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Entry;
import org.moothall.kernel.Text;

/// What an office was asked for on a case, and what became of it. Asked again, it is another one: a new date hides no
/// old one.
///
/// @param office   key of the office that was asked
/// @param askedBy  who asked, as entries write it; null where the duty list did
/// @param due      null where no date was set
/// @param ended    when it came, or was owed no more; null while it is owed
/// @param lateDays working days between the date and the moment when it ended, or now; 0 where it is in time
/// @param late     whether the date has passed first, be it over a weekend
/// @param came     the entries with which the office answered, also such as came after all
public record Contribution(
        String office,
        Instant asked,
        @Nullable String askedBy,
        Text request,
        @Nullable Instant due,
        State state,
        @Nullable Instant ended,
        boolean late,
        int lateDays,
        List<Entry> came) {

    public enum State {
        OWED,
        CAME,
        /// The lead office went on without it.
        GIVEN_UP,
        /// The office was asked anew before anything came.
        ASKED_AGAIN,
        /// The office was kept away from the case before anything came.
        KEPT_AWAY
    }

    /// Whether the lead has to wait for it or say why not: without a date nothing is owed.
    public boolean owed() {
        return state == State.OWED && due != null;
    }

    Contribution with(List<Entry> entries) {
        return new Contribution(office, asked, askedBy, request, due, state, ended, late, lateDays, entries);
    }

    /// All that the office wrote, to be put into a reply.
    public String words() {
        return came.stream().map(Entry::note).collect(Collectors.joining("\n\n"));
    }
}
