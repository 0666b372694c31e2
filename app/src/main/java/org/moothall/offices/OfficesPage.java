package org.moothall.offices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.places.Areas;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// The city's offices by kind.
///
/// @param number how many fit what was asked
/// @param after  key of the office before the next page; empty at the end
public record OfficesPage(Form form, List<Group> groups, int number, List<Part.Choice> districts, String after)
        implements Page {

    static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "offices",
            "offices.title",
            List.of(
                    "offices.sheet.name",
                    "offices.sheet.kind",
                    "offices.sheet.area",
                    "offices.sheet.does",
                    "offices.sheet.phone",
                    "offices.sheet.hours"));

    public record Group(String kind, List<Row> rows) {}

    /// @param does  what it looks after, in a few words
    /// @param found the kinds of matter by which a search found it
    public record Row(Office office, String does, String found) {

        List<Object> cells(Reader reader, Areas areas) {
            var phone = office.phone();
            var hours = office.hours();
            return List.of(
                    reader.t(office.name()),
                    reader.t("offices.one." + OfficePages.key(office.kind())),
                    reader.t(areas.words(areas.require(office.area()))),
                    found.isEmpty() ? does : found,
                    phone == null ? "" : phone,
                    hours == null ? "" : reader.t(hours));
        }
    }

    /// Address of the next page; null at the end.
    public @Nullable String next() {
        return after.isEmpty() ? null : address("/offices", after);
    }

    /// These offices as a sheet.
    public String export() {
        return address("/offices/export", "");
    }

    private String address(String path, String after) {
        var parts = new ArrayList<String>();
        for (var name : List.of("q", "in")) if (!form.value(name).isEmpty()) parts.add(name + "=" + encoded(name));
        if (!after.isEmpty()) parts.add("after=" + after);
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private String encoded(String name) {
        return URLEncoder.encode(form.value(name), StandardCharsets.UTF_8);
    }

    public boolean asked() {
        return !form.value("q").isEmpty() || !form.value("in").isEmpty();
    }
}
