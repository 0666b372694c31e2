package org.moothall.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.wire.Params;
import org.moothall.wire.Problems;

/// Which requests a client wants to see: the newest 1,000 of the last 90 days unless it says otherwise.
///
/// @param from   the first moment, `to` the moment after the last; never more than 90 days and a second
///         apart
/// @param latest whether all since `from` is asked for, and `to` is only now
/// @param codes service codes; empty: all
/// @param open  null: both
record Wanted(
        Instant from,
        Instant to,
        boolean latest,
        List<String> codes,
        @Nullable Boolean open,
        int size,
        int page) {

    static final Duration SPAN = Duration.ofDays(90);
    static final int MOST = 1000;
    private static final int USUAL_PAGE = 50;
    private static final int LAST_PAGE = 100_000;
    /// No moment is written longer.
    private static final int LONGEST = 40;

    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    static Wanted of(Params params, ZoneId zone, Instant now, Problems problems) {
        var span = Span.of(params, zone, now, problems);
        var statuses = params.listed("status").stream()
                .map(status -> status.toLowerCase(Locale.ROOT))
                .toList();
        for (var status : statuses)
            if (!List.of("open", "closed").contains(status)) problems.add(Problems.BAD, "open311.bad.status", status);
        var paged = params.find("page").isPresent() || params.find("page_size").isPresent();
        return new Wanted(
                span.from(),
                span.to(),
                params.get("start_date").isEmpty() && params.get("end_date").isEmpty(),
                params.listed("service_code"),
                statuses.size() == 1 ? Boolean.valueOf(statuses.contains("open")) : null,
                number(params, "page_size", paged ? USUAL_PAGE : MOST, MOST, problems),
                number(params, "page", 1, LAST_PAGE, problems));
    }

    private static int number(Params params, String name, int otherwise, int most, Problems problems) {
        var said = params.get(name);
        if (said.isEmpty()) return otherwise;
        var value = said.matches("\\d{1,6}") ? Integer.parseInt(said) : 0;
        if (value >= 1 && value <= most) return value;
        problems.add(Problems.BAD, "open311.bad.number", name, String.valueOf(most));
        return otherwise;
    }

    Map<String, @Nullable Object> parameters(String[] matters) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("from", from);
        all.put("to", to);
        all.put("open", open);
        all.put("most", size);
        all.put("skip", (page - 1) * size);
        all.put("matters", matters);
        return all;
    }

    /// From `start_date` to `end_date`, both included; one alone is 90 days from there, none the last
    /// 90 days.
    record Span(Instant from, Instant to) {

        static Span of(Params params, ZoneId zone, Instant now, Problems problems) {
            var start = moment(params, "start_date", zone, problems);
            var end = moment(params, "end_date", zone, problems);
            if (end == null)
                return start == null ? new Span(now.minus(SPAN), now.plusSeconds(1)) : between(start, start.plus(SPAN));
            if (start == null) return between(end.minus(SPAN), end);
            if (end.isBefore(start)) problems.add(Problems.BAD, "open311.bad.order");
            if (Duration.between(start, end).compareTo(SPAN) > 0) problems.add(Problems.BAD, "open311.bad.span");
            return between(start, end);
        }

        /// The whole of the last second belongs to it: our answers show seconds.
        private static Span between(Instant from, Instant last) {
            return new Span(from, last.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        }
    }

    private static @Nullable Instant moment(Params params, String name, ZoneId zone, Problems problems) {
        var said = params.get(name);
        if (said.isEmpty()) return null;
        try {
            var moment = moment(said, zone);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))
                throw new DateTimeParseException("no moment of ours", said, 0);
            return moment;
        } catch (DateTimeParseException e) {
            problems.add(Problems.BAD, "open311.bad.moment", name);
            return null;
        }
    }

    /// W3C date-times; a plain `+` in an address arrives as a space. Without a zone the city's own is
    /// meant; a bare date is its midnight.
    static Instant moment(String said, ZoneId zone) {
        if (said.length() > LONGEST) throw new DateTimeParseException("no moment", "", 0);
        var text =
                said.replaceFirst("(?<=\\d) (?=\\d\\d:?\\d\\d$)", "+").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        if (text.matches(".*T.*(Z|z|[+-]\\d\\d:\\d\\d)"))
            return OffsetDateTime.parse(text).toInstant();
        return LocalDateTime.parse(text.contains("T") ? text : text + "T00:00")
                .atZone(zone)
                .toInstant();
    }
}
