package org.moothall.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.moothall.detect.Field;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.tally.TallyStore.Number;

/// Lays counts out by place and day: by township, those without any too, or by the area itself where it is none and
/// lies in none.
record Plot(Areas areas, LocalDate first, LocalDate last) {

    Field field(String key, List<Number> numbers) {
        var rows = new TreeMap<String, int[]>();
        for (var area : areas.all())
            if (area.level() == Area.Level.TOWNSHIP) rows.put(area.key(), new int[between(last) + 1]);
        for (var number : numbers) {
            var row = rows.computeIfAbsent(township(number.area()), _ -> new int[between(last) + 1]);
            row[between(number.day())] += number.number();
        }
        var places = rows.keySet().stream().map(this::place).toList();
        return new Field(key, places, first, rows.values().toArray(int[][]::new));
    }

    private int between(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    /// An area that the city has no more stays by itself, in the middle of the city.
    private String township(String area) {
        return areas.find(area)
                .flatMap(one -> areas.above(one, Area.Level.TOWNSHIP))
                .map(Area::key)
                .orElse(area);
    }

    private Field.Place place(String key) {
        var area = areas.find(key).orElse(areas.root());
        var middle = areas.middle(area.key());
        var within = area.key().equals(key) ? area.path() : List.of(area.key(), key);
        return new Field.Place(key, middle.lon(), middle.lat(), within);
    }
}
