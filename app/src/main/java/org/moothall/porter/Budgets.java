package org.moothall.porter;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.moothall.kernel.CannotStart;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What the city's settings say of its doors.
@Component
class Budgets {

    private final Map<Door, Budget> budgets = new EnumMap<>(Door.class);
    private final boolean alwaysSums;

    Budgets(Environment settings) {
        for (var door : Door.values()) {
            var setting =
                    "moothall.door." + door.name().toLowerCase(Locale.ROOT).replace('_', '-');
            budgets.put(door, Budget.of(setting, settings.getRequiredProperty(setting)));
        }
        alwaysSums = switch (settings.getProperty("moothall.door.sums", "when-crowded")) {
            case "always" -> true;
            case "when-crowded" -> false;
            case String other ->
                throw new CannotStart("MOOTHALL_DOOR_SUMS is “%s”. Write always or when-crowded.".formatted(other));
        };
    }

    Budget of(Door door) {
        return Objects.requireNonNull(budgets.get(door));
    }

    /// Whether every form sent brings a sum, and not only those that come too many at once.
    boolean alwaysSums() {
        return alwaysSums;
    }
}
