package org.moothall.duties;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.roster.Wish;
import org.moothall.web.Form;

/// Days and what is wished for them, as typed.
record WishForm(LocalDate first, LocalDate last, Wish.Kind kind) {

    private static final int LONGEST = 366;

    /// Null where something is wrong, which the form notes. Without a last day it is the first one alone.
    static @Nullable WishForm read(Form form, LocalDate today) {
        var first = form.field("first").date("duties.first.wrong").orElse(null);
        if (first == null) form.fault("first", "duties.first.missing");
        else if (first.isBefore(today)) form.fault("first", "duties.first.over");
        var last = form.field("last").date("duties.last.wrong").orElse(first);
        if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))))
            form.fault("last", "duties.last.before");
        var kind = form.field("kind")
                .required("duties.kind.missing")
                .oneOf(Stream.of(Wish.Kind.values()).map(Enum::name).toList(), "duties.kind.missing")
                .text();
        return form.wrong() || first == null || last == null
                ? null
                : new WishForm(first, last, Wish.Kind.valueOf(kind));
    }
}
