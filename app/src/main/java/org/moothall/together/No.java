package org.moothall.together;

import java.util.Locale;

/// Why cases are not joined, taken out or parted; the texts say what to do instead.
enum No {
    SAME,
    ANOTHER_LINE,
    ANOTHER_PROCEDURE,
    SEALED,
    CLOSED,
    ANSWERED,
    CONTESTED,
    KEPT_AWAY,
    NOT_JOINED,
    NOT_YOURS,
    CHANGED,
    REASON_MISSING;

    String key() {
        return "together.no." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
