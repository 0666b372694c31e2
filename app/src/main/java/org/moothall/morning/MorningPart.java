package org.moothall.morning;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `morning` of each file in `duty/`: when those on duty are told who is; `none` for never.
@Component
@Order(62)
class MorningPart implements CityPart {

    private static final String FOLDER = "duty", DESK = "duty-desk", MORNING = "morning", NONE = "none";
    private static final String USUAL = "07:30";
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private volatile Map<String, String> times = Map.of();

    /// In the city's zone.
    Optional<LocalTime> time(String desk) {
        return Optional.of(times.getOrDefault(desk, USUAL))
                .filter(time -> !time.equals(NONE))
                .map(LocalTime::parse);
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        for (var file : folder.files(FOLDER, ".yaml"))
            folder.mapping(file, reading).ifPresent(MorningPart::read);
    }

    private static void read(Entry desk) {
        desk.maybeWord(MORNING)
                .filter(word -> !word.equals(NONE) && !TIME.matcher(word).matches())
                .ifPresent(word -> desk.fault(
                        MORNING,
                        "“%s” is no time of the day.".formatted(word),
                        "Write it in quotes, as \"07:30\", or none."));
    }

    @Override
    public void use(CityItems items) {
        times = items.list(DESK).stream()
                .map(item -> item.as(Written.class))
                .collect(Collectors.toMap(Written::key, Written::time));
    }

    private record Written(String key, @Nullable String morning) {

        String time() {
            return morning == null ? USUAL : morning;
        }
    }
}
