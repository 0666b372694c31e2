package org.moothall.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.moothall.city.CityItem;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.figures.Veil;
import org.moothall.matters.Matter;
import org.moothall.warning.Warning.Grade;
import tools.jackson.databind.JsonNode;

/// The form of `warnings.yaml`.
record RulesForm(Entry file, Reading reading) {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    void read() {
        file.only("watched", "urgent", "look", "horizon", "least", "forget", "budget", "hours", "grades", "higher");
        file.refers("watched", "matter");
        file.words("watched").forEach(kind -> reading.afterwards(() -> countable(kind)));
        for (var kind : file.words("urgent"))
            if (!file.words("watched").contains(kind))
                file.fault(
                        "urgent",
                        "“%s” is not among the watched.".formatted(kind),
                        "Add it to watched, or take it out.");
        time(file, "look");
        number(file, "horizon", 1, 60);
        number(file, "least", Veil.FEW, 1_000);
        number(file, "forget", 1, 90);
        file.entry("budget").ifPresent(this::budget);
        file.entry("hours").ifPresent(this::hours);
        grades();
        file.entry("higher").ifPresent(this::higher);
    }

    private static void number(Entry of, String field, int from, int to) {
        of.maybeWord(field)
                .filter(word ->
                        !NUMBER.matcher(word).matches() || Integer.parseInt(word) < from || Integer.parseInt(word) > to)
                .ifPresent(word -> of.fault(
                        field, "“%s” is no number from %d to %,d.".formatted(word, from, to), "Write such a number."));
    }

    private static void time(Entry of, String field) {
        of.maybeWord(field)
                .filter(word -> !TIME.matcher(word).matches())
                .ifPresent(word -> of.fault(
                        field, "“%s” is no time of the day.".formatted(word), "Write it in quotes, as \"05:30\"."));
    }

    private void budget(Entry budget) {
        budget.only("a-week", "offices");
        budget.word("a-week");
        number(budget, "a-week", 0, 1_000);
        budget.entry("offices").ifPresent(offices -> {
            for (var office : offices.fields()) number(offices, office, 0, 1_000);
            reading.afterwards(() -> offices.fields().stream()
                    .filter(office -> reading.find("office", office).isEmpty())
                    .forEach(office -> offices.fault(
                            office, "There is no office “%s”.".formatted(office), "Write the key of an office.")));
        });
    }

    private void hours(Entry hours) {
        hours.only("from", "until");
        hours.word("from");
        hours.word("until");
        time(hours, "from");
        time(hours, "until");
        if (hours.maybeWord("from")
                        .orElse("")
                        .compareTo(hours.maybeWord("until").orElse("~"))
                >= 0) hours.fault("until", "The hours end before they begin.", "Write the later time as until.");
    }

    /// All four, each rarer than the one before.
    private void grades() {
        if (!file.has("grades")) return;
        var seen = new ArrayList<String>();
        var before = 0;
        for (var step : file.entries("grades")) {
            step.only("grade", "interval", "answer");
            step.one(Grade.class, "grade").ifPresent(grade -> seen.add(grade.name()));
            step.word("answer");
            number(step, "answer", 1, 1_000);
            step.word("interval");
            number(step, "interval", before + 1, 999_999);
            before = step.content().path("interval").asInt(before);
        }
        if (!seen.equals(List.of("BLUE", "YELLOW", "ORANGE", "RED")))
            file.fault(
                    "grades",
                    "The grades are not blue, yellow, orange and red.",
                    "Write one line for each, in this order, with interval in days and answer in hours.");
    }

    private void higher(Entry higher) {
        higher.only("urgency", "times");
        higher.word("times");
        number(higher, "times", 2, 100);
        var known = List.of("danger", "lifeline", "ordinary", "complex");
        for (var word : higher.words("urgency"))
            if (!known.contains(word))
                higher.fault("urgency", "“%s” is no urgency.".formatted(word), "Choose among %s.".formatted(known));
    }

    /// What is about somebody’s own words or rights is never counted, nor is a branch with such a kind below it.
    private void countable(String watched) {
        for (var kind : reading.list("matter"))
            if (kind.content().path("leaf").asBoolean() && below(kind.content(), watched) && !countable(kind))
                file.fault(
                        "watched",
                        watched.equals(kind.key())
                                ? "“%s” is sealed, restricted, or about petitions or complaints.".formatted(watched)
                                : "Below “%s” is “%s”, which is sealed, restricted, or about petitions or complaints."
                                        .formatted(watched, kind.key()),
                        "Such matters are never counted: take it out, or name the other kinds one by one.");
    }

    private boolean countable(CityItem kind) {
        var content = kind.content();
        var asks = content.path("questions")
                .valueStream()
                .anyMatch(one -> one.path("type").asString("").equals("office"));
        return !content.path("sealed").asBoolean(false)
                && !asks
                && !Matter.ofRights(content.path("procedure").asString(""))
                && reading.list("restricted").stream()
                        .flatMap(rule -> rule.content().path("matters").valueStream())
                        .noneMatch(key -> below(content, key.asString("")));
    }

    private static boolean below(JsonNode kind, String key) {
        return kind.path("path").valueStream().anyMatch(one -> one.asString("").equals(key));
    }
}
