package org.moothall.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;
import org.moothall.procedure.Verb;
import org.moothall.stationery.Template;
import org.moothall.web.Form;

/// A draft as a form, and a form as a draft.
record LetterForm(Form form, Template template, List<String> receipts, ZoneId zone) {

    static final int LONGEST = 6_000;
    private static final int MOST_POINTS = 40;

    static Form filled(Letter letter, ZoneId zone) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < letter.claims().size(); i++) {
            values.put("claim-" + i, letter.claims().get(i));
            values.put("answer-" + i, letter.answers().get(i));
        }
        for (var i = 0; i < letter.parts().size(); i++)
            values.put("part-" + letter.parts().get(i), letter.texts().get(i));
        values.put("language", letter.language().name());
        values.put("receipt", letter.receipt() == null ? "" : letter.receipt());
        if (letter.more() > 0) values.put("more", String.valueOf(letter.more()));
        var until = letter.until();
        if (until != null) {
            var day = until.atZone(zone).toLocalDate();
            values.put("until-day", String.valueOf(day.getDayOfMonth()));
            values.put("until-month", String.valueOf(day.getMonthValue()));
            values.put("until-year", String.valueOf(day.getYear()));
        }
        return Form.filled(Map.copyOf(values));
    }

    /// What was typed, as far as it can be kept; lengths and choices that cannot are faults. Who saved last is the
    /// writer.
    Letter typed(Letter before, String writer) {
        var claims = new ArrayList<String>();
        var answers = new ArrayList<String>();
        for (var i = 0; i < MOST_POINTS && !form.values("claim-" + i).isEmpty(); i++) {
            claims.add(text("claim-" + i));
            answers.add(text("answer-" + i));
        }
        var parts = template.parts().stream().map(Template.Part::key).toList();
        var language = form.field("language")
                .oneOf(List.of("EN", "ZH"), "letters.wrong.language")
                .text();
        var receipt =
                form.field("receipt").oneOf(receipts, "letters.wrong.receipt").text();
        return new Letter(
                before.id(),
                before.caseId(),
                before.template(),
                before.title(),
                language.equals("ZH") ? Language.ZH : language.equals("EN") ? Language.EN : before.language(),
                Letter.State.DRAFT,
                writer,
                claims,
                answers,
                parts,
                parts.stream().map(key -> text("part-" + key)).toList(),
                receipts.contains(receipt) ? receipt : null,
                until(),
                more(),
                form.version(),
                null,
                null,
                before.returned(),
                "",
                "",
                "",
                null,
                null,
                before.at());
    }

    static boolean complete(Letter letter, Template template, ZoneId zone) {
        var check = new LetterForm(filled(letter, zone), template, List.of(), zone);
        check.complete(letter);
        return !check.form().wrong();
    }

    /// Names every point and part that is still empty: no letter is made before.
    void complete(Letter letter) {
        if (template.answersPoints() && letter.claims().isEmpty()) form.fault("add", "letters.wrong.no-point");
        for (var i = 0; i < letter.claims().size(); i++) {
            if (letter.claims().get(i).isBlank()) form.fault("claim-" + i, "letters.wrong.claim", i + 1);
            if (letter.answers().get(i).isBlank()) form.fault("answer-" + i, "letters.wrong.answer", i + 1);
        }
        for (var part : letter.parts())
            if (letter.text(part).isBlank()) form.fault("part-" + part, "letters.wrong.part");
        if (template.move() == Verb.INTERIM && letter.until() == null) form.fault("until", "letters.wrong.until");
        if (template.move() == Verb.EXTEND && letter.more() == 0) form.fault("more", "letters.wrong.more");
    }

    private String text(String field) {
        return form.field(field).atMost(LONGEST, "letters.wrong.long").text();
    }

    private @Nullable Instant until() {
        if (template.move() != Verb.INTERIM) return null;
        return form.field("until").end(zone, "letters.wrong.until").orElse(null);
    }

    private int more() {
        var text = form.value("more");
        if (template.move() != Verb.EXTEND || text.isEmpty()) return 0;
        if (text.matches("[1-9]\\d{0,3}")) return Integer.parseInt(text);
        form.fault("more", "letters.wrong.more");
        return 0;
    }

    /// Which point a button takes away; -1 for any other button.
    static int removed(String button) {
        return button.matches("remove-\\d{1,2}") ? Integer.parseInt(button.substring("remove-".length())) : -1;
    }
}
