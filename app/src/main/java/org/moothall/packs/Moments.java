package org.moothall.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Moments as people write them: `2026-03-02`, `2026-03-02T09:30` in the calendar's zone, or with an offset of their
/// own.
record Moments(ZoneId zone) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:?\\d{2})");
    private static final String HOW = "Write it as 2026-03-02, 2026-03-02T09:30 or 2026-03-02T09:30+08:00.";

    static boolean day(String written) {
        return DAY.matcher(written.strip()).matches();
    }

    /// A plain day is its first moment.
    Instant of(String written) {
        var text = written.strip().replace(' ', 'T');
        try {
            if (day(text)) return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            if (OFFSET.matcher(text.substring(Math.min(text.length(), 10))).matches())
                return OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                        .toInstant();
            return local(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new CannotReckon("“%s” is no date that can be read. %s".formatted(written, HOW));
        }
    }

    /// The moment after a plain day, else the moment itself: up to and with that day.
    Instant upTo(String written) {
        if (!day(written)) return of(written);
        of(written);
        return LocalDate.parse(written.strip()).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant local(LocalDateTime local) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty())
            throw new CannotReckon(
                    "%s does not exist in %s: clocks were put forward over it. Choose another time, or write the offset."
                            .formatted(local, zone));
        if (offsets.size() > 1)
            throw new CannotReckon("%s happened twice in %s, when clocks were put back. Write which one: %s%s or %s%s."
                    .formatted(local, zone, local, offsets.getFirst(), local, offsets.getLast()));
        return local.toInstant(offsets.getFirst());
    }
}
