package org.moothall.dials;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.moothall.gauges.Gauge;
import org.moothall.gauges.Gauges;
import org.moothall.kernel.Text;
import org.moothall.places.Places;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/gauges`: all of them now; `/gauges/{key}`: the course of one.
@Controller
class DialPages {

    static final String PATH = "/gauges";

    private static final int MOST = 50_000;

    private final Gauges gauges;
    private final Places places;
    private final Clock clock;

    DialPages(Gauges gauges, Places places, Clock clock) {
        this.gauges = gauges;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page all() {
        var at = clock.instant();
        return new DialsPage(gauges.all().stream()
                .map(gauge -> new DialsPage.Dial(gauges.now(gauge, at), where(gauge)))
                .sorted(DialsPage.WORST_FIRST)
                .toList());
    }

    @GetMapping(PATH + "/{key}")
    @Guard(Guard.Who.STAFF)
    Page one(@PathVariable String key, Form form, Reader reader) {
        var gauge = gauges.require(key);
        var at = clock.instant();
        var days = DialPage.days(form.value("days"));
        var readings = gauges.readings(gauge, at.minus(Duration.ofDays(days)), MOST);
        return new DialPage(
                new DialsPage.Dial(gauges.now(gauge, at), where(gauge)),
                days,
                readings.isEmpty()
                        ? null
                        : Chart.of(gauge, readings, at.minus(Duration.ofDays(days)), at, reader.words()),
                DialPage.Range.of(readings),
                last(readings).reversed());
    }

    private static <T> List<T> last(List<T> readings) {
        return readings.subList(Math.max(0, readings.size() - DialPage.LISTED), readings.size());
    }

    private Text where(Gauge gauge) {
        var areas = places.areas();
        return areas.find(gauge.area()).map(areas::words).orElse(new Text(gauge.area(), gauge.area()));
    }
}
