package org.moothall.dials;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moothall.gauges.Gauge;
import org.moothall.gauges.Gauges;
import org.moothall.gauges.Written;
import org.moothall.kernel.Text;
import org.moothall.warning.Warning.Grade;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// All gauges, those beyond a line first.
public record DialsPage(List<Dial> dials) implements Page {

    static final Comparator<Dial> WORST_FIRST = Comparator.comparing(
                    (Dial dial) -> dial.grade().map(Grade::ordinal).orElse(-1))
            .reversed()
            .thenComparing(dial -> !dial.now().silent());

    public record Dial(Gauges.Now now, Text where) {

        public Gauge gauge() {
            return now.gauge();
        }

        Optional<Grade> grade() {
            return Optional.ofNullable(now.line()).map(Gauge.Line::grade);
        }

        public String value() {
            var latest = now.latest();
            return latest == null ? "" : Written.number(latest.value()) + " " + gauge().unit();
        }

        /// “8 min ago”; blank where nothing has come yet.
        public String heard(Reader reader) {
            var latest = now.latest();
            return latest == null ? "" : reader.words().ago(latest.at());
        }

        /// “At or above the warning line”; blank where no line is crossed.
        public String line(Reader reader) {
            var line = now.line();
            if (line == null) return "";
            return reader.t(line.below() ? "dials.below" : "dials.above", reader.t(line.name()), grade(reader, line));
        }

        private static String grade(Reader reader, Gauge.Line line) {
            return reader.t("dials.grade." + line.grade());
        }

        public String lineAt(Reader reader, Gauge.Line line) {
            return reader.t(
                    line.below() ? "dials.line.below" : "dials.line.above",
                    Written.number(line.at()),
                    gauge().unit(),
                    grade(reader, line));
        }

        public String tone() {
            return grade().filter(grade -> grade.compareTo(Grade.ORANGE) >= 0).isPresent() ? "late" : "due";
        }

        public String href() {
            return DialPages.PATH + "/" + gauge().key();
        }
    }

    public List<Part.Link> views(Reader reader) {
        return List.of(
                new Part.Link(reader.t("dials.view.gauges"), DialPages.PATH, true),
                new Part.Link(reader.t("dials.view.alerts"), "/gauges/alerts", false));
    }
}
