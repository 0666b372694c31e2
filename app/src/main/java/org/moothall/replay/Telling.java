package org.moothall.replay;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import org.moothall.detect.Finding;

/// What is said of a playback, in lines.
record Telling(History history, PrintWriter out) {

    private static final int AREAS = 4;

    void tell(Playback.Event event) {
        switch (event.state()) {
            case RAISED -> say("%s  new     %3d  %s", event);
            case GREW -> say("%s  grew    %3d  %s", event);
            case OVER ->
                out.println("%s  over    %3d  %s, last seen %s"
                        .formatted(
                                event.day(),
                                event.episode().number(),
                                history.name(event.finding().kind()),
                                event.episode().seen()));
            case SEEN -> {}
        }
        out.flush();
    }

    private void say(String pattern, Playback.Event event) {
        out.println(pattern.formatted(event.day(), event.episode().number(), words(event.finding())));
    }

    private String words(Finding finding) {
        return "%s, %s: %d since %s, %.1f expected (%s); by chance once in %s"
                .formatted(
                        history.name(finding.kind()),
                        areas(finding),
                        finding.observed(),
                        finding.since(),
                        finding.expected(),
                        finding.way().name().toLowerCase(Locale.ROOT),
                        rarity(finding.interval()));
    }

    static String areas(Finding finding) {
        var shown = String.join(", ", finding.areas().stream().limit(AREAS).toList());
        var more = finding.areas().size() - AREAS;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    static String rarity(double days) {
        if (days < 2 * 365) return "%.0f days".formatted(days);
        return days < 1e4 * 365 ? "%.0f years".formatted(days / 365) : "more than 10,000 years";
    }

    void strongest(Playback playback, int most) {
        out.println();
        out.println("The strongest, each at its strongest:");
        playback.episodes().stream()
                .sorted(Comparator.comparingDouble((Episode one) -> one.strongest().p()))
                .limit(most)
                .forEach(one -> out.println("%3d  raised %s, last seen %s: %s"
                        .formatted(one.number(), one.raised(), one.seen(), words(one.strongest()))));
    }

    /// How often there was a finding, beside how often chance alone would bring one.
    void rates(Playback playback, double interval, double weeks) {
        out.println();
        out.println("%,d looks (a kind on a day); %d warnings, %.1f a week."
                .formatted(playback.looks(), playback.episodes().size(), playback.episodes().size() / weeks));
        for (var days : new double[] {30, 100, 365, 3650}) {
            if (days < interval) continue;
            out.println("Once in %,.0f days or rarer: %d looks, %.1f by chance alone."
                    .formatted(days, playback.rarer(days), playback.looks() / days));
        }
    }
}
