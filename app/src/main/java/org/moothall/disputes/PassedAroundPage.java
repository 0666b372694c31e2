package org.moothall.disputes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.whose.Disputes.Count;
import org.moothall.whose.Disputes.Sum;

/// How often offices said that a case is not theirs, by kind of matter and by which office then had it.
///
/// @param form the filters as the address has them
/// @param next where the next page begins; null on the last
public record PassedAroundPage(
        Form form, Sum sum, List<Count> counts, @Nullable String next, Offices offices, MatterTree tree)
        implements Page {

    static final String PATH = "/disputes";
    static final String YEAR = "365";
    static final String QUARTER = "90";
    static final String EACH = "each";
    static final String TOGETHER = "together";
    private static final List<String> FILTERS = List.of("days", "kind", "office", "level");

    public String path() {
        return PATH;
    }

    public String kind(Reader reader, String key) {
        if (key.isEmpty()) return reader.t("disputes.all");
        return reader.t(tree.find(key).map(Matter::name).orElse(new Text(key, key)));
    }

    public String office(Reader reader, String key) {
        return reader.t(offices.find(key).map(Office::name).orElse(new Text(key, key)));
    }

    /// Where the case was then; the office that keeps it is not named twice.
    public String to(Reader reader, Count count) {
        return count.toOffice().equals(count.fromOffice())
                ? reader.t("disputes.keeps")
                : office(reader, count.toOffice());
    }

    public String many(Reader reader, @Nullable Long many) {
        return many == null ? reader.t("disputes.few") : reader.words().number(many);
    }

    public String upheld(Reader reader, @Nullable Long upheld) {
        return upheld == null ? reader.t("disputes.few.rest") : reader.words().number(upheld);
    }

    /// “2.5”; a dash where none was settled, or few.
    public String days(Reader reader, @Nullable Double days) {
        return days == null
                ? reader.t("disputes.few.rest")
                : String.format(reader.language().locale(), "%.1f", days);
    }

    public List<Part.Choice> times(Reader reader) {
        return List.of(
                new Part.Choice(YEAR, reader.t("disputes.days.year")),
                new Part.Choice(QUARTER, reader.t("disputes.days.quarter")));
    }

    public List<Part.Choice> kinds(Reader reader) {
        return tree.top().stream()
                .map(top -> new Part.Choice(top.key(), reader.t(top.name())))
                .toList();
    }

    public List<Part.Choice> officeChoices(Reader reader) {
        return offices.all().stream()
                .map(office -> new Part.Choice(office.key(), reader.t(office.name())))
                .toList();
    }

    public List<Part.Choice> levels(Reader reader) {
        return List.of(
                new Part.Choice(EACH, reader.t("disputes.level.each")),
                new Part.Choice(TOGETHER, reader.t("disputes.level.together")));
    }

    public Part.Filters filters(Reader reader) {
        var on = new ArrayList<Part.Link>();
        for (var name : FILTERS)
            if (!form.value(name).isEmpty())
                on.add(new Part.Link(words(reader, name, form.value(name)), address(Map.of(name, "")), true));
        return new Part.Filters(on, PATH);
    }

    private String words(Reader reader, String name, String value) {
        return switch (name) {
            case "kind" -> kind(reader, value);
            case "office" -> office(reader, value);
            case "level" -> reader.t(value.equals(EACH) ? "disputes.level.each" : "disputes.level.together");
            default -> reader.t(value.equals(QUARTER) ? "disputes.days.quarter" : "disputes.days.year");
        };
    }

    public String export() {
        return address(Map.of()).replaceFirst("^/disputes", "/disputes/export");
    }

    public Part.Paging paging(Reader reader) {
        return new Part.Paging(
                reader.t("disputes.showing", counts.size()),
                form.value("after").isEmpty() ? null : address(Map.of()),
                next == null ? null : address(Map.of("after", next)));
    }

    /// This page's address with other values for some of its fields.
    private String address(Map<String, String> other) {
        var parts = new ArrayList<String>();
        for (var name : FILTERS) add(parts, name, Objects.requireNonNullElse(other.get(name), form.value(name)));
        add(parts, "after", Objects.requireNonNullElse(other.get("after"), ""));
        return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
