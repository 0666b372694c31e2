package org.moothall.open311;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moothall.matters.Question;
import org.moothall.wire.Params;
import org.moothall.wire.Problems;

/// The answers to a matter's own questions: `attribute[code]=…`, `attribute[code][]=…`. What the matter
/// does not ask is kept under `other_<code>` where it is short, for whoever handles the case; it
/// decides nothing.
final class Attributes {

    private static final Pattern NAME = Pattern.compile("attribute\\[([\\w.-]{1,60})](\\[\\d*])?");
    private static final int MOST_OTHERS = 20;
    private static final int MOST_OTHER = 500;
    private static final int MOST_TEXT = 1000;

    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    Attributes(Params params) {
        params.values().forEach((name, values) -> {
            var attribute = NAME.matcher(name);
            if (attribute.matches())
                sent.computeIfAbsent(attribute.group(1), code -> new ArrayList<>())
                        .addAll(values);
        });
    }

    Map<String, List<String>> answers(List<Question> questions, Problems problems) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var question : questions) {
            var values = sent.remove(question.key());
            if (values != null) answers.put(question.key(), checked(question, values, problems));
            else if (question.required()) problems.add(Problems.BAD, "open311.bad.attribute-missing", question.key());
        }
        sent.entrySet().stream()
                .filter(other -> String.join("", other.getValue()).length() <= MOST_OTHER)
                .limit(MOST_OTHERS)
                .forEach(other -> answers.put("other_" + other.getKey(), other.getValue()));
        return answers;
    }

    private static List<String> checked(Question question, List<String> values, Problems problems) {
        var most = question.type() == Question.Type.CHOICES ? Integer.MAX_VALUE : 1;
        var checked = values.stream()
                .flatMap(value -> checked(question, value).stream())
                .distinct()
                .toList();
        if (checked.isEmpty()
                || values.size() > most
                || checked.size() < values.stream().distinct().count())
            problems.add(Problems.BAD, "open311.bad.attribute", question.key(), String.join(", ", allowed(question)));
        return checked;
    }

    /// Empty where the value is none.
    private static Optional<String> checked(Question question, String value) {
        return switch (question.type()) {
            case TEXT -> Optional.of(value).filter(text -> text.length() <= MOST_TEXT);
            case NUMBER -> Optional.of(value).filter(number -> number.matches("[+-]?\\d{1,12}([.]\\d{1,6})?"));
            case DATE -> date(value);
            case CHOICE, CHOICES, OFFICE ->
                question.choices().stream()
                        .map(Question.Choice::key)
                        .filter(value::equals)
                        .findFirst();
        };
    }

    private static Optional<String> date(String value) {
        try {
            var day = value.contains("T")
                    ? Wanted.moment(value, ZoneOffset.UTC)
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
            return day.isBefore(Wanted.EARLIEST) || day.isAfter(Wanted.LATEST)
                    ? Optional.empty()
                    : Optional.of(value.substring(0, 10));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> allowed(Question question) {
        return switch (question.type()) {
            case TEXT -> List.of("text");
            case NUMBER -> List.of("number");
            case DATE -> List.of("2026-11-23");
            case CHOICE, CHOICES, OFFICE ->
                question.choices().stream().map(Question.Choice::key).toList();
        };
    }
}
