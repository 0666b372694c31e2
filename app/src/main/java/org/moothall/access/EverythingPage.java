package org.moothall.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.moothall.draft.Draft;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// All that is held about somebody, for them to read.
public record EverythingPage(Everything all) implements Page {

    /// Who they are, as far as it is held.
    public List<Part.Line> who(Reader reader) {
        var lines = new ArrayList<Part.Line>();
        line(lines, reader.t("access.name"), all.who().name());
        line(lines, reader.t("access.phone"), all.who().phone());
        line(lines, reader.t("access.email"), all.who().email());
        line(lines, reader.t("access.behalf"), all.who().behalf());
        return lines;
    }

    /// What they said, and where it went.
    public List<Part.Line> said(Reader reader) {
        var lines = new ArrayList<Part.Line>();
        line(lines, reader.t("access.number"), all.number());
        line(lines, reader.t("access.kind"), reader.t(all.kind()));
        line(lines, reader.t("access.place"), reader.t(all.place()) + " " + all.placeHelp());
        line(lines, reader.t("access.said"), all.said());
        for (var answer : all.answers())
            line(
                    lines,
                    reader.t(answer.question()),
                    answer.said().stream().map(reader::t).collect(Collectors.joining(", ")));
        if (Draft.SINCE.contains(all.lasting()))
            line(lines, reader.t("draft.since"), reader.t("draft.since." + all.lasting()));
        line(lines, reader.t("access.files"), String.join(", ", all.files()));
        return lines;
    }

    private static void line(List<Part.Line> lines, String label, String value) {
        if (!value.isBlank()) lines.add(new Part.Line(label, value.strip(), null));
    }
}
