package org.moothall.replay;

import java.time.LocalDate;
import java.util.List;
import org.moothall.detect.Days;
import org.moothall.detect.Field;

/// A past that can be looked at as if it were any of its days.
interface History {

    /// Kinds that there is enough of.
    List<String> kinds();

    /// What a kind is called.
    String name(String kind);

    LocalDate first();

    LocalDate last();

    /// What was known of a kind when that day was over.
    Field known(String kind, LocalDate day);

    /// What was known of days when that one was over.
    Days days(LocalDate looked);

    /// What there is, in a sentence without its end.
    String words();
}
