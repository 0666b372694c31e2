package org.moothall.dials;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.gauges.Reading;
import org.moothall.gauges.Written;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One gauge.
///
/// @param days   that are drawn
/// @param chart  null where nothing came in these days
/// @param range  lowest and highest of these days
/// @param latest readings, the newest first
public record DialPage(
        DialsPage.Dial dial, int days, @Nullable Chart chart, Range range, List<Reading> latest) implements Page {

    static final int LISTED = 48;

    private static final List<Integer> SPANS = List.of(2, 14, 90);

    static int days(String asked) {
        return SPANS.stream()
                .filter(span -> span.toString().equals(asked))
                .findFirst()
                .orElse(SPANS.getFirst());
    }

    public List<Part.Link> spans(Reader reader) {
        return SPANS.stream()
                .map(span -> new Part.Link(reader.t("dials.days", span), dial.href() + "?days=" + span, span == days))
                .toList();
    }

    public String value(Reading reading) {
        return Written.number(reading.value()) + " " + dial.gauge().unit();
    }

    public record Range(double low, double high) {

        static Range of(List<Reading> readings) {
            var values = readings.stream().mapToDouble(Reading::value).summaryStatistics();
            return new Range(values.getMin(), values.getMax());
        }
    }

    /// The chart in a sentence.
    public String drawn(Reader reader) {
        return reader.t(
                "dials.drawn",
                reader.t(dial.gauge().name()),
                days,
                Written.number(range.low()),
                Written.number(range.high()),
                dial.gauge().unit());
    }
}
