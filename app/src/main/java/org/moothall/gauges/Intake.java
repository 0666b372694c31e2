package org.moothall.gauges;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.moothall.gauges.Taken.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A message of readings as its sender wrote it, row by row: `{"readings": [{"gauge": …, "at": …, "value": …}]}`.
final class Intake {

    static final int MOST = 1000;

    /// A sensor’s clock may be ahead by so much.
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String sender;
    private final Function<String, Optional<Gauge>> gauges;
    private final Instant at;
    private final Instant oldest;
    private final List<Row> rows = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    /// @param oldest what was measured before is kept no more
    Intake(String sender, Function<String, Optional<Gauge>> gauges, Instant at, Instant oldest) {
        this.sender = sender;
        this.gauges = gauges;
        this.at = at;
        this.oldest = oldest;
    }

    /// @param number from 1, as people count
    record Row(int number, Reading reading) {}

    /// Sound rows, in their order.
    List<Row> rows() {
        return rows;
    }

    List<Refusal> refused() {
        return refused;
    }

    /// The rows of a message; empty where it is no such message.
    static Optional<JsonNode> rows(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body).path("readings"))
                    .filter(JsonNode::isArray)
                    .filter(rows -> rows.size() <= MOST);
        } catch (JacksonException garbage) {
            return Optional.empty();
        }
    }

    Intake read(JsonNode all) {
        for (var i = 0; i < all.size(); i++) read(i + 1, all.get(i));
        return this;
    }

    private void read(int number, JsonNode row) {
        var gauge = gauges.apply(row.path("gauge").asString(""));
        if (gauge.filter(one -> one.sender().equals(sender)).isEmpty()) {
            refuse(number, "gauges.bad.gauge");
            return;
        }
        var measured = moment(row.path("at").asString(""));
        if (measured.isEmpty()) refuse(number, "gauges.bad.at");
        else if (measured.get().isAfter(at.plus(AHEAD))) refuse(number, "gauges.bad.future");
        else if (measured.get().isBefore(oldest)) refuse(number, "gauges.bad.old");
        else value(number, gauge.get(), measured.get(), row.path("value"));
    }

    private void value(int number, Gauge gauge, Instant measured, JsonNode written) {
        var value = written.isNumber() ? written.asDouble(Double.NaN) : Double.NaN;
        if (!Double.isFinite(value)) refuse(number, "gauges.bad.value");
        else if (!gauge.plausible().holds(value))
            refuse(
                    number,
                    "gauges.bad.implausible",
                    Written.number(value),
                    Written.number(gauge.plausible().from()),
                    Written.number(gauge.plausible().to()));
        else rows.add(new Row(number, new Reading(gauge.key(), measured, value)));
    }

    void refuse(int number, String text, Object... args) {
        refused.add(new Refusal(number, text, List.of(args)));
    }

    /// With its offset from UTC: a time without one means another moment each to sender and receiver.
    private static Optional<Instant> moment(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
