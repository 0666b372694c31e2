package org.moothall.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.kernel.Language;

/// Every component once, on a page for residents and on one for staff.
final class Gallery {

    private final Reader reader;
    private final Form form;
    private final Words words;

    Gallery(Language language, boolean staff) {
        reader = Sample.reader(language, staff ? Sample.ZHOU_MIN : null);
        words = reader.words();
        form = Form.filled(Map.of("what", "Brown water", "kind", "b", "day-day", "31", "place", "Heyan pump station"));
        form.fault("what", "web.place.found.none");
        form.fault("kind", "web.place.no-position");
        form.fault("day", "web.place.found.none");
        form.fault("choose", "web.place.no-position");
    }

    String resident() {
        return page(
                "resident",
                Map.of("title", "Parts", "section", "Gallery", "active", "web.search", "back", "/", "form", form),
                residentParts());
    }

    String staff() {
        return page("staff", Map.of("title", "Parts", "active", "web.by-deadline"), staffParts());
    }

    String picker() {
        var ground = new Part.Ground(
                picture(), 640, 760, "0.44 0.29 1.15 640 760", 0.440158, 0.292656, 1.15, "/map/ground.geojson");
        var near = List.of(
                new Part.Near(
                        1,
                        "Pump station grating blocked by branches",
                        "/r/1",
                        words.distance(71) + " · 6",
                        "work ordered",
                        0.43949,
                        0.2925),
                new Part.Near(
                        2, "Street lamp 0147 does not light", "/r/2", words.distance(150), null, 0.44145, 0.29217));
        var chosen = new Part.Chosen(
                "Heyan Road, river side, 95 m east of Heyan Pump Station",
                "Heyan Subdistrict, Nandu District",
                "City Water Bureau");
        var found = List.of(new Part.Found("heyan", "Heyan Pump Station", "Heyan Subdistrict, Nandu District"));
        var params = with(
                "action",
                "/report/where",
                "ground",
                ground,
                "chosen",
                chosen,
                "near",
                near,
                "found",
                found,
                "areas",
                "/report/where/areas",
                "later",
                "/report/later",
                "form",
                Form.filled(Map.of("place", "Heyan pump station")));
        var body = part("steps", "step", 2, "of", 4) + "<h1 class=\"govuk-heading-l\">" + reader.t("web.place.search")
                + "</h1>" + part("danger") + render("placepicker", params);
        return page("resident", Map.of("title", "Where", "map", true), body);
    }

    private String residentParts() {
        var choices = List.of(new Part.Choice("a", "Lamp", "Street or path"), new Part.Choice("b", "Water"));
        return "<h1 class=\"govuk-heading-l\">Parts</h1>"
                + part("danger")
                + part(
                        "now",
                        "stage",
                        "Answered",
                        "title",
                        "The office says the leak is stopped. Is it?",
                        "content",
                        Sample.content("<p class=\"govuk-body\">City Water Bureau replied on Monday 15 June.</p>"),
                        "actions",
                        Sample.content(part("button", "words", "Tell us if it is fixed", "href", "#a")
                                + "<a class=\"govuk-link\" href=\"#b\">Ask for a review</a>"))
                + "<h2 class=\"govuk-heading-m\">Promises</h2>"
                + part("promises", "promises", promises())
                + part("input", "form", form, "name", "what", "label", "What is wrong?", "hint", "In one sentence")
                + part("textarea", "form", form, "name", "more", "label", "More", "max", 2000, "optional", true)
                + part(
                        "select",
                        "form",
                        form,
                        "name",
                        "choose",
                        "label",
                        "Township",
                        "choices",
                        choices,
                        "first",
                        "Choose")
                + part(
                        "radios",
                        "form",
                        form,
                        "name",
                        "kind",
                        "label",
                        "Kind",
                        "choices",
                        choices,
                        "hint",
                        "What it is about")
                + part("checkboxes", "form", form, "name", "also", "label", "Also", "choices", choices)
                + part("date", "form", form, "name", "day", "label", "Since when?")
                + part("file", "form", form, "name", "photo", "label", "Photos", "multiple", true, "optional", true)
                + part("details", "summary", "Why do we ask?", "content", Sample.content("To reach you."))
                + part("inset", "content", Sample.content("It is free."))
                + part(
                        "summary",
                        "lines",
                        List.of(
                                new Part.Line("Place", "Heyan Road", "/change"),
                                new Part.Line("Words", "One\nTwo", null)))
                + part(
                        "seal",
                        "title",
                        "Your name is sealed",
                        "content",
                        Sample.content("<p class=\"govuk-body mh-small\">The office works on the problem.</p>"))
                + part(
                        "banner",
                        "content",
                        Sample.content("<p class=\"govuk-notification-banner__heading\">Saved.</p>"))
                + part("empty", "title", "Nothing here.", "content", Sample.content("That is fine."))
                + timeline(false);
    }

