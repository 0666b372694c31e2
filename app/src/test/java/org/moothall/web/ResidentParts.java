package org.moothall.web;

import java.util.List;
import java.util.Map;
import org.moothall.web.Part.Happening;
import org.moothall.web.Part.Happening.Weight;
import org.moothall.web.Part.Mark;
import org.moothall.web.Part.Promise;

/// What residents' pages are made of, with something wrong in each kind of field.
final class ResidentParts {

    private static final List<Part.Choice> KINDS =
            List.of(new Part.Choice("a", "Lamp", "Street or path"), new Part.Choice("b", "Water"));

    final Form form = Form.filled(Map.of("what", "Brown water", "kind", "b", "day-day", "31"));
    private final Gallery gallery;

    ResidentParts(Gallery gallery) {
        this.gallery = gallery;
        for (var field : List.of("what", "kind", "day", "choose")) form.fault(field, "web.place.no-position");
    }

    String html() {
        return "<h1 class=\"govuk-heading-l\">Parts</h1>" + gallery.part("danger") + state() + typed() + chosen()
                + around();
    }

    private String state() {
        var words = Sample.content("<p class=\"govuk-body\">City Water Bureau replied on Monday 15 June.</p>");
        var answer = Sample.content(gallery.part("button", "words", "Tell us if it is fixed", "href", "#a"));
        var promises = List.of(
                new Promise(Mark.KEPT, "Say whether we take the case", "by 20 June, 15 days", "Kept: on day 1"),
                new Promise(Mark.LATE, "Answer you in writing", "by 19 June; new date 24 June", "2 days late"),
                new Promise(Mark.OPEN, "Your right to ask for a review", "open until 15 July", "29 days left"));
        return gallery.part("now", "stage", "Answered", "title", "Is it fixed?", "content", words, "actions", answer)
                + "<h2 class=\"govuk-heading-m\">What we promised you</h2>"
                + gallery.part("promises", "promises", promises);
    }

    private String typed() {
        return gallery.part("input", "form", form, "name", "what", "label", "What is wrong?", "hint", "In a sentence")
                + gallery.part("textarea", "form", form, "name", "more", "label", "More", "max", 2000, "optional", true)
                + gallery.part("date", "form", form, "name", "day", "label", "Since when?")
                + gallery.part("file", "form", form, "name", "photo", "label", "Photos", "multiple", true);
    }

    private String chosen() {
        return gallery.part(
                        "select", "form", form, "name", "choose", "label", "Township", "choices", KINDS, "first", "-")
                + gallery.part(
                        "radios", "form", form, "name", "kind", "label", "Kind", "choices", KINDS, "hint", "What")
                + gallery.part("checkboxes", "form", form, "name", "also", "label", "Also", "choices", KINDS);
    }

    private String around() {
        var small = Sample.content("<p class=\"govuk-body mh-small\">The office works on the problem.</p>");
        var lines = List.of(new Part.Line("Place", "Heyan Road", "/change"), new Part.Line("Words", "One\nTwo", null));
        return gallery.part("details", "summary", "Why do we ask?", "content", Sample.content("To reach you."))
                + gallery.part("inset", "content", Sample.content("It is free."))
                + gallery.part("summary", "lines", lines)
                + gallery.part("seal", "title", "Your name is sealed", "content", small)
                + gallery.part("banner", "content", small)
                + gallery.part("empty", "title", "Nothing here.", "content", Sample.content("That is fine."))
                + gallery.part("timeline", "happenings", happenings(gallery.words, false));
    }

    static List<Happening> happenings(Words words, boolean staff) {
        var at = Sample.at("2026-06-15T16:20");
        var when = words.when(at);
        return List.of(
                new Happening(
                        Weight.NEXT, "Next: your answer", null, null, "until 15 July 2026", null, List.of(), null),
                new Happening(
                        Weight.TURNING_POINT,
                        "Reply sent",
                        "Water Bureau",
                        at,
                        when,
                        null,
                        List.of(),
                        staff ? true : null),
                new Happening(
                        Weight.ORDINARY, "Reading", "Zhou Min", at, when, "Steady.", List.of(), staff ? false : null));
    }
}
