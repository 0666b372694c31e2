package org.moothall.rights;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Officer;
import org.moothall.web.Guard.Who;

/// Somebody at work on a case, by the forms of its pages.
record AtWork(Knocking knocking, Officer handler, CaseFile file) {

    private static final Pattern TEMPLATE = Pattern.compile("name=\"template\" value=\"([^\"]*(?:reply|decision))\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    /// Answers where a form led.
    String sent(String path, Map<String, String> fields) {
        var route = Routes.route("POST", path, Who.STAFF, List.of());
        var answer = knocking.with(handler, route, path, fields);
        return requireNonNull(answer.getHeader("Location"), () -> path + " answered " + answer.getStatus());
    }

    String read(String path) {
        var route = Routes.route("GET", path, Who.STAFF, List.of());
        return new String(knocking.as(handler, route, path).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    String address() {
        return "/cases/" + file.number();
    }

    void accept() {
        sent(address() + "/accept", Map.of("seen", "" + file.version()));
    }

    /// Begins a reply; answers its id.
    String letter() {
        return last(sent(address() + "/letters", Map.of("template", found(TEMPLATE, address()))));
    }

    /// Fills it in, naming the receipt's reporter.
    void name(String letter) {
        var path = address() + "/letters/" + letter;
        var fields = new HashMap<>(Map.of(
                "claim-0", "The lamp is dark.",
                "answer-0", "It shines again.",
                "part-next", "Nothing more is needed.",
                "language", "EN",
                "receipt", file.number(),
                "do", "preview"));
        fields.put("version", found(VERSION, path));
        sent(path, fields);
    }

    /// @param seen the version of the case
    void issue(String letter, int seen) {
        var path = address() + "/letters/" + letter;
        var version = found(VERSION, path + "/preview");
        sent(path + "/issue", Map.of("way", "PORTAL", "version", version, "seen", "" + seen));
    }

    /// Calls a conference with the water bureau; answers its number.
    String conference(String about) {
        var fields = new HashMap<>(Map.of(
                "cases",
                file.number(),
                "subject",
                about,
                "day-day",
                "24",
                "day-month",
                "11",
                "day-year",
                "2026",
                "time",
                "9:30",
                "place",
                about,
                "agenda",
                about));
        fields.put("other", "water-bureau");
        return last(sent("/conferences/new", fields));
    }

    private String found(Pattern what, String page) {
        var match = what.matcher(read(page));
        assertThat(match.find()).as("%s on %s", what, page).isTrue();
        return match.group(1);
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
