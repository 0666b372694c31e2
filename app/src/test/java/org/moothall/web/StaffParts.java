package org.moothall.web;

import java.util.List;
import org.moothall.web.Part.Count;
import org.moothall.web.Part.Link;
import org.moothall.web.Part.Mark;

/// What staff pages are made of.
final class StaffParts {

    private final Gallery gallery;

    StaffParts(Gallery gallery) {
        this.gallery = gallery;
    }

    String html() {
        return "<div class=\"mh-title\"><h1 class=\"govuk-heading-l\">Parts</h1>"
                + gallery.part("button", "words", "Register a case", "href", "#r")
                + "</div>" + lists() + "<div class=\"mh-work\">" + filter() + "<div>" + news() + clocks() + rows()
                + why()
                + "</div></div>";
    }

    private String lists() {
        var links = List.of(new Link("My cases (14)", "/work", true), new Link("Closed", "/work/closed", false));
        var counts = List.of(
                new Count(Mark.LATE, 2, "overdue", "?late", true),
                new Count(Mark.TODAY, 3, "due today", "?today", false),
                new Count(Mark.PAUSED, 2, "clock paused", "?paused", false));
        return gallery.part("subnav", "label", "Worklists", "links", links) + gallery.part("counts", "counts", counts);
    }

    private String filter() {
        var filters = new Part.Filters(List.of(new Link("Nandu", "?", true)), "/work");
        var fields = Sample.content(gallery.part("input", "form", Form.empty(), "name", "w", "label", "Words"));
        return gallery.part("filter", "filters", filters, "action", "/work", "content", fields);
    }

    private String news() {
        var fresh = Sample.content("<span><b>2 new cases</b> since 14:05</span>");
        var changed = Sample.content("<span><b>This case changed at 10:21.</b> Your text is kept.</span>");
        return gallery.part("notice", "content", fresh, "icon", "bell")
                + gallery.part("notice", "tone", "due", "role", "alert", "content", changed);
    }

    private String clocks() {
        var html = new StringBuilder("<div class=\"mh-stack\">");
        var start = Sample.at("2026-06-10T09:00");
        for (var day : List.of("2026-06-15T10:20", "2026-06-16T17:00", "2026-06-18T10:20", "2026-07-02T12:00")) {
            var due = Sample.at(day);
            html.append(gallery.part("clock", "clock", gallery.words.clock(start, due, gallery.words.when(due))));
        }
        var paused = new Part.Clock(Mark.PAUSED, "Clock paused", "Resident to act, day 6", -1);
        return html.append(gallery.part("clock", "clock", paused))
                .append("</div>")
                .toString();
    }

    private String rows() {
        var row = Sample.content("<tr><th scope=\"row\">GR-2026-000123</th><td>Heyan Road</td></tr>");
        return gallery.part("table", "caption", "Cases", "heads", List.of("Number", "Place"), "rows", row)
                + gallery.part("paging", "paging", new Part.Paging("50 of 340", null, "?after=x"));
    }

    private String why() {
        var reasons = List.of(
                new Part.Reason("map", "Place.", "On the embankment.", "Last changed 2 March 2026."),
                new Part.Reason("rule", "Rule.", "Item 4.12", null));
        var others = List.of(new Part.Other("City Transport Bureau", "No: more than 3 m from the carriageway"));
        var why = gallery.part("why", "sentence", "Sent to the bureau.", "reasons", reasons, "others", others);
        var happened = gallery.part("timeline", "happenings", ResidentParts.happenings(gallery.words, true));
        return gallery.panel("why", "Why this office", why) + gallery.panel("time", "What has happened", happened);
    }
}
