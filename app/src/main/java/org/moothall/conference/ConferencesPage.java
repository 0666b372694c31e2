package org.moothall.conference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.conference.TaskStore.Line;
import org.moothall.directory.Offices;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// Conferences that concern the reader's office; those with overdue tasks first.
public record ConferencesPage(List<Row> rows) implements Page {

    static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "conferences",
            "conference.menu",
            List.of(
                    "conference.sheet.number",
                    "conference.col.what",
                    "conference.col.stands",
                    "conference.sheet.open",
                    "conference.sheet.overdue",
                    "conference.col.when",
                    "conference.sheet.answer",
                    "conference.col.by"));

    static ConferencesPage of(List<Line> lines, Offices offices) {
        return new ConferencesPage(
                lines.stream().map(line -> new Row(line, offices)).toList());
    }

    /// How many are shown at most where there may be more; null where all are.
    public @Nullable Integer cut() {
        return rows.size() < Conferences.MOST ? null : Integer.valueOf(Conferences.MOST);
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

        private String state(Reader reader) {
            return reader.t("conference.state." + line.state().name().toLowerCase(Locale.ROOT));
        }

        List<Object> cells(Reader reader) {
            return List.of(
                    line.number(),
                    line.subject(),
                    state(reader),
                    line.open(),
                    line.overdue(),
                    line.starts(),
                    answer(reader),
                    office(reader));
        }

        public Part.Clock clock(Reader reader) {
            var state = state(reader);
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
