package org.moothall.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.Within;
import org.moothall.matters.Matter.Urgency;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// How long a limit is, in words.
public final class Lengths {

    private Lengths() {}

    /// “5 working days”, “2 hours, round the clock”.
    public static String of(Reader reader, Within length) {
        return switch (length.unit()) {
            case HOURS -> reader.t("setup.length.hours", length.amount());
            case DAYS -> reader.t("setup.length.days", length.amount());
            case WORKING_DAYS -> reader.t("setup.length.working-days", length.amount());
            case GIVEN -> reader.t("setup.length.given");
        };
    }

    /// A line for each urgency, those of one length together; one line without a label where it does not matter.
    public static List<Part.Line> all(Reader reader, TimeLimit limit) {
        var always = limit.within().get("");
        if (always != null && limit.within().size() == 1) return List.of(new Part.Line("", of(reader, always), null));
        var lines = new ArrayList<Part.Line>();
        for (var urgency : Urgency.values()) {
            var length = limit.length(key(urgency)).map(one -> of(reader, one));
            if (length.isEmpty()) continue;
            var name = reader.t("setup.urgency." + key(urgency));
            if (!lines.isEmpty() && lines.getLast().value().equals(length.get()))
                lines.set(
                        lines.size() - 1,
                        new Part.Line(reader.t("setup.and", lines.getLast().label(), name), length.get(), null));
            else lines.add(new Part.Line(name, length.get(), null));
        }
        return lines;
    }

    static String key(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT);
    }
}