    private String staffParts() {
        return "<div class=\"mh-title\"><h1 class=\"govuk-heading-l\">Parts</h1>"
                + part("button", "words", "Register a case", "href", "#r") + "</div>"
                + part(
                        "subnav",
                        "label",
                        "Worklists",
                        "links",
                        List.of(
                                new Part.Link("My cases (14)", "/work", true),
                                new Part.Link("Closed", "/work/closed", false)))
                + part(
                        "counts",
                        "counts",
                        List.of(
                                new Part.Count(Part.Mark.LATE, 2, "overdue", "?late", true),
                                new Part.Count(Part.Mark.TODAY, 3, "due today", "?today", false),
                                new Part.Count(Part.Mark.PAUSED, 2, "clock paused", "?paused", false)))
                + "<div class=\"mh-work\">"
                + part(
                        "filter",
                        "filters",
                        new Part.Filters(List.of(new Part.Link("Nandu", "?", true)), "/work"),
                        "action",
                        "/work",
                        "content",
                        Sample.content(part("input", "form", Form.empty(), "name", "w", "label", "Words")))
                + "<div>"
                + part(
                        "notice",
                        "content",
                        Sample.content("<span><b>2 new cases</b> since 14:05</span>"),
                        "icon",
                        "bell")
                + part(
                        "notice",
                        "tone",
                        "due",
                        "role",
                        "alert",
                        "content",
                        Sample.content("<span><b>This case changed at 10:21.</b> Your text is kept.</span>"))
                + clocks()
                + part(
                        "table",
                        "caption",
                        "Cases",
                        "heads",
                        List.of("Number", "Place"),
                        "rows",
                        Sample.content("<tr><th scope=\"row\">GR-2026-000123</th><td>Heyan Road</td></tr>"))
                + part("paging", "paging", new Part.Paging("50 of 340", null, "?after=x"))
                + panel(
                        "why",
                        "Why this office",
                        part(
                                "why",
                                "sentence",
                                "Sent to City Water Bureau because the spot lies on the Lan River embankment.",
                                "reasons",
                                List.of(
                                        new Part.Reason(
                                                "map", "Place.", "On the embankment.", "Last changed 2 March 2026."),
                                        new Part.Reason("rule", "Rule.", "Item 4.12", null)),
                                "others",
                                List.of(new Part.Other(
                                        "City Transport Bureau", "No: more than 3 m from the carriageway"))))
                + panel("time", "What has happened", timeline(true))
                + "</div></div>";
    }

    private String clocks() {
        var html = new StringBuilder("<div class=\"mh-stack\">");
        for (var due : List.of("2026-06-15T10:20", "2026-06-16T17:00", "2026-06-18T10:20", "2026-07-02T12:00"))
            html.append(part(
                    "clock",
                    "clock",
                    words.clock(Sample.at("2026-06-10T09:00"), Sample.at(due), words.when(Sample.at(due)))));
        return html.append(part(
                        "clock",
                        "clock",
                        new Part.Clock(Part.Mark.PAUSED, "Clock paused", "Resident to act, day 6", -1)))
                .append("</div>")
                .toString();
    }

    private List<Part.Promise> promises() {
        return List.of(
                new Part.Promise(
                        Part.Mark.KEPT, "Say whether we take the case", "by 20 June, 15 days", "Kept: on day 1"),
                new Part.Promise(
                        Part.Mark.LATE, "Answer you in writing", "by 19 June; new date 24 June", "2 days late"),
                new Part.Promise(
                        Part.Mark.OPEN, "Your right to ask for a review", "open until 15 July", "29 days left"));
    }

    private String timeline(boolean staff) {
        var at = Sample.at("2026-06-15T16:20");
        return part(
                "timeline",
                "happenings",
                List.of(
                        new Part.Happening(
                                Part.Happening.Weight.NEXT,
                                "Next: your answer, or a review",
                                null,
                                null,
                                "until 15 July 2026",
                                null,
                                null),
                        new Part.Happening(
                                Part.Happening.Weight.TURNING_POINT,
                                "Reply sent to you",
                                "City Water Bureau",
                                at,
                                words.when(at),
                                null,
                                staff ? true : null),
                        new Part.Happening(
                                Part.Happening.Weight.ORDINARY,
                                "Watch reading",
                                "Zhou Min",
                                at,
                                words.when(at),
                                "Flow steady at 3 litres a minute.",
                                staff ? false : null)));
    }

    private String panel(String id, String title, String html) {
        return part("panel", "id", id, "title", title, "content", Sample.content(html));
    }

    private static String picture() {
        return "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 760'%3E%3Crect width='640' height='760' fill='%23f5f3ee'/%3E%3Cpath fill='%23b5d7e6' d='M0 0h640v330L0 290Z'/%3E%3C/svg%3E";
    }

    private String page(String layout, Map<String, Object> params, String body) {
        var all = new TreeMap<>(params);
        all.put("reader", reader);
        all.put("content", Sample.content(body));
        return Sample.html(layout, all);
    }

    private String part(String name, Object... params) {
        return render(name, with(params));
    }

    private static Map<String, Object> with(Object... params) {
        var all = new TreeMap<String, Object>();
        for (var i = 0; i < params.length; i += 2) all.put((String) params[i], params[i + 1]);
        return all;
    }

    private String render(String name, Map<String, Object> params) {
        var all = new TreeMap<>(params);
        all.put("reader", reader);
        return Sample.html(name, all);
    }
}
