package org.moothall.disputes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.moothall.casework.Contest;
import org.moothall.web.Reader;
import org.moothall.whose.Objection;
import org.moothall.whose.Rung;

/// One rung with what was brought before it.
///
/// @param now whether it decides now
public record Step(Rung rung, boolean now, List<Objection> objections) {

    public String words(Reader reader) {
        return reader.t("disputes.rung." + rung.name().toLowerCase(Locale.ROOT));
    }

    static List<Step> all(Contest contest) {
        var now = contest.bench().map(bench -> bench.rung());
        return Arrays.stream(Rung.values())
                .map(rung -> new Step(
                        rung,
                        now.filter(rung::equals).isPresent(),
                        contest.dispute().objections().stream()
                                .filter(one -> one.rung() == rung)
                                .toList()))
                .toList();
    }
}
