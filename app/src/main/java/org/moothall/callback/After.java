package org.moothall.callback;

import java.time.DateTimeException;
import org.moothall.kernel.Ids;

/// Where a page of the list begins: behind the last call of the one before.
///
/// @param moment as SQL reads it
public record After(String moment, String receipt) {

    public static final After FIRST = new After("-infinity", "");

    static After of(Owed last) {
        return new After(last.due().toString(), last.receipt());
    }

    String written() {
        return moment + "~" + receipt;
    }

    /// The first page for what no page of ours has written.
    static After parse(String written) {
        var parts = written.split("~", 2);
        if (parts.length < 2) return FIRST;
        try {
            return new After(Ids.moment(parts[0]).toString(), parts[1]);
        } catch (DateTimeException e) {
            return FIRST; // an address that somebody has cut
        }
    }
}
