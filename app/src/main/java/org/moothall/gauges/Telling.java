package org.moothall.gauges;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.moothall.city.City;
import org.moothall.gauges.GaugeStore.State;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.warning.Sign;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warnings;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.stereotype.Component;

/// Raises what a gauge’s readings come to, and ends it, within the transaction of who holds the gauge’s state.
@Component
class Telling {

    private static final String LEVEL = "level", SILENT = "silent";

    private final GaugeStore store;
    private final Warnings warnings;
    private final Texts texts;
    private final City city;

    Telling(GaugeStore store, Warnings warnings, Texts texts, City city) {
        this.store = store;
        this.warnings = warnings;
        this.texts = texts;
        this.city = city;
    }

    static boolean silent(Gauge gauge, List<Reading> readings, Instant at) {
        return gauge.silent() > 0
                && !readings.isEmpty()
                && readings.getLast()
                        .at()
                        .plus(Duration.ofMinutes(gauge.silent()))
                        .isBefore(at);
    }

    void look(Gauge gauge, Instant at) {
        var before = store.state(gauge.key());
        var readings = store.latest(gauge.key(), Instant.EPOCH, 1);
        var today = day(at);
        var crossing = readings.stream()
                .flatMap(latest -> Crossing.of(gauge, latest, store.crossed(gauge, latest)).stream())
                .findFirst();
        var line = crossing.map(one -> one.line().key()).orElse("");
        var silent = silent(gauge, readings, at);
        crossing.filter(one -> !line.equals(before.line()) || !today.equals(before.told()))
                .ifPresent(one -> warnings.raise(crossed(gauge, one, at), at));
        if (line.isEmpty() && !before.line().isEmpty())
            warnings.over(gauge.source(), LEVEL, said("gauges.over.level", at), at);
        if (silent && !before.silent()) warnings.raise(silent(gauge, readings.getLast(), at), at);
        if (!silent && before.silent()) warnings.over(gauge.source(), SILENT, said("gauges.over.silent", at), at);
        warnings.seen(gauge.source(), subjects(line, silent), at);
        store.tell(gauge.key(), new State(line, silent, today));
    }

    private static Set<String> subjects(String line, boolean silent) {
        var subjects = new HashSet<String>();
        if (!line.isEmpty()) subjects.add(LEVEL);
        if (silent) subjects.add(SILENT);
        return subjects;
    }

    private Sign crossed(Gauge gauge, Crossing crossing, Instant at) {
        var line = crossing.line();
        var key = line.below() ? "gauges.crossed.below" : "gauges.crossed";
        var what = new Text(
                crossed(Language.EN, key, gauge, crossing, at), crossed(Language.ZH, key, gauge, crossing, at));
        return sign(gauge, LEVEL, day(crossing.since()), crossing.latest(), line.grade(), what, at);
    }

    private String crossed(Language language, String key, Gauge gauge, Crossing crossing, Instant at) {
        var line = crossing.line();
        return texts.get(
                language,
                key,
                gauge.name().in(language),
                Written.number(crossing.latest()),
                gauge.unit(),
                line.name().in(language),
                Written.number(line.at()),
                words(language, at).when(crossing.since()));
    }

    private Sign silent(Gauge gauge, Reading last, Instant at) {
        var what = new Text(silent(Language.EN, gauge, last, at), silent(Language.ZH, gauge, last, at));
        return sign(gauge, SILENT, day(last.at()), last.value(), gauge.whenSilent(), what, at);
    }

    private String silent(Language language, Gauge gauge, Reading last, Instant at) {
        var name = gauge.name().in(language);
        return texts.get(language, "gauges.silent", name, words(language, at).when(last.at()));
    }

    private Sign sign(Gauge gauge, String subject, LocalDate since, double value, Grade grade, Text what, Instant at) {
        return new Sign(
                gauge.source(),
                subject,
                "",
                List.of(gauge.area()),
                gauge.office(),
                since,
                day(at),
                value,
                Double.NaN,
                gauge.unit(),
                Double.NaN,
                grade,
                what,
                List.of());
    }

    private Text said(String key, Instant at) {
        return new Text(
                texts.get(Language.EN, key, words(Language.EN, at).when(at)),
                texts.get(Language.ZH, key, words(Language.ZH, at).when(at)));
    }

    private Words words(Language language, Instant at) {
        return new Words(texts, language, city.settings().zone(), at);
    }

    private LocalDate day(Instant at) {
        return at.atZone(city.settings().zone()).toLocalDate();
    }
}
