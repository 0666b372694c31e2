package org.moothall.conference;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.conference.Convening.Call;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Reader;

/// Reads what somebody typed to call a conference.
record CallForm(Form form, Reader reader, Casework casework, Officer officer) {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");
    private static final int MOST_CASES = 20;
    private static final int MOST_ITEMS = 20;
    private static final int LINE = 300;

    /// The cases that are named, each one that the officer may call a conference on; what is none is a fault.
    List<CaseFile> cases() {
        var cases = new ArrayList<CaseFile>();
        var numbers = Arrays.stream(form.value("cases").split("[\\s,，、;；]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .limit(MOST_CASES)
                .toList();
        for (var number : numbers)
            casework.find(number)
                    .filter(file -> casework.sees(officer, file))
                    .filter(file -> file.convenes(officer, casework.ground(file)))
                    .ifPresentOrElse(cases::add, () -> form.fault("cases", "conference.wrong.case", number));
        if (numbers.isEmpty()) form.fault("cases", "conference.wrong.no-case");
        return cases;
    }

    Call call(List<CaseFile> cases) {
        var starts = starts();
        if (starts.isPresent() && !starts.get().isAfter(reader.now())) form.fault("day", "conference.wrong.past");
        return new Call(
                cases,
                line("subject", "conference.wrong.subject"),
                starts.orElse(Instant.EPOCH),
                line("place", "conference.wrong.place"),
                agenda(),
                Stream.concat(form.values("office").stream(), form.values("other").stream())
                        .toList());
    }

    private String line(String field, String missing) {
        return form.field(field)
                .required(missing)
                .atMost(LINE, "conference.wrong.long")
                .text();
    }

    private Optional<Instant> starts() {
        var day = form.field("day").date("conference.wrong.day");
        if (day.isEmpty()) form.fault("day", "conference.wrong.day");
        var time = form.field("time")
                .required("conference.wrong.time")
                .like(TIME, "conference.wrong.time")
                .text();
        if (day.isEmpty() || !TIME.matcher(time).matches()) return Optional.empty();
        var padded = time.length() == 4 ? "0" + time : time;
        return Optional.of(day.get()
                .atTime(LocalTime.parse(padded))
                .atZone(reader.city().zone())
                .toInstant());
    }

    /// One point a line.
    private List<String> agenda() {
        var items = form.field("agenda")
                .required("conference.wrong.agenda")
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (items.size() > MOST_ITEMS || items.stream().anyMatch(item -> item.length() > LINE))
            form.fault("agenda", "conference.wrong.agenda-long", MOST_ITEMS, LINE);
        return items;
    }
}
