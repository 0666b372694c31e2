package org.moothall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.moothall.draft.Answers;
import org.moothall.draft.Draft;
import org.moothall.draft.Surroundings;
import org.moothall.files.Files;
import org.moothall.matters.Matters;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// All that was answered, line by line, each with where to change it.
@Component
class Summary {

    private static final String WHAT = "/report/what", WHERE = "/report/where", YOU = "/report/you";

    private final Matters matters;
    private final Surroundings surroundings;
    private final Files files;

    Summary(Matters matters, Surroundings surroundings, Files files) {
        this.matters = matters;
        this.surroundings = surroundings;
        this.files = files;
    }

    Page page(Form form, Draft draft, int status, Reader reader) {
        var where = Objects.requireNonNull(draft.where());
        return new CheckPage(
                form,
                lines(draft, reader),
                files.shown(draft.what().digests(), Files.HELD),
                surroundings.near(draft.matter(), where, "/report/same/", reader),
                reader.t(surroundings.office(draft.matter(), where).name()),
                status);
    }

    private List<Part.Line> lines(Draft draft, Reader reader) {
        var kind = matters.tree().require(draft.matter());
        var where = Objects.requireNonNull(draft.where());
        var what = draft.what();
        var lines = new ArrayList<Part.Line>();
        lines.add(new Part.Line(reader.t("report.check.kind"), reader.t(kind.name()), "/report"));
        lines.add(new Part.Line(
                reader.t("report.check.where"), place(where, reader), where.spot() == null ? "/report/area" : WHERE));
        lines.add(new Part.Line(reader.t("report.what.description"), what.description(), WHAT));
        Answers.lines(kind, what.answers(), reader, WHAT).forEach(lines::add);
        if (!what.since().isEmpty())
            lines.add(new Part.Line(reader.t("draft.since"), reader.t("draft.since." + what.since()), WHAT));
        lines.add(new Part.Line(
                reader.t("report.files"),
                what.files().isEmpty()
                        ? reader.t("report.check.no-files")
                        : Integer.toString(what.files().size()),
                WHAT + "#photos"));
        lines.add(new Part.Line(reader.t("report.check.you"), who(draft, reader), YOU));
        return lines;
    }

    private String place(Draft.Where where, Reader reader) {
        var words = reader.t(surroundings.words(where));
        var within = reader.t(surroundings.within(where));
        var place = words.equals(within) ? words : words + "\n" + within;
        return where.help().isEmpty() ? place : place + "\n" + where.help();
    }

    private static String who(Draft draft, Reader reader) {
        var you = Objects.requireNonNull(draft.you());
        if (you.anonymous()) return reader.t("report.you.anonymous");
        var one = you.reporter();
        var said = new ArrayList<String>();
        for (var part : new String[] {one.name(), one.phone(), one.email()}) if (!part.isEmpty()) said.add(part);
        if (!one.behalf().isEmpty()) said.add(reader.t("report.check.behalf", one.behalf()));
        return String.join("\n", said);
    }
}
