package org.moothall.conference;

import java.util.List;
import java.util.Locale;
import org.moothall.conference.TaskStore.Line;
import org.moothall.directory.Offices;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Conferences that concern the reader's office; those with overdue tasks first.
public record ConferencesPage(List<Row> rows) implements Page {

    static ConferencesPage of(List<Line> lines, Offices offices) {
        return new ConferencesPage(
                lines.stream().map(line -> new Row(line, offices)).toList());
    }

    public record Row(Line line, Offices offices) {

        public String number() {
            return line.number();
        }

        public String subject() {
            return line.subject();
        }

        public String office(Reader reader) {
            return offices.find(line.office())
                    .map(office -> reader.t(office.name()))
                    .orElse(line.office());
        }

        public String when(Reader reader) {
            return reader.words().when(line.starts());
        }

        public boolean late() {
            return line.overdue() > 0;
        }

        public Part.Clock clock(Reader reader) {
            var state = reader.t("conference.state." + line.state().name().toLowerCase(Locale.ROOT));
            if (line.overdue() > 0)
                return new Part.Clock(Part.Mark.LATE, reader.t("conference.overdue", line.overdue()), state, -1);
            if (line.open() > 0)
                return new Part.Clock(Part.Mark.OPEN, reader.t("conference.open", line.open()), state, -1);
            return new Part.Clock(mark(), state, "", -1);
        }

        private Part.Mark mark() {
            return switch (line.state()) {
                case CALLED -> Part.Mark.FINE;
                case HELD -> Part.Mark.KEPT;
                case CANCELLED -> Part.Mark.PAUSED;
            };
        }

        /// What the reader's office has answered; empty where it is not asked.
        public String answer(Reader reader) {
            var answer = line.answer();
            return answer == null || line.state() != Conference.State.CALLED
                    ? ""
                    : reader.t("conference.answer." + answer.name());
        }
    }
}
