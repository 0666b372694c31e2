package org.moothall.near;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.directory.Directory;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.PublicReport;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.maps.MapMark;
import org.moothall.maps.MapView;
import org.moothall.maps.Maps;
import org.moothall.matters.Matters;
import org.moothall.places.Area;
import org.moothall.places.Places;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/near` and `/reports/{number}`. Where one stands in the list is the last row's time and case, so a page costs the
/// same however far down it is.
@Controller
class NearPages {

    private static final int ROWS = 20, WIDE = 468, HIGH = 400, SMALL = 176;

    private final Grievances grievances;
    private final Places places;
    private final Maps maps;
    private final Matters matters;
    private final Directory directory;

    NearPages(Grievances grievances, Places places, Maps maps, Matters matters, Directory directory) {
        this.grievances = grievances;
        this.places = places;
        this.maps = maps;
        this.matters = matters;
        this.directory = directory;
    }

    @GetMapping("/near")
    @Guard(Guard.Who.EVERYBODY)
    Page list(
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String after,
            Reader reader) {
        var areas = places.areas();
        var here = areas.find(in).orElseGet(areas::root);
        boolean fixed = state.equals("fixed");
        var found = found(here, fixed, after(after), ROWS + 1);
        var rows = found.stream().limit(ROWS).toList();
        var address = "/near?in=" + here.key() + "&state=";
        return new NearPage(
                reader.t(here.name()),
                here.key(),
                fixed,
                around(here, state, reader),
                List.of(
                        new Part.Link(reader.t("near.open"), address + "open", !fixed),
                        new Part.Link(reader.t("near.fixed"), address + "fixed", fixed)),
                maps.picture(MapView.of(areas, here.key(), WIDE, HIGH), reader.language(), marks(rows), ""),
                rows(rows, reader),
                found.size() > ROWS ? address + state(fixed) + "&after=" + written(rows.getLast()) : null);
    }

    /// The list as it is shown, as a spreadsheet.
    @GetMapping("/near/export")
    @Guard(Guard.Who.EVERYBODY)
    void export(
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "open") String state,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        var here = places.areas().find(in).orElseGet(places.areas()::root);
        var pages = (NearSheet.Pages) (place, most) -> found(here, state.equals("fixed"), place, most);
        new NearSheet(pages, matters.tree(), directory.offices(), reader).write(response);
    }

    private List<PublicReport> found(Area here, boolean fixed, PublicReport.@Nullable Place after, int most) {
        var within = here.parent() == null ? List.<String>of() : within(here);
        return grievances.publicReports(new PublicReport.Query(within, List.of(), !fixed, null, null, after, most));
    }

    private static String state(boolean fixed) {
        return fixed ? "fixed" : "open";
    }

    private List<String> within(Area here) {
        return places.areas().all().stream()
                .filter(area -> area.path().contains(here.key()))
                .map(Area::key)
                .toList();
    }

    /// The way up and the areas inside.
    private List<Part.Link> around(Area here, String state, Reader reader) {
        var areas = places.areas();
        return Stream.concat(here.path().stream().map(areas::require), areas.children(here.key()).stream())
                .map(area -> new Part.Link(
                        reader.t(area.name()),
                        "/near?in=" + area.key() + "&state=" + state(state.equals("fixed")),
                        area.equals(here)))
                .toList();
    }

    private static List<MapMark> marks(List<PublicReport> rows) {
        var marks = new ArrayList<MapMark>();
        for (int i = 0; i < rows.size(); i++) {
            var spot = rows.get(i).spot();
            if (spot != null) marks.add(MapMark.number(spot, i + 1));
        }
        return marks;
    }

    private List<Part.Near> rows(List<PublicReport> found, Reader reader) {
        var rows = new ArrayList<Part.Near>();
        for (var one : found) {
            var spot = one.spot();
            rows.add(new Part.Near(
                    rows.size() + 1,
                    one.title(),
                    "/reports/" + one.number(),
                    reader.t(
                            "near.meta",
                            reader.t(one.place()),
                            reader.words().shortDate(one.receivedAt()),
                            one.reporters()),
                    reader.t("draft.phase." + phase(one)),
                    spot == null ? 0 : spot.lon(),
                    spot == null ? 0 : spot.lat()));
        }
        return rows;
    }

    static String phase(PublicReport one) {
        return one.phase().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String written(PublicReport last) {
        return last.receivedAt() + "_" + last.caseId().value();
    }

    private static PublicReport.@Nullable Place after(String written) {
        var parts = written.split("_");
        if (parts.length != 2) return null;
        try {
            return new PublicReport.Place(Ids.moment(parts[0]), new CaseId(UUID.fromString(parts[1])));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw new NotFound("place in the list " + written);
        }
    }

    @GetMapping("/reports/{number}")
    @Guard(Guard.Who.EVERYBODY)
    Page one(@PathVariable String number, Reader reader) {
        var matter = grievances.publicReport(number).orElseThrow(() -> new NotFound("public matter " + number));
        var spot = matter.spot();
        return new PublicPage(
                matter,
                matters.tree().require(matter.matter()).name(),
                directory.offices().require(matter.lead()),
                phase(matter),
                spot == null
                        ? null
                        : maps.picture(
                                maps.around(spot, WIDE, SMALL), reader.language(), List.of(MapMark.pin(spot)), ""));
    }
}
