package org.moothall.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.erasure.Shredded.What;
import org.moothall.kernel.Text;

/// How long something is kept after a case has ended, in days.
///
/// @param matters  branches or kinds it is for; empty for all that have no rule of their own
/// @param identity who reported
/// @param words    what was said on cases of sealed kinds; null where the rule has none of these
/// @param why      the law or the promise behind it
public record Rule(
        String key,
        List<String> matters,
        int identity,
        @Nullable Integer words,
        Text why) {

    public @Nullable Integer days(What what) {
        return switch (what) {
            case IDENTITY -> identity;
            case WORDS -> words;
        };
    }
}
