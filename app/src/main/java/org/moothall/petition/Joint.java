package org.moothall.petition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.grievance.Reporter;
import org.moothall.web.Form;
import org.moothall.web.Reader;

/// “Are you filing for several people?”, as fields of a form and back: the resident's and the counter's.
public final class Joint {

    private static final int LONGEST = 200, MOST_PEOPLE = 1_000_000;

    private Joint() {}

    /// The group; null where it is one person's report. Faults are noted in the form.
    public static Reporter.@Nullable Group read(Form form, Limit limit, Reader reader) {
        if (!form.chosen("joint", "yes")) return null;
        var name = form.field("group")
                .required("petition.group.missing")
                .atMost(LONGEST, "petition.group.long")
                .text();
        var others = People.read(form.value("others"), true);
        for (var bad : others.bad()) form.fault("others", "petition.bad", bad.number(), reader.t(bad.why()));
        if (others.good().size() + 1 > limit.most())
            form.fault("others", "petition.others.many", limit.most(), reader.t(limit.basis()));
        return new Reporter.Group(name, people(form), others.good());
    }

    private static int people(Form form) {
        var typed = form.field("people").required("petition.people.missing").text();
        if (typed.matches("\\d{1,7}")) {
            var people = Integer.parseInt(typed);
            if (people > 1 && people <= MOST_PEOPLE) return people;
        }
        form.fault("people", "petition.people.wrong", MOST_PEOPLE);
        return 2;
    }

    /// What was said before, as the fields show it.
    public static Map<String, String> shown(Reporter.@Nullable Group group) {
        if (group == null) return Map.of();
        var others = new StringBuilder();
        for (var other : group.others()) {
            others.append(other.name());
            if (!other.phone().isEmpty()) others.append(", ").append(other.phone());
            if (!other.email().isEmpty()) others.append(", ").append(other.email());
            others.append('\n');
        }
        return Map.of(
                "joint", "yes", "group", group.name(), "people", "" + group.people(), "others", others.toString());
    }
}
