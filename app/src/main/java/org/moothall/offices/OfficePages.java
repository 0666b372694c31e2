package org.moothall.offices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.kernel.NotFound;
import org.moothall.maps.Maps;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.offices.OfficesPage.Group;
import org.moothall.offices.OfficesPage.Row;
import org.moothall.places.Area;
import org.moothall.places.Places;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/offices` and `/offices/{key}`.
@Controller
class OfficePages {

    private static final int ROWS = 40, BRANCHES_NAMED = 4, MATTERS_FOUND = 6, WIDE = 348, HIGH = 260;

    private final Directory directory;
    private final Matters matters;
    private final Places places;
    private final Maps maps;
    private final City city;
    private volatile @Nullable Charges charges;

    OfficePages(Directory directory, Matters matters, Places places, Maps maps, City city) {
        this.directory = directory;
        this.matters = matters;
        this.places = places;
        this.maps = maps;
        this.city = city;
    }

    @GetMapping("/offices")
    @Guard(Guard.Who.EVERYBODY)
    Page list(Form form, Reader reader) {
        var fitting = fitting(form, reader);
        var shown = after(fitting, form.value("after")).stream().limit(ROWS + 1).toList();
        var rows = shown.stream().limit(ROWS).toList();
        var groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> key(row.office().kind()), LinkedHashMap::new, Collectors.toList()));
        return new OfficesPage(
                form,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                fitting.size(),
                districts(reader),
                shown.size() > ROWS ? rows.getLast().office().key() : "");
    }

    @GetMapping("/offices/export")
    @Guard(Guard.Who.EVERYBODY)
    void export(Form form, Reader reader, HttpServletResponse response) throws IOException {
        OfficesPage.SHEET.write(response, reader, fitting(form, reader), row -> row.cells(reader, places.areas()));
    }

    private List<Row> fitting(Form form, Reader reader) {
        var words = form.value("q").toLowerCase(Locale.ROOT);
        var found = matters.tree().search(words, reader.language(), MATTERS_FOUND);
        var within = places.areas().find(form.value("in"));
        return directory.offices().all().stream()
                .filter(office -> within.isEmpty()
                        || inArea(office, within.get())
                        || charges().anything(office.key(), within.get()))
                .map(office -> row(office, found, reader))
                .filter(row -> words.isEmpty() || !row.found().isEmpty() || named(row.office(), words))
                .sorted(Comparator.comparing(row -> row.office().kind()))
                .toList();
    }

    private boolean inArea(Office office, Area within) {
        return places.areas().require(office.area()).path().contains(within.key());
    }

    private static boolean named(Office office, String words) {
        return office.name().en().toLowerCase(Locale.ROOT).contains(words)
                || office.name().zh().contains(words);
    }

    private Row row(Office office, List<Matter> found, Reader reader) {
        var leads = charges().matters(office.key());
        var branches = leads.stream()
                .map(matter -> matter.path().getFirst())
                .distinct()
                .toList();
        var does = branches.stream()
                .limit(BRANCHES_NAMED)
                .map(key -> reader.t(matters.tree().require(key).name()))
                .collect(Collectors.joining(reader.t("offices.comma")));
        return new Row(
                office,
                branches.size() > BRANCHES_NAMED
                        ? reader.t("offices.more", does, branches.size() - BRANCHES_NAMED)
                        : does,
                found.stream()
                        .filter(leads::contains)
                        .map(matter -> reader.t(matter.name()))
                        .collect(Collectors.joining(reader.t("offices.comma"))));
    }

    private static List<Row> after(List<Row> rows, String key) {
        for (var i = 0; i < rows.size(); i++)
            if (rows.get(i).office().key().equals(key)) return rows.subList(i + 1, rows.size());
        return rows;
    }

    private List<Part.Choice> districts(Reader reader) {
        var areas = places.areas();
        return areas.all().isEmpty()
                ? List.of()
                : areas.children(areas.root().key()).stream()
                        .map(area -> new Part.Choice(area.key(), reader.t(area.name())))
                        .toList();
    }

    @GetMapping("/offices/{key}")
    @Guard(Guard.Who.EVERYBODY)
    Page one(@PathVariable String key, Reader reader) {
        var offices = directory.offices();
        var office = offices.find(key).orElseThrow(() -> new NotFound("office " + key));
        var parent = office.parent();
        return new OfficePage(
                office,
                places.areas().words(places.areas().require(office.area())),
                key.equals(city.settings().triage()),
                branches(office, reader),
                parent == null ? null : offices.require(parent),
                offices.below(key),
                offices.posts(key).stream()
                        .map(post -> reader.t(post.title()))
                        .distinct()
                        .toList(),
                maps.picture(office.area(), WIDE, HIGH, reader.language(), List.of(), ""));
    }

    private List<OfficePage.Branch> branches(Office office, Reader reader) {
        var branches = new ArrayList<OfficePage.Branch>();
        charges()
                .of(office.key())
                .forEach((branch, charges) -> branches.add(new OfficePage.Branch(
                        branch.name(),
                        charges.stream()
                                .map(charge -> new OfficePage.Line(
                                        charge.matter().name(), where(charge.where(), office, reader)))
                                .toList())));
        return branches;
    }

    private static String where(List<Area> where, Office office, Reader reader) {
        return where.size() == 1 && where.getFirst().key().equals(office.area())
                ? ""
                : where.stream()
                        .map(area -> reader.t(area.name()))
                        .collect(Collectors.joining(reader.t("offices.comma")));
    }

    private Charges charges() {
        var now = charges;
        if (now != null && now.of(matters.tree(), places.areas())) return now;
        var fresh = new Charges(matters, places.areas());
        charges = fresh;
        return fresh;
    }

    static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
