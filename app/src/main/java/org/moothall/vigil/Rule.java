package org.moothall.vigil;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter.Urgency;
import org.moothall.warning.Warning.Grade;

/// A rule as the city wrote it in `vigil.yaml`. What it does not say is 0, empty or null.
///
/// @param kind    which `Watch` it asks
/// @param office  who owes an answer: `own`, `above`, or an office’s key
/// @param of      kinds of matter and branches; all that may be counted where empty
/// @param urgency of the kinds; any where empty
/// @param least   so many are told of
/// @param factor  so many times as many as is usual are told of as well
/// @param weeks   what is usual is the mean of
/// @param hours   for which a matter is open
/// @param metres  within which matters are at one place; its neighbourhood where 0
/// @param days    back, or ahead
/// @param desks   all where empty
/// @param words   what is seen, with `{holes}` that the watch fills
record Rule(
        String key,
        Text name,
        String kind,
        Grade grade,
        String office,
        List<String> of,
        List<Urgency> urgency,
        int least,
        @Nullable Double factor,
        int weeks,
        int hours,
        int metres,
        int days,
        List<String> desks,
        Text words) {

    static final String OWN = "own", ABOVE = "above";

    Rule {
        of = Objects.requireNonNullElse(of, List.of());
        urgency = Objects.requireNonNullElse(urgency, List.of());
        desks = Objects.requireNonNullElse(desks, List.of());
    }

    Text said(Map<String, Text> holes) {
        var en = words.en();
        var zh = words.zh();
        for (var hole : holes.entrySet()) {
            var written = "{" + hole.getKey() + "}";
            en = en.replace(written, hole.getValue().en());
            zh = zh.replace(written, hole.getValue().zh());
        }
        return new Text(en, zh);
    }
}
