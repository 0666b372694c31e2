package org.moothall.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.matters.Matter;
import org.moothall.matters.Question;
import org.moothall.web.Form;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// A kind's own questions, as fields of a form and back. Their names begin with `q-`, so no city's key can be mistaken
/// for another field.
public final class Answers {

    private static final int MOST = 500;

    private Answers() {}

    public static String field(Question question) {
        return "q-" + question.key();
    }

    /// What was answered, faults noted in the form.
    public static Map<String, List<String>> read(Form form, Matter matter, Reader reader) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var question : matter.questions()) {
            var answer = answer(form, question, reader.t(question.text()));
            if (question.required()
                    && answer.isEmpty()
                    && form.problem(field(question)).isEmpty())
                form.fault(field(question), "draft.answer.missing", reader.t(question.text()));
            if (!answer.isEmpty()) answers.put(question.key(), answer);
        }
        return answers;
    }

    private static List<String> answer(Form form, Question question, String words) {
        var field = form.field(field(question));
        return switch (question.type()) {
            case TEXT -> said(field.atMost(MOST, "draft.answer.long").text());
            case NUMBER ->
                field.number("draft.answer.number", words).map(plain()).stream().toList();
            case DATE ->
                field.date("draft.answer.date", words).map(Object::toString).stream()
                        .toList();
            case CHOICE, CHOICES, OFFICE -> {
                var allowed =
                        question.choices().stream().map(Question.Choice::key).toList();
                field.oneOf(allowed, "draft.answer.choice", words);
                yield form.values(field(question)).stream()
                        .filter(allowed::contains)
                        .toList();
            }
        };
    }

    private static List<String> said(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /// 3, not 3.0.
    private static java.util.function.Function<Double, String> plain() {
        return number -> number == Math.rint(number) ? Long.toString(number.longValue()) : number.toString();
    }

    /// What was answered before, as the fields show it.
    public static Map<String, List<String>> fields(Matter matter, Map<String, List<String>> answers) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var question : matter.questions()) {
            var answer = answers.getOrDefault(question.key(), List.of());
            if (question.type() != Question.Type.DATE) fields.put(field(question), answer);
            else if (!answer.isEmpty()) {
                var parts = answer.getFirst().split("-");
                fields.put(field(question) + "-year", List.of(parts[0]));
                fields.put(field(question) + "-month", List.of(parts[1]));
                fields.put(field(question) + "-day", List.of(parts[2]));
            }
        }
        return fields;
    }

    /// Question and answer in the reader's language; what was not answered is left out.
    public static Stream<Part.Line> lines(
            Matter matter,
            Map<String, List<String>> answers,
            Reader reader,
            @org.jspecify.annotations.Nullable String change) {
        return matter.questions().stream()
                .filter(question -> answers.containsKey(question.key()))
                .map(question -> new Part.Line(
                        reader.t(question.text()),
                        words(question, answers.getOrDefault(question.key(), List.of()), reader),
                        change));
    }

    private static String words(Question question, List<String> answer, Reader reader) {
        return String.join(
                reader.t("draft.answer.and"),
                answer.stream().map(one -> word(question, one, reader)).toList());
    }

    private static String word(Question question, String answer, Reader reader) {
        return switch (question.type()) {
            case TEXT, NUMBER -> answer;
            case DATE -> reader.words().date(java.time.LocalDate.parse(answer));
            case CHOICE, CHOICES, OFFICE -> reader.t(question.word(answer));
        };
    }
}
