package org.moothall.worklist;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.casework.CaseFile;
import org.moothall.kernel.Ids;
import org.moothall.worklist.Worklist.View;

/// Where a page begins: behind the last case of the one before.
record After(boolean waiting, String moment, UUID id) {

    private static final String NEVER = "infinity";
    private static final UUID LAST_ID = new UUID(-1, -1);

    static After first(View view) {
        return view == View.CLOSED || view == View.FOUND
                ? new After(false, NEVER, LAST_ID)
                : new After(false, "-infinity", Ids.FIRST);
    }

    static After of(View view, CaseFile last) {
        var moment = switch (view) {
            case MINE, OFFICE, TO_ACCEPT, ELSEWHERE, TO_DECIDE, OWN -> last.nextDue();
            case CLOSED -> last.closedAt();
            case TRIAGE, FOUND -> last.openedAt();
        };
        return new After(
                last.waiting(),
                moment == null ? NEVER : moment.toString(),
                last.id().value());
    }

    String written() {
        return (waiting ? "1" : "0") + "~" + moment + "~" + id;
    }

    /// Empty for what no page of ours has written.
    static Optional<After> parse(String written) {
        var parts = new ArrayList<>(List.of(written.split("~", 3)));
        if (parts.size() < 3) return Optional.empty();
        try {
            var moment = parts.get(1).equals(NEVER)
                    ? NEVER
                    : Ids.moment(parts.get(1)).toString();
            return Optional.of(new After(parts.getFirst().equals("1"), moment, UUID.fromString(parts.get(2))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // an address that somebody has cut: begin at the first page
        }
    }
}
