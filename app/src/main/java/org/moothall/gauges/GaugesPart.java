package org.moothall.gauges;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.warning.Warning.Grade;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `gauges.yaml`. Without one nothing is measured, and nobody may send.
@Component
@Order(73)
class GaugesPart implements CityPart {

    private static final String FILE = "gauges.yaml", GAUGE = "gauge", READINGS = "readings", KEEP = "keep";
    private static final String SENDER = "sender";
    private static final int USUAL_DAYS = 400, LONGEST_DAYS = 10_000, LONGEST_SILENCE = 60 * 24 * 30;
    private static final Set<String> TAKEN = Set.of(READINGS, "alerts"); // addresses beside those of gauges

    private volatile List<Gauge> gauges = List.of();
    private volatile int keep = USUAL_DAYS;

    private record Kept(int keep) {}

    List<Gauge> gauges() {
        return gauges;
    }

    Optional<Gauge> gauge(String key) {
        return gauges.stream().filter(gauge -> gauge.key().equals(key)).findFirst();
    }

    /// Days for which readings are kept.
    int keep() {
        return keep;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (folder.has(FILE)) folder.mapping(FILE, reading).ifPresent(GaugesPart::read);
    }

    private static void read(Entry file) {
        file.only(KEEP, "gauges");
        if (file.has(KEEP)) file.whole(KEEP, 1, LONGEST_DAYS);
        file.item(READINGS, READINGS);
        file.entries("gauges").forEach(GaugesPart::gauge);
    }

    private static void gauge(Entry gauge) {
        gauge.only("key", "name", "unit", "area", "office", SENDER, "plausible", "silent", "silent-grade", "lines");
        if (gauge.key().filter(TAKEN::contains).isPresent())
            gauge.fault(
                    "key", "No gauge can be called so: its page would have another’s address.", "Choose another key.");
        gauge.text("name");
        for (var field : List.of("unit", "area", "office", SENDER)) gauge.word(field);
        gauge.refers("area", "area");
        gauge.refers("office", "office");
        gauge.refers(SENDER, SENDER);
        if (gauge.has("silent")) gauge.whole("silent", 1, LONGEST_SILENCE);
        if (gauge.has("silent-grade")) gauge.one(Grade.class, "silent-grade");
        var plausible = plausible(gauge);
        for (var line : gauge.entries("lines")) line(line, plausible);
        gauge.item(GAUGE);
    }

    private static Optional<Gauge.Range> plausible(Entry gauge) {
        var range = gauge.entry("plausible");
        if (range.isEmpty())
            gauge.fault(
                    "It does not say what a sound sensor can measure.",
                    "Write plausible: {from: -2, to: 30}, in its unit.");
        return range.flatMap(written -> {
            written.only("from", "to");
            var from = number(written, "from");
            var to = number(written, "to");
            if (from.isPresent() && to.isPresent() && from.get() >= to.get())
                written.fault("to", "The range ends before it begins.", "Write the larger number as to.");
            return from.flatMap(low -> to.map(high -> new Gauge.Range(low, high)));
        });
    }

    private static void line(Entry line, Optional<Gauge.Range> plausible) {
        line.only("key", "name", "at", "below", "back", "grade");
        line.key();
        line.text("name");
        line.one(Grade.class, "grade");
        line.flag("below", false);
        number(line, "at")
                .filter(at -> plausible.isPresent() && !plausible.get().holds(at))
                .ifPresent(at -> line.fault("at", "Nothing plausible reaches this line.", "Correct it, or plausible."));
        if (line.has("back"))
            number(line, "back")
                    .filter(back -> back < 0)
                    .ifPresent(back -> line.fault("back", "“back” is a distance.", "Write it as 0.2."));
    }

    private static Optional<Double> number(Entry entry, String field) {
        return entry.word(field).flatMap(word -> {
            var value = entry.content().get(field);
            if (value.isNumber()) return Optional.of(value.asDouble());
            if (word.matches("-?\\d{1,9}(\\.\\d{1,6})?")) return Optional.of(Double.parseDouble(word)); // 7.50
            entry.fault(field, "“%s” is no number.".formatted(word), "Write it as 7.5.");
            return Optional.empty();
        });
    }

    @Override
    public void use(CityItems items) {
        gauges = items.list(GAUGE).stream().map(item -> item.as(Gauge.class)).toList();
        keep = items.find(READINGS, READINGS)
                .map(item -> item.as(Kept.class).keep())
                .filter(days -> days > 0)
                .orElse(USUAL_DAYS);
    }
}
